package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The purchases on a phone, in the dark, in German; their passport, and what was changed of them. */
@BrowserTest
class PurchasesLooksTest extends EntriesJourney {

  @Test
  void anAddressWrittenByHandIsAnsweredInWords(Visitor visitor) {
    var page = enters(visitor, "/purchases?from=2026-02-31&source=moon&use=perhaps&entry=1");
    assertThat(page.locator(".remarks li")).hasCount(4);
    assertThat(page.locator(".entry").first()).isVisible();
    visitor.findsNoBarrier();
    visitor.keeps("purchases-bad-address");
  }

  @Test
  void thePassportSaysWhereItCameFromAndAFixedFieldIsDisputed(Visitor visitor) {
    var page = enters(visitor, "/purchases");
    entry(page, "Baby blanket, merino").locator(".why").click();
    var passport = page.locator(".passport");
    assertThat(passport).containsText("The web shop told us on 14 October 2026");
    assertThat(passport).containsText("31 December 2036");
    assertThat(page).hasURL(Pattern.compile("\\?entry=\\d+$"));
    visitor.findsNoBarrier();
    visitor.keeps("purchases-passport");
    button(passport, "Dispute: Price").click();
    button(page.locator(".ask"), "Tell the privacy desk").click();
    assertThat(page.locator("#claim-wrong")).containsText("Say what is wrong");
    page.locator("#claim").fill("It was 49.90 €");
    button(page.locator(".ask"), "Tell the privacy desk").click();
    assertThat(passport).containsText("It was 49.90 €");
    button(passport, "Close").click();
    page.goBack();
    page.goForward();
    assertThat(entry(page, "Baby blanket, merino").locator(".why")).isVisible();
  }

  @Test
  void onAPhoneThePassportIsAPageOfItsOwn(Visitor visitor) {
    var page = enters(visitor.through(390, 844), "/purchases");
    visitor.seesAllOfTheWidth();
    visitor.findsNoBarrier();
    visitor.keeps("purchases-390");
    entry(page, "Cot mobile, clouds").locator(".why").click();
    assertThat(page.locator("dialog.passport h2")).isFocused();
    page.screenshot(new Page.ScreenshotOptions()
        .setPath(Path.of("target", "screenshots", "purchases-390-passport.png")));
    visitor.findsNoBarrier();
    verb(page.locator(".passport"), "Don't use").click();
    button(page.locator(".ask"), "Don't use it").click();
    assertThat(page.locator(".passport")).containsText("A gift: not used for suggestions");
    page.keyboard().press("Escape");
    assertThat(page.locator(".passport")).hasCount(0);
    assertThat(entry(page, "Cot mobile, clouds").locator(".why")).isFocused();
  }

  @Test
  void inGermanInTheDarkOnASmallPhoneNothingSticksOut(Visitor visitor) {
    var page = enters(visitor.inTheDark().onASmallPhone().speaking("de"), "/purchases");
    assertThat(page.locator("h1")).hasText("Einkäufe");
    verb(entry(page, "Cot mobile, clouds"), "Nicht verwenden").click();
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    button(page.locator(".ask"), "Nicht verwenden").click();
    box(page, 1).click();
    visitor.seesAllOfTheWidth();
    visitor.findsNoBarrier();
    visitor.keeps("purchases-dark-320-de");
    visitor.opens("/edits");
    assertThat(page.locator(".edit")).containsText("Ein Geschenk");
    visitor.seesAllOfTheWidth();
    visitor.findsNoBarrier();
    visitor.keeps("edits-dark-320-de");
  }

  @Test
  void whatWasChangedIsKeptAndUndoneFromItsOwnPage(Visitor visitor) {
    var page = enters(visitor.inTheDark(), "/purchases");
    verb(entry(page, "Picture book, Fox at Night"), "Delete").click();
    button(page.locator(".ask"), "Delete it").click();
    assertThat(page.locator(".entry.gone")).hasCount(1);
    visitor.findsNoBarrier();
    visitor.keeps("purchases-dark");
    visitor.opens("/edits");
    visitor.findsNoBarrier();
    visitor.keeps("edits-dark");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Undo: Picture book")))
        .click();
    assertThat(page.locator(".edit")).containsText("Undone on");
    visitor.opens("/purchases");
    assertThat(page.locator(".entry.gone")).hasCount(0);
  }
}
