package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.vitrine.browser.Guests.PASSWORD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import io.vitrine.Shop;
import io.vitrine.browser.Guests.Guest;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.demo.Neighbour;
import io.vitrine.erasure.Systems;
import io.vitrine.machine.CarrierRun;
import io.vitrine.request.CaseDays;
import io.vitrine.request.CaseType;
import io.vitrine.request.Requests;
import io.vitrine.request.Residence;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An officer opens a case for a firm that wrote, and asks systems again that do not behave. */
@BrowserTest
class DeskJourneyTest {

  @Autowired private Guests guests;
  @Autowired private Accounts accounts;
  @Autowired private Requests requests;
  @Autowired private Systems systems;
  @Autowired private ApplicationContext house;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @Autowired private ZoneId zone;

  private Guest mira;
  private String okafor;

  @BeforeEach
  void people() {
    mira = guests.shopper("Mira Sandberg");
    okafor = guests.officer("J. Okafor");
  }

  @AfterEach
  void othersAreNotTold() {
    jdbc.sql("delete from receipt").update();
    jdbc.sql("delete from notice").update();
    jdbc.sql("delete from downstream_system").update();
  }

  @Test
  void aFirmThatWroteInAnothersNameIsDeniedByKeyboardAloneAndWhoseNameItWasSeesIt(Visitor visitor) {
    visitor.signsIn(okafor, PASSWORD);
    var page = visitor.opens("/desk/new");
    page.locator("#field-find").focus();
    page.keyboard().type("nobody");
    page.keyboard().press("Enter");
    assertThat(page.locator("vt-new-case [role=alert]")).containsText("Nobody has exactly this number");
    page.fill("#field-find", mira.login());
    page.keyboard().press("Enter");
    assertThat(page.locator("vt-new-case legend").first()).isFocused();
    assertThat(page.locator("vt-new-case .option").first()).containsText("Mira Sandberg");
    page.locator("#field-type").selectOption("delete");
    page.locator("#field-way").selectOption("letter");
    page.locator("#field-who").selectOption("agent");
    assertThat(page.locator("#field-authority")).isVisible();
    page.fill("#field-received", "2020-01-01");
    page.fill("#field-note", "A firm wrote. No permission was in the letter.");
    page.getByText("Open the case").click();
    assertThat(page.locator("vt-new-case [role=alert]")).containsText("at most 90 days ago");
    seen(visitor, "new-case");
    page.fill("#field-received", LocalDate.now(zone).toString());
    page.getByText("Open the case").click();
    assertThat(page.locator(".taken h2")).isFocused();
    assertThat(page.locator(".taken")).containsText("It is not proven who asks");
    seen(visitor, "new-case-opened");
    var reference = page.locator(".reference").innerText();
    page.getByText("See the case").click();
    assertThat(page.locator(".asks")).containsText("not proven yet");
    does(page, "take");
    assertThat(page.locator("[data-deed=prepare]")).hasCount(0);
    assertThat(page.locator("[data-deed=prove]")).isVisible();
    does(page, "deny");
    assertThat(page.locator("dialog[open] textarea")).hasValue(Pattern.compile(".*in your name.*"));
    seen(visitor, "desk-case-deny");
    page.locator("dialog[open] .btn.primary").click();
    assertThat(page.locator(".outcome")).containsText("Denied, with a letter.");
    seen(visitor, "desk-case-agent");

    page = changesTo(visitor, mira.login(), "/request/" + reference);
    assertThat(page.locator(".alerts")).containsText("You did not ask this: somebody says that you charged them");
    assertThat(page.locator(".msg .body")).containsText("we could not make sure that they may");
    seen(visitor, "case-in-your-name");
  }

