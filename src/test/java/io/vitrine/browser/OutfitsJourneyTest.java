package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Mira's outfits, suggested, kept, planned and worn; and how she measures. */
@BrowserTest
class OutfitsJourneyTest extends ClosetJourney {

  @Test
  void anOutfitIsSuggestedWithReasonsKeptPlannedAndWorn(Visitor visitor) {
    enters(visitor);
    var page = visitor.opens("/outfits");
    page.getByLabel("For", new Page.GetByLabelOptions().setExact(true)).selectOption("work");
    page.getByLabel("Degrees Celsius").fill("9");
    button(page, "Suggest one").click();
    assertThat(page.locator(".idea .why li").first()).isVisible();
    assertThat(page.locator(".idea .tag")).containsText("Outfit 1 of");
    button(page, "Next").click();
    assertThat(page.locator(".idea .tag")).containsText("Outfit 2 of");
    page.locator(".reckoned summary").click();
    button(page.locator(".idea"), "Save").click();
    page.keyboard().press("Enter");
    assertThat(page.locator(".ask .wrong")).hasText("Give it a name.");
    page.getByLabel("What you call it").fill("Tuesday at work");
    page.keyboard().press("Enter");
    assertThat(page.locator(".kept li")).containsText("Tuesday at work");
    button(page.locator(".kept li"), "Plan").click();
    page.keyboard().press("Enter");
    assertThat(page.locator(".calendar .plan")).containsText("Tuesday at work");
    button(page.locator(".kept li"), "Wear it today").click();
    assertThat(page.locator(".bar.undo")).containsText("marked as worn");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("outfits");
    button(page.locator(".bar.undo"), "Undo").click();
    assertThat(page.locator(".bar.undo")).containsText("We put it back as it was.");
    bought("Silk blouse, wine, size 40", "shirt", "#8E2F3C", "#e7dcc6", 9900, false);
    button(page, "Count them").click();
    assertThat(page.locator(".completing")).containsText("possible with what you own");
  }

  @Test
  void measurementsAreNotedByKeyboardAndAShapeIsChosen(Visitor visitor) {
    enters(visitor);
    var page = visitor.opens("/measures");
    var waist = page.getByLabel("Waist: measure");
    waist.fill("-3");
    page.keyboard().press("Enter");
    assertThat(page.locator(".wrong")).hasText("Write 40 to 200 cm.");
    assertThat(waist).isFocused();
    waist.fill("76,5");
    page.keyboard().press("Enter");
    assertThat(page.locator(".bar.undo")).containsText("We noted: Waist.");
    var uses = page.locator(".uses").first();
    uses.getByLabel("In the store").uncheck();
    assertThat(page.locator(".bar.undo")).containsText("Waist is used as you said.");
    uses.getByLabel("In the store").check();
    visitor.settles();
    uses.evaluate("uses => uses.querySelectorAll('input').forEach(box => box.click())");
    visitor.settles();
    page.reload();
    assertThat(page.locator(".uses")).hasCount(1);
    assertThat(uses.locator("input:checked")).hasCount(0);
    page.locator(".shapes input[value=triangle]").check(new Locator.CheckOptions().setForce(true));
    assertThat(page.locator(".rules li").first()).isVisible();
    page.locator(".rules input").first().uncheck();
    assertThat(page.locator(".bar.undo")).containsText("The rule is off.");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("measures");
  }

  @Test
  void outfitsAndMeasurementsFitASmallPhoneInTheDark(Visitor visitor) {
    enters(visitor.inTheDark().onASmallPhone().speaking("de"));
    var page = visitor.opens("/measures");
    assertThat(page.locator(".lines li")).hasCount(8);
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("measures-dark-320-de");
    visitor.opens("/outfits");
    var today = page.locator(".calendar .today .unseen");
    assertThat(today).isVisible();
    assertThat(today.boundingBox().width).as("pixels in which the day is read on a phone").isGreaterThan(40);
    button(page, "Vorschlagen").click();
    assertThat(page.locator(".idea .why li").first()).isVisible();
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("outfits-dark-320-de");
  }
}
