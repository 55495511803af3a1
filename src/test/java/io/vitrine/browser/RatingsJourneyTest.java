package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A shopper rates what she bought, and changes her mind. */
@BrowserTest
class RatingsJourneyTest extends EntriesJourney {

  @Test
  void whatWasBoughtIsRatedAndStarsAreChangedInPlace(Visitor visitor) {
    var page = enters(visitor, "/ratings");
    assertThat(page.locator(".unrated li")).hasCount(6);
    visitor.findsNoBarrier();
    visitor.keeps("ratings-empty");
    star(unrated(page, "Baby blanket, merino"), 1).click();
    button(page.locator(".bar.undo"), "Undo").click();
    assertThat(page.locator(".bar.undo")).containsText("Undone. The rating is gone.");
    assertThat(page.locator(".unrated li")).hasCount(6);
    assertThat(entry(page, "Baby blanket, merino")).hasCount(0);
    star(unrated(page, "Baby blanket, merino"), 4).click();
    var blanket = entry(page, "Baby blanket, merino");
    assertThat(blanket).containsText("Rating");
    assertThat(star(blanket, 4)).isChecked();
    assertThat(page.locator(".unrated li")).hasCount(5);
    assertThat(page.locator(".bar.undo")).containsText("Baby blanket, merino has 4 stars from you.");
    star(blanket, 2).click();
    assertThat(page.locator(".bar.undo")).containsText("We noted what you said about Baby blanket, merino.");
    assertThat(star(blanket, 2)).isChecked();
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("ratings");
    button(page.locator(".bar.undo"), "Undo").click();
    assertThat(star(blanket, 4)).isChecked();
    verb(blanket, "Correct").click();
    page.getByLabel("Your words").fill("Soft, and warm enough");
    button(page.locator(".ask"), "Save").click();
    assertThat(blanket).containsText("“Soft, and warm enough”");
    blanket.locator(".why").click();
    assertThat(page.locator(".passport")).containsText("You told us on");
    visitor.findsNoBarrier();
    visitor.keeps("ratings-passport");
  }

  @Test
  void starsAreChosenByKeyboardAlone(Visitor visitor) {
    var page = enters(visitor, "/ratings");
    star(unrated(page, "Cot mobile, clouds"), 1).focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    var mobile = entry(page, "Cot mobile, clouds");
    assertThat(star(mobile, 3)).isChecked();
    star(mobile, 3).focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(".bar.undo")).containsText("We noted what you said about Cot mobile, clouds.");
    assertThat(star(mobile, 5)).isChecked();
    assertThat(star(mobile, 5)).isFocused();
    visitor.opens("/edits");
    assertThat(page.locator(".edit")).hasCount(2);
  }

  @Test
  void twoWindowsThatChangeTheSameStarsTellEachOther(Visitor visitor) {
    var page = enters(visitor, "/ratings");
    star(unrated(page, "Cot mobile, clouds"), 4).click();
    assertThat(star(entry(page, "Cot mobile, clouds"), 4)).isChecked();
    var other = page.context().newPage();
    other.navigate(page.url());
    star(entry(other, "Cot mobile, clouds"), 2).click();
    assertThat(other.locator(".bar.undo")).containsText("We noted");
    other.close();
    star(entry(page, "Cot mobile, clouds"), 5).click();
    assertThat(page.locator(".ask .meanwhile")).containsText("2 stars");
    visitor.findsNoBarrier();
    visitor.keeps("ratings-stale");
    button(page.locator(".ask"), "Do it all the same").click();
    assertThat(star(entry(page, "Cot mobile, clouds"), 5)).isChecked();
  }

  @Test
  void inGermanInTheDarkOnASmallPhoneNothingSticksOut(Visitor visitor) {
    var page = enters(visitor.inTheDark().onASmallPhone().speaking("de"), "/ratings");
    star(unrated(page, "Cot mobile, clouds"), 1).click();
    assertThat(page.locator(".bar.undo")).containsText("hat 1 Stern von Ihnen");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("ratings-dark-320-de");
  }

  private static Locator unrated(Page page, String title) {
    return page.locator(".unrated li").filter(new Locator.FilterOptions().setHasText(title));
  }

  private static Locator star(Locator place, int stars) {
    return place.locator(".stars input[value='" + stars + "']");
  }
}
