package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.vitrine.browser.Guests.PASSWORD;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.vitrine.Shop;
import io.vitrine.TestClock;
import io.vitrine.browser.Guests.Guest;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import io.vitrine.request.CaseDays;
import io.vitrine.request.CaseType;
import io.vitrine.request.Requests;
import io.vitrine.request.Residence;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A shopper asks, two officers decide, it happens, and the case stays to be seen by its code. */
@BrowserTest
class RequestsJourneyTest {

  @Autowired private Guests guests;
  @Autowired private Intake intake;
  @Autowired private ZoneId zone;
  @Autowired private Requests requests;
  @Autowired private Accounts accounts;
  @Autowired private TestClock clock;
  @Autowired private ApplicationContext house;

  private Guest mira;
  private String okafor;
  private String lindqvist;

  @BeforeEach
  void people() {
    mira = guests.shopper("Mira Sandberg");
    okafor = guests.officer("J. Okafor");
    lindqvist = guests.officer("T. Lindqvist");
    var today = LocalDate.now(zone);
    Actor.asMachine("test", () -> {
      intake.name("shop", "The shop");
      return intake.takeIn("shop", List.of(
          entry("rating", "Hand grinder", today.minusMonths(2), "{\"stars\":5}"),
          entry("purchase", "Wool coat, camel", today.minusMonths(8), "{}"),
          entry("purchase", "Linen shirt", today.minusYears(5), "{}")));
    });
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void bothSidesAreWalkedFromTheAskingToTheCaseThatACodeAloneOpens(Visitor visitor) {
    visitor.signsIn(mira.login(), PASSWORD);
    var page = visitor.opens("/requests");
    visitor.findsNoBarrier();
    visitor.keeps("requests");
    page.getByText("Delete my data").last().click();
    assertThat(page.locator("vt-ask h1")).hasText("Delete my data");
    page.getByText("Check what that does").click();
    assertThat(page.locator("tr[data-word=purchase]").first()).containsText("Stays");
    assertThat(page.locator("tr[data-word=rating]")).containsText("Goes");
    visitor.findsNoBarrier();
    visitor.keeps("requests-plan");
    page.fill("input[type=password]", "not my password");
    page.getByText("Ask to delete it").click();
    assertThat(page.locator("vt-ask [role=alert]")).containsText("This is not your password");
    page.fill("input[type=password]", PASSWORD);
    page.getByText("Ask to delete it").click();
    assertThat(page.locator(".reference")).containsText("V-");
    visitor.findsNoBarrier();
    visitor.keeps("requests-taken");
    var reference = page.locator(".reference").innerText();
    var code = page.locator(".taken code").innerText();
    page.getByText("See the request").click();
    assertThat(page.locator("vt-case h1")).hasText("Delete all my data");
    page.fill("#write", "All of it, please.");
    page.getByText("Send", exactly()).click();
    assertThat(page.locator(".msg.me .body")).hasText("All of it, please.");

    page = changesTo(visitor, okafor, "/desk");
    var line = page.locator("tr[data-reference='" + reference + "']");
    assertThat(line).containsText("Hidden");
    assertThat(page.locator("body")).not().containsText("Sandberg");
    line.locator("a").click();
    assertThat(page.locator("vt-case h1")).hasText("Deletion, Mira Sandberg");
    does(page, "take");
    assertThat(page.locator(".outcome")).containsText("The case is with you.");
    does(page, "dry_run");
    assertThat(page.locator(".outcome")).containsText("Dry run, nothing was changed.");
    does(page, "prepare");
    assertThat(page.locator(".decide")).containsText("Not you: you prepared it.");
    assertThat(page.locator("[data-deed=approve]")).hasCount(0);

    page = changesTo(visitor, lindqvist, "/desk/case/" + reference);
    assertThat(page.locator(".decide")).containsText("The verdicts have not changed");
    visitor.findsNoBarrier();
    visitor.keeps("desk-case");
    does(page, "approve");
    page.locator("dialog[open] .btn.primary").click();
    assertThat(page.locator(".outcome")).containsText("Approved.");

    page = changesTo(visitor, mira.login(), "/request/" + reference);
    assertThat(page.locator(".clock")).containsText("Time left to cancel");
    assertThat(page.locator(".lead")).containsText("We delete on");
    visitor.findsNoBarrier();
    visitor.keeps("case");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    visitor.keeps("case-print");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

    clock.forward(Duration.ofDays(7).plusMinutes(1));
    CaseDays.carryOut(house, reference);
    visitor.leaves();
    page = visitor.opens("/case");
    page.fill("[name=code]", "WRONG");
    page.getByText("Show it").click();
    assertThat(page.locator("vt-case [role=alert]")).containsText("No request has this code");
    page.fill("[name=code]", code);
    page.getByText("Show it").click();
    assertThat(page.locator(".lead")).containsText("It is done since");
    assertThat(page.locator("tr[data-word=purchase]").first()).containsText("Stays");
    assertThat(page.locator("body")).not().containsText("Sandberg");
    visitor.findsNoBarrier();
    visitor.keeps("case-by-code");
  }

  @Test
  void theQueueIsWorkedByKeyboardAlone(Visitor visitor) {
    asks(visitor, "stop-using");
    asked();
    var page = changesTo(visitor, okafor, "/desk");
    assertThat(page.locator("vt-queue h1")).hasText("Everything open");
    page.keyboard().press("/");
    assertThat(page.locator("#find")).isFocused();
    page.keyboard().press("Tab");
    page.locator("a[data-row]").first().focus();
    page.keyboard().press("Space");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Space");
    assertThat(page.locator(".bar.select")).containsText("2 selected");
    page.locator(".bar.select").getByText("Take over").click();
    assertThat(page.locator(".outcome")).containsText("2 cases are with you now.");
    page = visitor.opens("/desk?view=mine");
    assertThat(page.locator("a[data-row]")).hasCount(2);
    page.fill("#keep", "My own");
    page.keyboard().press("Enter");
    assertThat(page.locator(".views .saved")).hasText("My own");
    page.locator("a[data-row]").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("vt-case h1")).containsText("Mira Sandberg");
  }

