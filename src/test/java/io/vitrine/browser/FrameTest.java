package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.vitrine.browser.Guests.PASSWORD;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.Shop;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@BrowserTest
class FrameTest {

  @Autowired private Guests guests;
  @Autowired private Shop shop;
  @Autowired private PasswordEncoder passwords;

  @Test
  void theHeadingsShowOnlyWhatHasAPage(Visitor visitor) {
    var page = visitor.signsInByTheForm(guests.shopper("Mira Sandberg").login(), PASSWORD);
    var headings = page.getByRole(AriaRole.NAVIGATION, named("Main")).getByRole(AriaRole.LINK);
    Assertions.assertThat(headings.allInnerTexts())
        .startsWith("What we hold")
        .isSubsetOf("What we hold", "What we make of it", "What you own", "Your choices", "Requests");
    assertThat(headings.first()).hasAttribute("aria-current", "true");
    var pages = page.getByRole(AriaRole.NAVIGATION, named("What we hold")).getByRole(AriaRole.LINK);
    assertThat(pages.getByText("Overview")).hasAttribute("aria-current", "page");
  }

  @Test
  void theLanguageChangesAndThePageStays(Visitor visitor) {
    var page = visitor.signsInByTheForm(guests.shopper("Mira Sandberg").login(), PASSWORD);
    visitor.opens("/purchases?q=coat");
    page.waitForNavigation(() -> page.getByText("Deutsch").click());
    assertThat(page.getByText("Was wir haben").first()).isVisible();
    Assertions.assertThat(page.url()).endsWith("/purchases?q=coat");
    assertThat(page.locator("html")).hasAttribute("lang", "de");
    page.waitForNavigation(() -> page.getByText("English").click());
    assertThat(page.getByText("What we hold").first()).isVisible();
  }

  @Test
  void theMenusAreFreeOfBarriersInLightAndDark(Visitor byDay, Visitor byNight) {
    var mira = guests.shopper("Mira Sandberg").login();
    var day = byDay.signsInByTheForm(mira, PASSWORD);
    day.locator(".who").click();
    byDay.findsNoBarrier();
    byDay.keeps("frame-menu");

    var night = byNight.inTheDark().onASmallPhone().signsInByTheForm(mira, PASSWORD);
    byNight.seesAllOfTheWidth();
    night.getByRole(AriaRole.BUTTON, named("Menu")).click();
    byNight.findsNoBarrier();
    byNight.keeps("frame-drawer-dark-320");
    night.getByRole(AriaRole.BUTTON, named("Close")).click();
    assertThat(night.locator("#drawer")).isHidden();
  }

  @Test
  void whatIsTypedIntoTheFrameIsLookedForInAllThatIsHeld(Visitor visitor) {
    var mira = shop.shopper("Mira Sandberg", passwords.encode(PASSWORD)).bought("Wool coat", "Scarf");
    var page = visitor.signsInByTheForm(mira.account.login(), PASSWORD);
    page.getByRole(AriaRole.BUTTON, named("Search in all we hold on you")).press("Enter");
    assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
    visitor.findsNoBarrier();
    visitor.keeps("frame-search");
    page.keyboard().type("coat");
    page.keyboard().press("Enter");
    page.waitForURL("**/timeline?q=coat");
    assertThat(page.locator("#finder")).isHidden();
    assertThat(page.locator("vt-entries").getByRole(AriaRole.SEARCHBOX)).hasValue("coat");
  }

  @Test
  void howItWorksIsToldAlsoToWhoIsNotSignedIn(Visitor byDay, Visitor byNight) {
    var page = byDay.opens("/how");
    assertThat(page.getByRole(AriaRole.HEADING, named("How Vitrine works"))).isVisible();
    byDay.findsNoBarrier();
    byDay.keeps("how");
    byNight.inTheDark().onASmallPhone().speaking("de").opens("/how");
    byNight.seesAllOfTheWidth();
    byNight.findsNoBarrier();
    byNight.keeps("how-dark-320-de");
  }

  @Test
  void anAddressThatLeadsNowhereSaysSo(Visitor visitor) {
    visitor.signsInByTheForm(guests.shopper("Mira Sandberg").login(), PASSWORD);
    var page = visitor.opens("/no-such-page");
    assertThat(page.getByRole(AriaRole.HEADING, named("There is no such page"))).isVisible();
    visitor.findsNoBarrier();
    visitor.keeps("not-found");
    visitor.troubles().clear();
    page.getByText("Back to the start").click();
    assertThat(page.getByRole(AriaRole.HEADING, named("This is everything we hold on you, Mira"))).isVisible();
  }

  @Test
  void theDeskIsNotAShoppersToSee(Visitor visitor) {
    visitor.signsInByTheForm(guests.shopper("Mira Sandberg").login(), PASSWORD);
    var page = visitor.opens("/desk");
    assertThat(page.getByRole(AriaRole.HEADING, named("This is not yours to see"))).isVisible();
    assertThat(page.getByText("You are signed in as Mira.")).isVisible();
    assertThat(page.getByText("Check the chain")).hasCount(0);
    visitor.keeps("denied");
    visitor.troubles().clear();
  }

  @Test
  void anOfficerChecksTheLedger(Visitor visitor) {
    visitor.signsInByTheForm(guests.officer("Chidi Okafor"), PASSWORD);
    var page = visitor.opens("/desk/ledger");
    assertThat(page.getByRole(AriaRole.HEADING, named("Ledger"))).isVisible();
    page.getByText("Check the chain").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("sealed");
    visitor.findsNoBarrier();
    visitor.keeps("desk");
    visitor.opens("/purchases");
    assertThat(page.getByRole(AriaRole.HEADING, named("This is not yours to see"))).isVisible();
    visitor.troubles().clear();
  }

  @Test
  void theDeskFitsASmallPhoneInTheDark(Visitor visitor) {
    visitor.inTheDark().onASmallPhone().speaking("de").signsInByTheForm(guests.officer("Chidi Okafor"), PASSWORD);
    visitor.seesAllOfTheWidth();
    visitor.findsNoBarrier();
    visitor.keeps("desk-dark-320-de");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
