package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.vitrine.browser.Guests.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.browser.Guests.Guest;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Choices;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Purpose;
import io.vitrine.customer.Question;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A shopper decides what it may be used for. */
@BrowserTest
class UsesJourneyTest {

  @Autowired private Guests guests;
  @Autowired private Choices choices;

  private Guest mira;

  @BeforeEach
  void miraJoinedLongAgo() {
    mira = guests.shopper("Mira Sandberg");
    note(Question.use("purchase", Purpose.MARKETING), Choice.OFF, "2019-03-12T09:00:00Z");
  }

  @Test
  void whatIsSwitchedOffIsOffAndKeptWithTheTextThatWasSeen(Visitor visitor) {
    var page = enters(visitor);
    var box = box(page, "Purchases, Suggestions: On");
    assertThat(box).isChecked();
    box.click();
    assertThat(box(page, "Purchases, Suggestions: Off")).not().isChecked();
    assertThat(page.locator(".outcome")).containsText("Purchases are not used for suggestions any more.");
    var latest = page.locator(".trail li").first();
    assertThat(latest).containsText("Purchases for suggestions: off");
    latest.locator("summary").click();
    assertThat(latest.locator("blockquote"))
        .containsText("Purchases, Suggestions (What we show you). What you get: Things that fit, with reasons.");
    assertThat(page.locator(".trail li").last()).containsText("Purchases for marketing: off, when you joined");
    page = visitor.opens("/uses");
    assertThat(box(page, "Purchases, Suggestions: Off")).not().isChecked();
  }

  @Test
  void theKeyboardAloneDecides(Visitor visitor) {
    var page = enters(visitor);
    box(page, "Ratings, Statistics: On").focus();
    page.keyboard().press("Space");
    assertThat(box(page, "Ratings, Statistics: Off")).isFocused();
    assertThat(page.locator(".outcome")).containsText("Ratings are not used for statistics any more.");
    page.keyboard().press("Space");
    assertThat(box(page, "Ratings, Statistics: On")).isFocused();
    button(page, "Ask me each time").focus();
    page.keyboard().press("Enter");
    assertThat(button(page, "Ask me each time")).hasAttribute("aria-pressed", "true");
    assertThat(button(page, "Ask me each time")).isFocused();
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("Shift+Tab");
    assertThat(button(page, "Yes, for today")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(".state-of")).containsText("You said yes for today");
  }

  @Test
  void locationIsOffUntilSheSaysYesAndOffAgainWhenSheSaysNo(Visitor visitor) {
    var page = enters(visitor);
    var visits = page.locator(".matrix tbody tr").filter(new Locator.FilterOptions().setHasText("Visits"));
    assertThat(visits).containsText("Not collected before you say yes below");
    assertThat(visits.locator("input")).hasCount(0);
    button(page, "Yes, always").click();
    assertThat(box(page, "Visits, In-store service: On")).isChecked();
    assertThat(box(page, "Visits, Suggestions: Off")).not().isChecked();
    assertThat(page.locator(".trail li").first()).containsText("Collecting Visits: yes, always");
    button(page, "No").click();
    assertThat(visits.locator("input")).hasCount(0);
    assertThat(page.locator(".state-of")).containsText("Nothing is collected");
  }

  @Test
  void asLongAsTheBrowserAsksPartnersAreOff(Visitor visitor) {
    note(Question.use("rating", Purpose.PARTNERS), Choice.ON, "2025-05-04T09:00:00Z");
    var page = enters(visitor.askingNotToShare());
    assertThat(page.locator(".by-browser")).containsText("Your browser asks us not to sell or share your data.");
    assertThat(page.getByLabel("Ratings, Partners")).hasCount(0);
    assertThat(page.locator(".trail li").first()).containsText("Ratings for partners: off, by your browser");
    page.locator(".by-browser summary").click();
    assertThat(page.locator(".by-browser")).containsText("Sec-GPC: 1");
    visitor.findsNoBarrier();
    visitor.keeps("uses-gpc");
  }

  @Test
  void ofTwoWindowsTheSecondIsToldAndNothingIsLost(Visitor visitor) {
    var page = enters(visitor);
    var other = page.context().newPage();
    other.navigate(page.url());
    box(other, "Purchases, Marketing: Off").click();
    assertThat(box(other, "Purchases, Marketing: On")).isChecked();
    box(page, "Purchases, Marketing: Off").click();
    assertThat(page.locator(".outcome")).containsText("This was decided meanwhile, in another window");
    assertThat(box(page, "Purchases, Marketing: On")).isChecked();
    visitor.findsNoBarrier();
    visitor.keeps("uses-late");
  }

  @Test
  void everyoneMayReadThatTheSignalIsHonoured(Visitor visitor) {
    var house = visitor.opens("/sign-in").url().replace("/sign-in", "");
    var answer = visitor.page().request().get(house + "/.well-known/gpc.json");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("content-type")).startsWith("application/json");
    assertThat(answer.text()).contains("\"gpc\": true").containsPattern("\"lastUpdate\": \"\\d{4}-\\d\\d-\\d\\d\"");
  }

  @Test
  void nothingBarsTheWayInTheLight(Visitor visitor) {
    looks(enters(visitor), visitor, "uses");
  }

  @Test
  void norInTheDark(Visitor visitor) {
    looks(enters(visitor.inTheDark()), visitor, "uses-dark");
  }

  @Test
  void norOnAPhone(Visitor visitor) {
    looks(enters(visitor.through(390, 844)), visitor, "uses-390");
  }

  @Test
  void norOnASmallPhoneInTheDarkInGerman(Visitor visitor) {
    visitor.inTheDark().onASmallPhone().speaking("de").signsIn(mira.login(), PASSWORD);
    looks(visitor.opens("/uses"), visitor, "uses-dark-320-de");
  }

  @Test
  void norInGerman(Visitor visitor) {
    visitor.speaking("de").signsIn(mira.login(), PASSWORD);
    looks(visitor.opens("/uses"), visitor, "uses-de");
  }

  private static void looks(Page page, Visitor visitor, String name) {
    visitor.seesAllOfTheWidth();
    visitor.findsNoBarrier();
    page.locator(".matrix input").first().click();
    assertThat(page.locator(".outcome .bar")).isVisible();
    page.locator(".trail summary").first().click();
    visitor.seesAllOfTheWidth();
    visitor.findsNoBarrier();
    visitor.keeps(name);
  }

  private Page enters(Visitor visitor) {
    visitor.signsIn(mira.login(), PASSWORD);
    var page = visitor.opens("/uses");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What it may be used for")))
        .isVisible();
    return page;
  }

  private void note(Question question, Choice choice, String at) {
    Actor.asMachine("test", () -> choices.note(
        mira.customer(),
        new Decision.Wanted(question, choice, Decision.By.JOINING, "en", "The form at the desk.", 0),
        Instant.parse(at)));
  }

  private static Locator box(Page page, String name) {
    return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