  @Test
  void nothingBarsTheWayOnASmallPhoneInTheDarkInGerman(Visitor visitor) {
    var reference = asked();
    visitor.inTheDark().onASmallPhone().speaking("de");
    visitor.signsIn(mira.login(), PASSWORD);
    for (var path : List.of("requests", "delete-my-data", "request/" + reference)) {
      looks(visitor, path, "small");
    }
    changesTo(visitor, okafor, "/desk");
    for (var path : List.of("desk", "desk/case/" + reference, "desk/numbers", "desk/holds")) {
      looks(visitor, path, "small");
    }
  }

  @Test
  void norInTheDarkAndNobodySeesAnothersCase(Visitor visitor) {
    var reference = asked();
    visitor.inTheDark();
    visitor.signsIn(mira.login(), PASSWORD);
    looks(visitor, "request/" + reference, "dark");
    changesTo(visitor, okafor, "/desk");
    for (var path : List.of("desk", "desk/case/" + reference)) {
      looks(visitor, path, "dark");
    }
    var page = changesTo(visitor, guests.shopper("Eve").login(), "/request/" + reference);
    assertThat(page.locator("vt-case h1")).hasText("There is no such request");
  }

  @Test
  void nobodyProvesWhoTheyAreToHaveNothingSoldOrShared(Visitor visitor) {
    visitor.askingNotToShare();
    visitor.signsIn(mira.login(), PASSWORD);
    var page = visitor.opens("/requests");
    page.getByText("In California", exactly()).click();
    assertThat(page.locator(".lives [role=status]")).containsText("within 45 days");
    visitor.findsNoBarrier();
    page.locator("footer").getByText("Do not sell or share").click();
    assertThat(page.locator("vt-ask .lead")).containsText("Your browser asks for it");
    assertThat(page.locator("#field-residence")).hasValue("california");
    page.getByText("Check what that does").click();
    assertThat(page.locator("input[type=password]")).hasCount(0);
    visitor.findsNoBarrier();
    visitor.keeps("do-not-sell");
    page.locator("vt-ask .btn.primary").click();
    assertThat(page.locator(".taken")).containsText("It is off since now.");
  }

  private void looks(Visitor visitor, String path, String as) {
    var page = visitor.opens("/" + path);
    assertThat(page.locator("h1").first()).isVisible();
    visitor.seesAllOfTheWidth();
    visitor.findsNoBarrier();
    visitor.keeps("requests-" + as + "-" + path.replace('/', '-').replaceAll("-V.*", ""));
  }

  private String asked() {
    var me = Actor.asMachine("test", () -> accounts.byLogin(mira.login())).orElseThrow().actor(clock.instant());
    return Shop.as(me, () -> requests.ask(mira.customer(), new Requests.Wish(
            CaseType.DELETE, Residence.EUROPE, Set.of(), null, "en", "shown")))
        .it()
        .reference()
        .toString();
  }

  private void asks(Visitor visitor, String path) {
    var page = changesTo(visitor, mira.login(), "/" + path);
    page.getByText("Check what that does").click();
    page.fill("input[type=password]", PASSWORD);
    page.locator("vt-ask .btn.primary").click();
    assertThat(page.locator(".reference")).containsText("V-");
    assertThat(page.locator(".taken")).containsText("It is off since now.");
  }

  private static void does(Page page, String deed) {
    page.locator("[data-deed=" + deed + "]").first().click();
  }

  private static Page changesTo(Visitor visitor, String login, String path) {
    visitor.leaves();
    visitor.signsIn(login, PASSWORD);
    return visitor.opens(path);
  }

  private NewEntry entry(String kind, String title, LocalDate day, String details) {
    return new NewEntry(
        mira.customer(), kind, UUID.randomUUID().toString(), null, day.atTime(12, 0).atZone(zone).toInstant(), null,
        title, 1, null, details);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
