package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.vitrine.customer.Actor;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shopper goes through everything by day. */
@BrowserTest
class TimelineJourneyTest extends EntriesJourney {

  @BeforeEach
  void miraIsNotOnlyAShopper() {
    saysYesTo("visit");
    holds("visit", "Coffee bar", null, day(2026, 11, 12), """
        {"place":"Hauptstrasse store","floor":"ground","zone":"Coffee bar","x":12.5,"y":8.25,"accuracy":2.0,
         "until":"2026-11-12T18:55:00Z","sensed":"wifi","device":"a1:b2"}
        """);
    var grinder = Actor.asMachine("test", () -> sells("Coffee grinder", "grinder", "#3d4a46", 12900));
    holds("basket_event", "Coffee grinder", grinder, day(2026, 11, 11), """
        {"act":"put_back","seconds":252,"where":"Shelf 4","sign":"Second bag at half price",
         "instead":"House roast coffee, 500 g"}
        """);
    holds("play", "Kind of Blue", null, day(2026, 10, 14), """
        {"artist":"Miles Davis","track":"So What","release":"Kind of Blue","player":"Turntable Arc"}
        """);
    holds("closet_item", "Wool coat", null, day(2026, 10, 3), """
        {"description":"Wool coat, camel","colour":"camel","size":"40","since":"2026-10-03","stillThere":true}
        """);
    holds("rating", "House roast coffee, 500 g", null, day(2026, 11, 11), "{\"stars\":4,\"text\":\"Not too dark\"}");
  }

  @Test
  void everyKindStandsOnItsDayWithItsOwnWords(Visitor visitor) {
    var page = enters(visitor, "/timeline");
    assertThat(page.locator("h1")).hasText("Everything by day");
    assertThat(page.locator(".lead")).containsText("11 entries of every kind");
    assertThat(page.locator(".order h2").first()).containsText("Thursday 12 November");
    assertThat(page.locator(".order")).hasCount(4);
    var visit = entry(page, "Coffee bar");
    assertThat(visit).containsText("Visit, 19:42, Hauptstrasse store");
    assertThat(visit).containsText("Until 19:55.");
    assertThat(visit).containsText("Sensed by Wi-Fi.");
    var putBack = entry(page, "Coffee grinder");
    assertThat(putBack).containsText("Put back.");
    assertThat(putBack).containsText("It lay in the basket for 4 minutes.");
    assertThat(putBack).containsText("Bought instead: House roast coffee, 500 g.");
    assertThat(entry(page, "Kind of Blue")).containsText("By Miles Davis.");
    assertThat(entry(page, "Wool coat").first()).containsText("Still there.");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("timeline");
  }

  @Test
  void kindsAreChosenAndStandInTheAddress(Visitor visitor) {
    var page = enters(visitor, "/timeline");
    page.locator("summary").first().click();
    page.getByLabel("Plays").check();
    assertThat(page.locator(".entry")).hasCount(1);
    page.getByLabel("Visits").check();
    assertThat(page.locator(".entry")).hasCount(2);
    visitor.findsNoBarrier();
    visitor.keeps("timeline-kinds");
    assertThat(page).hasURL(Pattern.compile("kind=play%2Cvisit|kind=play,visit"));
    page.goBack();
    assertThat(page.locator(".entry")).hasCount(1);
    page.reload();
    assertThat(page.locator(".entry")).hasCount(1);
    assertThat(page.locator("summary").first()).containsText("Plays");
  }

  @Test
  void oneGoesToADayAndBackToTheNewest(Visitor visitor) {
    var page = enters(visitor, "/timeline");
    page.getByLabel("Go to a day").fill("2026-10-14");
    assertThat(page.locator(".order h2").first()).containsText("14 October");
    assertThat(page).hasURL(Pattern.compile("\\?day=2026-10-14$"));
    visitor.keeps("timeline-day");
    button(page, "Back to the newest").click();
    assertThat(page.locator(".order h2").first()).containsText("12 November");
    visitor.opens("/timeline?day=2026-10-13&kind=spell");
    assertThat(page.locator(".order h2").first()).containsText("3 October");
    assertThat(page.locator(".remarks")).containsText("“spell”");
  }