  @Test
  void whoCallsAboutAWrongAmountIsTakenInByKeyboardAloneAndReadsItInThePassport(Visitor visitor) {
    var day = LocalDate.now(zone).minusDays(3);
    bought("Wool coat", day);
    visitor.signsIn(okafor, PASSWORD);
    var page = visitor.opens("/desk/new");
    page.fill("#field-find", mira.login());
    page.keyboard().press("Enter");
    page.locator("#field-type").selectOption("dispute");
    assertThat(page.locator("[name=extent]")).hasCount(0);
    page.locator("#field-way").selectOption("phone");
    page.locator("#field-identity").selectOption("details");
    page.fill("#field-note", "She called.");
    page.locator("#field-number").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("vt-new-case [role=status]")).containsText("Say the number of the order, the day, or both");
    page.keyboard().type("nothing-like-it");
    page.keyboard().press("Enter");
    assertThat(page.locator("vt-new-case [role=status]")).containsText("Nothing of theirs has this number or day");
    page.getByText("Open the case").click();
    assertThat(page.locator("vt-new-case [role=alert]")).containsText("Find the entry and choose it");
    page.fill("#field-number", "");
    page.fill("#field-day", day.toString());
    page.locator("#field-day").press("Enter");
    assertThat(page.locator("#field-field")).isFocused();
    assertThat(page.locator("vt-new-case fieldset.entries .option")).containsText("Wool coat");
    page.locator("#field-field").selectOption("amount");
    page.fill("#field-claim", "It cost 20 euros less.");
    seen(visitor, "new-case-claim");
    page.getByText("Open the case").click();
    assertThat(page.locator(".taken h2")).isFocused();
    page.getByText("See the case").click();
    assertThat(page.locator(".facts-table")).containsText("It cost 20 euros less.");
    seen(visitor, "desk-case-claim");

