package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.vitrine.browser.Guests.PASSWORD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.browser.Guests.Guest;
import io.vitrine.customer.Actor;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A shopper decides for how long it is kept, and sees first what that lets go. */
@BrowserTest
class KeepingJourneyTest {

  @Autowired private Guests guests;
  @Autowired private Intake intake;
  @Autowired private ZoneId zone;

  private Guest mira;

  @BeforeEach
  void miraRatedAndBought() {
    mira = guests.shopper("Mira Sandberg");
    var today = LocalDate.now(zone);
    Actor.asMachine("test", () -> {
      intake.name("shop", "The shop");
      return intake.takeIn("shop", List.of(
          entry("rating", "Hand grinder", today.minusMonths(2), "{\"stars\":5}"),
          entry("rating", "Wool coat, camel", today.minusMonths(8), "{\"stars\":4}"),
          entry("rating", "Linen shirt", today.minusMonths(20), "{\"stars\":3}"),
          entry("rating", "Striped scarf", today.minusMonths(36).plusDays(9), "{\"stars\":2}"),
          entry("purchase", "House roast coffee, 500 g", today.minusMonths(30), "{}")));
    });
  }

  @Test
  void sheSeesWhatGoesAndLetsItGo(Visitor visitor) {
    var page = enters(visitor);
    assertThat(row(page, "rating")).containsText("4 entries, since");
    assertThat(row(page, "rating")).containsText("1 entry goes by");
    assertThat(row(page, "purchase")).containsText("10 years and to the end of that year, as tax law says");
    assertThat(page.locator(".soon")).containsText("Striped scarf");
    months(page, "18 months").click();
    var dialog = page.locator("dialog[open]");
    assertThat(dialog).containsText("Keep Ratings for 18 months?");
    assertThat(dialog).containsText("2 entries go on");
    visitor.findsNoBarrier();
    visitor.keeps("keeping-ask");
    dialog.getByText("Keep them").click();
    assertThat(months(page, "36 months")).hasAttribute("aria-pressed", "true");
    months(page, "18 months").click();
    dialog.getByText("Let 2 entries go").click();
    assertThat(months(page, "18 months")).hasAttribute("aria-pressed", "true");
    assertThat(page.locator(".outcome")).containsText("Ratings are kept for 18 months from now on.");
    assertThat(row(page, "rating")).containsText("2 entries go on");
    assertThat(page.locator(".soon li")).hasCount(2);
    page = visitor.opens("/uses");
    assertThat(page.locator(".trail li").first()).containsText("Keeping Ratings: 18 months");
  }

  @Test
  void theKeyboardAloneDecides(Visitor visitor) {
    var page = enters(visitor);
    months(page, "3 months").focus();
    page.keyboard().press("Enter");
    assertThat(page.getByText("Keep them")).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog[open]")).hasCount(0);
    assertThat(months(page, "3 months")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.getByText("Keep them")).isFocused();
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("Enter");
    assertThat(months(page, "3 months")).hasAttribute("aria-pressed", "true");
    assertThat(row(page, "rating")).containsText("3 entries go on");
  }

  @Test
  void ofTwoWindowsTheSecondIsTold(Visitor visitor) {
    var page = enters(visitor);
    var other = page.context().newPage();
    other.navigate(page.url());
    row(other, "play").getByText("36 months").click();
    assertThat(row(other, "play").getByText("36 months")).hasAttribute("aria-pressed", "true");
    row(page, "play").getByText("3 months", exactly()).click();
    assertThat(page.locator(".outcome")).containsText("This was decided meanwhile, in another window");
    assertThat(row(page, "play").getByText("36 months")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void nothingBarsTheWayInTheLight(Visitor visitor) {
    looks(enters(visitor), visitor, "keeping");
  }

  @Test
  void norInTheDark(Visitor visitor) {
    looks(enters(visitor.inTheDark()), visitor, "keeping-dark");
  }

  @Test
  void norOnASmallPhoneInTheDarkInGerman(Visitor visitor) {
    visitor.inTheDark().onASmallPhone().speaking("de").signsIn(mira.login(), PASSWORD);
    looks(visitor.opens("/keeping"), visitor, "keeping-dark-320-de");
  }

  private static void looks(Page page, Visitor visitor, String name) {
    assertThat(page.locator(".matrix")).isVisible();
    visitor.seesAllOfTheWidth();
    visitor.findsNoBarrier();
    visitor.keeps(name);
  }

  private Page enters(Visitor visitor) {
    visitor.signsIn(mira.login(), PASSWORD);
    var page = visitor.opens("/keeping");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("How long we keep it")))
        .isVisible();
    return page;
  }

  private NewEntry entry(String kind, String title, LocalDate day, String details) {
    return new NewEntry(
        mira.customer(), kind, UUID.randomUUID().toString(), null, day.atTime(12, 0).atZone(zone).toInstant(), null,
        title, 1, null, details);
  }

  private static Locator months(Page page, String label) {
    return row(page, "rating").getByText(label, exactly());
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Locator row(Page page, String kind) {
    return page.locator("[data-kind=" + kind + "]");
  }
}