  @Test
  void aPassportOfAnyKindSaysWhatWhyAndHowLong(Visitor visitor) {
    var page = enters(visitor, "/timeline");
    entry(page, "Coffee bar").locator(".why").click();
    var passport = page.locator(".passport");
    assertThat(passport).containsText("Visit, 12 November 2026");
    assertThat(passport).containsText("GDPR, Article 6(1)(a)");
    assertThat(passport).containsText("12 May 2028");
    assertThat(passport).containsText("12.5 m");
    assertThat(passport).containsText("A code from which we cannot read the device");
    visitor.findsNoBarrier();
    visitor.keeps("timeline-passport-visit");
    entry(page, "Wool coat").locator(".why").click();
    assertThat(passport).containsText("Closet item, 3 October 2026");
    button(passport, "Correct: Colour").click();
    page.locator(".ask #colour").fill("sand");
    page.getByLabel("Not there any more").check();
    visitor.findsNoBarrier();
    visitor.keeps("timeline-correct");
    button(page.locator(".ask"), "Save").click();
    assertThat(passport.locator(".changes")).containsText("camel");
    assertThat(passport.locator(".changes")).containsText("sand");
    assertThat(passport.locator(".changes")).containsText("Not there any more");
    visitor.keeps("timeline-passport-changed");
    button(passport.locator(".changes"), "Undo: You corrected it.").click();
    assertThat(passport.locator(".facts-table").first()).containsText("camel");
  }

  @Test
  void manyOfSeveralKindsAreEditedAtOnce(Visitor visitor) {
    var page = enters(visitor, "/timeline");
    box(page, 0).click();
    button(page, "Select all 11 that match").click();
    button(page.locator(".bar.select"), "Correct").click();
    assertThat(page.getByLabel("Your note")).isVisible();
    assertThat(page.locator(".ask #colour")).hasCount(0);
    button(page.locator(".ask"), "Cancel").click();
    button(page.locator(".bar.select"), "Delete").click();
    assertThat(page.locator(".ask h2")).hasText("Delete 11 entries?");
    button(page.locator(".ask"), "Delete them").click();
    assertThat(page.locator(".bar.undo")).containsText("11 entries deleted.");
    button(page.locator(".bar.undo"), "Undo").click();
    assertThat(page.locator(".bar.undo")).containsText("Undone. 11 entries are as they were.");
  }

  @Test
  void everythingWorksByKeyboardAlone(Visitor visitor) {
    var page = enters(visitor, "/timeline");
    var keys = page.keyboard();
    page.getByPlaceholder("Search in titles").focus();
    tabTo(page, "Kinds: Every kind");
    keys.press("Enter");
    tabToBox(page, "visit");
    keys.press("Space");
    assertThat(page.locator(".entry")).hasCount(1);
    keys.press("Escape");
    tabTo(page, "Why do you have this? Coffee bar");
    keys.press("Enter");
    assertThat(page.locator(".passport h2")).isFocused();
    keys.press("Escape");
    assertThat(page.locator(".entry .why")).isFocused();
    tabTo(page, "Delete");
    keys.press("Enter");
    keys.press("Enter");
    assertThat(page.locator(".bar.undo")).containsText("The visit is deleted. You can undo until");
  }

  @Test
  void whatCannotBeIsToldAtItsField(Visitor visitor) {
    var page = enters(visitor, "/timeline");
    verb(entry(page, "Kind of Blue"), "Correct").click();
    page.getByLabel("Your note").fill("x".repeat(1_000_000));
    button(page.locator(".ask"), "Save").click();
    assertThat(page.locator("#note-wrong")).containsText("2,000 characters at most");
    page.getByLabel("Your note").fill("\u200b\u202e\u200f");
    button(page.locator(".ask"), "Save").click();
    assertThat(page.locator("#note-wrong")).containsText("at least one letter or figure");
    page.getByLabel("Your note").fill("\u202eשלום\u200b");
    button(page.locator(".ask"), "Save").click();
    assertThat(entry(page, "Kind of Blue")).containsText("שלום");
    visitor.findsNoBarrier();
    visitor.keeps("timeline-right-to-left");
  }

  @Test
  void inGermanInTheDarkOnASmallPhoneNothingSticksOut(Visitor visitor) {
    var page = enters(visitor.inTheDark().onASmallPhone().speaking("de"), "/timeline");
    assertThat(page.locator("h1")).hasText("Alles nach Tagen");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("timeline-dark-320-de");
    entry(page, "Coffee bar").locator(".why").click();
    assertThat(page.locator("dialog.passport")).containsText("WLAN");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    page.screenshot(new Page.ScreenshotOptions()
        .setPath(Path.of("target", "screenshots", "timeline-dark-320-de-passport.png")));
  }

  private static void tabToBox(Page page, String value) {
    for (int stops = 0; stops < 24; stops++) {
      page.keyboard().press("Tab");
      if (value.equals(page.evaluate("document.activeElement.value"))) {
        return;
      }
    }
  }
}
