package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A shopper looks at her way through the store, lets it pass again, and leaves parts of it out. */
@BrowserTest
class PlacesJourneyTest extends PlacesJourney {

  @Test
  void herWayIsDrawnAndTheTableSaysTheSame(Visitor visitor) {
    var page = enters(visitor);
    assertThat(page.locator("h1")).hasText("Your way through the store");
    assertThat(page.locator(".lead")).containsText("Saturday 7 November");
    assertThat(page.locator(".lead")).containsText("69 minutes.");
    assertThat(page.locator(".lead")).containsText("give or take 4 metres");
    assertThat(page.locator("tr.step")).hasCount(7);
    assertThat(page.locator("path.dwell")).hasCount(6);
    assertThat(page.locator(".card h2")).hasText("Coffee bar, 26 min");
    assertThat(page.locator(".card")).containsText("Goes by itself on 7 May 2028");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("places");

    page.locator("path.dwell").nth(1).click();
    assertThat(page.locator(".card h2")).hasText("Books and records, 21 min");
    assertThat(step(page, "Books and records").getByRole(AriaRole.CHECKBOX)).isChecked();
    page.locator(".floors").getByLabel("City").check();
    assertThat(page.locator("path.dwell")).hasCount(1);
    assertThat(page).hasURL(Pattern.compile("day=2026-11-07&floor=city$|floor=city&day"));
    visitor.findsNoBarrier();
    visitor.keeps("places-city");
    page.locator(".floors").getByLabel("First floor").check();
    assertThat(page.locator("path.dwell")).hasCount(0);
    visitor.keeps("places-first-floor");
    page.getByRole(AriaRole.BUTTON, named("Visit before")).click();
    assertThat(page).hasURL(Pattern.compile("day=2026-10-31"));
    assertThat(page.locator("tr.step")).hasCount(1);
    page.goBack();
    assertThat(page.locator("tr.step")).hasCount(7);
  }