    page = changesTo(visitor, mira.login(), "/purchases");
    page.getByText("Why do you have this?").first().click();
    assertThat(page.locator(".passport")).containsText("It cost 20 euros less.");
    visitor.keeps("passport-claimed-at-the-desk");
  }

  private void bought(String title, LocalDate day) {
    jdbc.sql("insert ignore into source (code, name) values ('test', 'Test shop')").update();
    jdbc.sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, received_at, title, quantity,
                               amount_minor, currency, details)
            values (:customer, :at, 'purchase', 'test', :key, :at, :title, 1, 8900, 'EUR', '{}')
            """)
        .param("customer", mira.customer().value())
        .param("at", day.atTime(LocalTime.NOON).atZone(zone).toInstant())
        .param("key", "coat-" + mira.login())
        .param("title", title)
        .update();
  }

  @Test
  void whatSystemsDoIsSaidOnTheirPageInTheCaseAndInTheQueue(Visitor visitor) {
    try (var neighbour = new Odd(clock)) {
      for (var way : Odd.WAYS) {
        beside(neighbour, way);
      }
      var reference = asksToStop();
      CaseDays.carryOut(house, reference);
      CarrierRun.in(house, "localhost");
      visitor.signsIn(okafor, PASSWORD);
      var page = visitor.opens("/desk/systems");
      for (var said : List.of(
          "It did not answer in time.",
          "It answered with an error of its own.",
          "Its answer is not signed with the key we share",
          "Its answer is longer than a receipt can be.",
          "It sends us to another address.",
          "The address leads into our own network")) {
        assertThat(page.locator(".downstream")).containsText(said);
      }
      seen(visitor, "systems-trouble");
      page = visitor.opens("/desk?view=trouble");
      assertThat(page.locator("tr[data-reference='" + reference + "'] .mark.not")).hasText("1 of 7");
      page.locator("select[name=system]").selectOption("redirect");
      assertThat(page).hasURL(Pattern.compile(".*system=redirect.*"));
      assertThat(page.locator("a[data-row]")).hasCount(1);
      page.locator("a[data-row]").focus();
      page.keyboard().press("Space");
      seen(visitor, "queue-selected");
      page.getByText("Remind systems", exactly()).click();
      assertThat(page.locator(".outcome")).containsText("The systems of 1 case are asked again.");
      page.locator("a[data-row]").focus();
      page.keyboard().press("Space");
      page.locator(".bar.select").getByText("Extend", new Locator.GetByTextOptions()
          .setExact(true)).click();
      page.fill("#field-letter_en", "Six systems do not answer.");
      assertThat(page.locator("#field-letter_de")).hasValue(Pattern.compile("Ihr Anliegen.*"));
      visitor.keeps("queue-extend");
      visitor.findsNoBarrier();
      page.locator("dialog[open] .btn.primary").click();
      assertThat(page.locator(".outcome")).containsText("1 deadline is later");
      page.fill("#keep", "Newsletter");
      page.keyboard().press("Enter");
      assertThat(page.locator(".views .saved")).hasAttribute("href", "desk?view=trouble&system=redirect");
      page.getByLabel("Keep Newsletter no more").click();
      assertThat(page.locator(".views .saved")).hasCount(0);
      page.locator("a[data-row]").click();
      assertThat(page.locator(".told")).containsText("It sends us to another address.");
      seen(visitor, "desk-case-systems");
      does(page, "remind");
      assertThat(page.locator(".outcome")).containsText("6 systems are asked again within seconds.");
    }
  }

  @Test
  void theDeskOfOneWhoReadsGermanOnASmallPhoneInTheDark(Visitor visitor) {
    asksToStop();
    visitor.inTheDark().speaking("de");
    visitor.signsIn(okafor, PASSWORD);
    visitor.opens("/desk");
    seen(visitor, "queue-de");
    visitor.page().setViewportSize(320, 700);
    seen(visitor, "queue-320-de");
    var page = visitor.opens("/desk/new");
    page.fill("#field-find", mira.login());
    page.keyboard().press("Enter");
    assertThat(page.locator("vt-new-case .option").first()).containsText("Mira Sandberg");
    page.getByText("Einen Teil").click();
    seen(visitor, "new-case-320-de");
    bought("Wollmantel", LocalDate.now(zone));
    page.locator("#field-type").selectOption("dispute");
    page.fill("#field-day", LocalDate.now(zone).toString());
    page.getByText("Einträge suchen").click();
    assertThat(page.locator("#field-field")).isFocused();
    seen(visitor, "new-case-claim-320-de");
  }

  private static void seen(Visitor visitor, String name) {
    visitor.seesAllOfTheWidth();
    visitor.findsNoBarrier();
    visitor.keeps(name);
  }

  private String asksToStop() {
    var me = Actor.asMachine("test", () -> accounts.byLogin(mira.login())).orElseThrow().actor(clock.instant());
    return Shop.as(me, () -> requests.ask(mira.customer(), new Requests.Wish(
            CaseType.STOP, Residence.EUROPE, Set.of(), null, "en", "shown")))
        .it()
        .reference()
        .toString();
  }

  private void beside(Odd neighbour, String way) {
    var address = way.equals("own-network") ? "https://10.0.0.7/" : neighbour.address(way);
    neighbour.shares(way, Actor.asMachine("test", () -> systems.add(new Systems.Said(
        way, "System " + way, "What it holds", address, way + "@lindenhof.example", List.of("test")))).secret());
  }

  private static void does(Page page, String deed) {
    page.locator("[data-deed=" + deed + "]").first().click();
  }

  private static Page changesTo(Visitor visitor, String login, String path) {
    visitor.leaves();
    visitor.signsIn(login, PASSWORD);
    return visitor.opens(path);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  /** Behaves as its path says. */
  private static final class Odd extends Neighbour {

    static final List<String> WAYS = List.of("well", "slow", "error", "forged", "huge", "redirect", "own-network");

    private final CountDownLatch over = new CountDownLatch(1);

    Odd(Clock clock) {
      super(clock);
    }

    @Override
    protected void answer(String path, HttpExchange exchange, String id, String secret, JsonNode notice)
        throws IOException {
      var done = "{\"notice\":\"%s\",\"outcome\":\"done\"}".formatted(id);
      switch (path) {
        case "slow" -> untilTheEnd();
        case "error" -> exchange.sendResponseHeaders(500, -1);
        case "forged" -> reply(exchange, id, "whsec_AAAA", done);
        case "huge" -> reply(exchange, id, secret, " ".repeat(10_000_000));
        case "redirect" -> {
          exchange.getResponseHeaders().set("location", "http://localhost/other");
          exchange.sendResponseHeaders(302, -1);
        }
        default -> super.answer(path, exchange, id, secret, notice);
      }
    }

    /** So that it is too late however slow the machine is, and nobody waits for it. */
    private void untilTheEnd() {
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      over.countDown();
      super.close();
    }
  }
}
