package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The suggestions in the light, in the dark, on phones and in German, with their reasons open. */
@BrowserTest
class SuggestionsLooksTest extends SuggestionsJourney {

  @Test
  void nothingBarsTheWayInTheLight(Visitor visitor) {
    looks(enters(visitor), visitor, "suggestions");
  }

  @Test
  void norInTheDark(Visitor visitor) {
    looks(enters(visitor.inTheDark()), visitor, "suggestions-dark");
  }

  @Test
  void norOnAPhone(Visitor visitor) {
    looks(enters(visitor.through(390, 844)), visitor, "suggestions-390");
  }

  @Test
  void norOnASmallPhoneInTheDarkInGerman(Visitor visitor) {
    var page = visitor.inTheDark().onASmallPhone().speaking("de").signsInByTheForm(mira, PASSWORD);
    page = visitor.opens("/suggestions");
    page.locator(".why").nth(1).click();
    visitor.seesAllOfTheWidth();
    visitor.findsNoBarrier();
    visitor.keeps("suggestions-dark-320-de");
  }

  private void looks(Page page, Visitor visitor, String name) {
    why(page, "Night light").click();
    visitor.seesAllOfTheWidth();
    visitor.findsNoBarrier();
    visitor.keeps(name);
    button(page, "Don't use: Picture book, Fox at Night").click();
    visitor.findsNoBarrier();
    button(page, "Don't use it").click();
    assertThat(page.locator(".bar.undo")).isVisible();
    visitor.findsNoBarrier();
    visitor.keeps(name + "-undo");
  }
}