  @Test
  void aStepIsNotUsedDeletedAndBroughtBack(Visitor visitor) {
    var page = enters(visitor);
    page.locator(".card").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Don't use")).click();
    page.getByLabel("Private").check();
    page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).first().click();
    assertThat(page.locator(".bar.undo")).containsText("1 visit is not used any more");
    assertThat(step(page, "Coffee bar")).hasClass(Pattern.compile("frost"));
    page.locator(".bar.undo").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo")).click();
    assertThat(step(page, "Coffee bar")).hasClass(Pattern.compile("used"));
    page.locator(".card").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete")).click();
    page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete it"))
        .click();
    assertThat(step(page, "Coffee bar")).containsText("You can undo until");
    assertThat(page.locator("path.dwell")).hasCount(5);
    visitor.keeps("places-deleted");
    step(page, "Coffee bar").getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator("path.dwell")).hasCount(6);
  }

  @Test
  void anAreaIsDrawnAndLeftOut(Visitor visitor) {
    var page = enters(visitor);
    page.getByRole(AriaRole.BUTTON, named("Draw an area")).click();
    var map = page.locator(".map").boundingBox();
    page.mouse().move(map.x + map.width * 0.62, map.y + map.height * 0.35);
    page.mouse().down();
    page.mouse().move(map.x + map.width * 0.8, map.y + map.height * 0.5);
    visitor.keeps("places-drawing");
    page.mouse().move(map.x + map.width * 0.95, map.y + map.height * 0.62);
    page.mouse().up();
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("4 corners on: Ground floor");
    page.getByRole(AriaRole.BUTTON, named("See what this touches")).click();
    assertThat(page.getByRole(AriaRole.DIALOG))
        .containsText("This would touch 2 visits between 31 October 2026 and 7 November 2026");
    visitor.findsNoBarrier();
    visitor.keeps("places-leaving");
    page.getByRole(AriaRole.BUTTON, named("Don’t use them")).click();
    assertThat(page.locator(".bar.undo")).containsText("2 visits are not used any more");
    assertThat(excluded()).hasSize(2);
    page.locator(".bar.undo").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo")).click();
    assertThat(page.locator(".bar.undo")).containsText("2 visits are as they were");
    assertThat(excluded()).isEmpty();
  }

  @Test
  void itAllWorksByKeyboardAlone(Visitor visitor) {
    var page = enters(visitor);
    var slider = page.getByRole(AriaRole.SLIDER);
    slider.focus();
    page.keyboard().press("ArrowRight");
    assertThat(slider).hasAttribute("aria-valuetext", "14:03");
    page.keyboard().press("PageDown");
    page.keyboard().press("PageUp");
    page.keyboard().press("PageUp");
    assertThat(page.locator(".replay .now")).hasText("14:22, step 4");
    step(page, "Bags").getByRole(AriaRole.CHECKBOX).focus();
    page.keyboard().press("Space");
    assertThat(page.locator(".card h2")).hasText("2 steps");

    page.getByRole(AriaRole.BUTTON, named("Draw an area")).focus();
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("In an area", new Page.GetByLabelOptions().setExact(true))).isChecked();
    page.getByLabel("From, metres from the west wall").focus();
    page.keyboard().type("60");
    page.keyboard().press("Tab");
    page.keyboard().type("50");
    page.keyboard().press("Tab");
    page.keyboard().type("20");
    page.keyboard().press("Tab");
    page.keyboard().type("30");
    page.keyboard().press("Enter");
    assertThat(page.locator("#east-wrong")).containsText("more than where it begins");
    assertThat(page.locator("#east")).isFocused();
    assertThat(page.locator("#west")).hasValue("60");
    page.locator("#west").fill("NaN");
    page.keyboard().press("Enter");
    assertThat(page.locator("#west-wrong")).containsText("number");
    page.locator("#west").fill("50");
    page.locator("#east").fill("60,5");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("This would touch 2 visits");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator(".bar.undo")).containsText("2 visits deleted");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Draw an area"))).isFocused();
    page.locator(".bar.undo button").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".bar.undo")).containsText("2 visits are as they were");
  }

  @Test
  void inTheDarkOnASmallPhoneAndInGerman(Visitor visitor) {
    visitor.inTheDark().onASmallPhone().speaking("de");
    var page = enters(visitor);
    assertThat(page.locator("h1")).hasText("Ihr Weg durchs Haus");
    assertThat(page.locator("tr.step")).hasCount(7);
    assertThat(page.locator(".card h2")).hasText("Kaffeebar, 26 min");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("places-dark-320-de");
    page.getByRole(AriaRole.BUTTON, named("Jeden Samstagnachmittag")).click();
    visitor.findsNoBarrier();
    visitor.keeps("places-saturdays-320-de");
  }

  @Test
  void inTheDark(Visitor visitor) {
    enters(visitor.inTheDark());
    visitor.findsNoBarrier();
    visitor.keeps("places-dark");
  }

  @Test
  void onPaperThereIsTheTable(Visitor visitor) {
    var page = enters(visitor);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("vt-places table")).isVisible();
    assertThat(page.locator(".replay")).isHidden();
    page.screenshot(new Page.ScreenshotOptions()
        .setPath(Path.of("target", "screenshots", "places-print.png"))
        .setFullPage(true));
  }

  @Test
  void whoWasNeverAskedIsToldWhatItIsFor(Visitor visitor) {
    var eve = newcomer("Eve");
    visitor.signsIn(eve.account.login(), PASSWORD);
    var page = visitor.opens("/places");
    assertThat(page.locator("vt-places h2")).hasText("We do not know where you are");
    assertThat(page.locator("vt-places a.btn")).hasAttribute("href", "uses");
    visitor.findsNoBarrier();
    visitor.keeps("places-closed");
  }

  @Test
  void aDayWithoutVisitsAndADayThatIsNone(Visitor visitor) {
    enters(visitor);
    var page = visitor.opens("/places?day=2026-11-03");
    assertThat(page.locator("vt-places h2")).hasText("You were not here on this day");
    visitor.keeps("places-no-visits");
    page.getByRole(AriaRole.BUTTON, named("Next visit")).click();
    assertThat(page.locator("tr.step")).hasCount(7);
    visitor.opens("/places?day=yesterday");
    assertThat(page.locator(".bar.note")).containsText("yesterday");
    assertThat(page.locator("tr.step")).hasCount(7);
  }

  @Test
  void aServerThatIsAwayIsToldAndAskedAgain(Visitor visitor) {
    var page = enters(visitor);
    page.evaluate("() => { const it = document.querySelector('vt-places'); const server = it.$server;"
        + " it.$server = { ...server, go: () => Promise.reject(new Error('away')) };"
        + " it.back = () => it.$server = server; }");
    page.getByRole(AriaRole.BUTTON, named("Visit before")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    page.evaluate("() => document.querySelector('vt-places').back()");
    page.getByRole(AriaRole.ALERT).getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator("tr.step")).hasCount(1);
  }
}
