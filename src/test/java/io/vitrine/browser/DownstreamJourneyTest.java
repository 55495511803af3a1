package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.customer.Actor;
import io.vitrine.demo.Neighbour;
import io.vitrine.erasure.Notices;
import io.vitrine.erasure.Owed;
import io.vitrine.machine.CarrierRun;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An officer adds a system, tests it, and settles what nobody answered. */
@BrowserTest
class DownstreamJourneyTest {

  @Autowired private Guests guests;
  @Autowired private Notices notices;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationContext house;

  private final Neighbour neighbour = new Neighbour();
  private final String code = "club-" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void othersAreNotTold() {
    neighbour.close();
    jdbc.sql("delete from receipt").update();
    jdbc.sql("delete from notice").update();
    jdbc.sql("delete from downstream_system").update();
  }

  @Test
  void byTheKeyboardASystemIsAddedTestedAndAnswers(Visitor visitor) {
    var page = enters(visitor);
    page.getByText("Add a system").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#system-code")).isFocused();
    types(page, code, "Loyalty club", "Points and tier", "nowhere", "club@lindenhof.example", code);
    page.keyboard().press("Enter");
    assertThat(page.locator(".wrong")).hasText("This is no web address that a notice can be sent to.");
    assertThat(page.locator("#system-address")).isFocused();
    visitor.findsNoBarrier();
    visitor.keeps("downstream-wrong");
    page.locator("#system-address").fill(neighbour.address(code));
    page.getByText("Add it").click();
    var secret = page.locator(".secret");
    assertThat(secret).containsText("whsec_");
    visitor.findsNoBarrier();
    visitor.keeps("downstream-secret");
    neighbour.shares(code, secret.textContent());
    page.getByText("I have copied it").click();
    assertThat(page.locator(".secret")).hasCount(0);
    assertThat(card(page).locator(".mark")).hasText("Not asked yet");
    press(page, "Test");
    assertThat(card(page)).containsText("We ask it now and wait for its answer.");
    CarrierRun.in(house, "localhost");
    assertThat(card(page)).containsText("and its signature is right.");
    assertThat(card(page).locator(".mark").first()).hasText("Answers");
    seen(visitor, "downstream");
  }

  @Test
  void whatNobodyAnswersIsSettledByHand(Visitor visitor) {
    var page = enters(visitor.inTheDark());
    page.getByText("Add a system").click();
    assertThat(page.locator("#system-code")).isFocused();
    types(page, code, "Loyalty club", "Points", "https://10.0.0.7/notices", "club@lindenhof.example", code);
    page.getByText("Add it").click();
    page.getByText("I have copied it").click();
    var owed = Owed.erasure("V-2026-000123", Map.of(code, List.of("mira")), true, Map.of());
    Actor.asMachine("test", () -> transaction.execute(status -> notices.owe(owed)));
    CarrierRun.in(house, "localhost");
    page = visitor.opens("/desk/systems");
    assertThat(page.locator(".dead")).containsText("V-2026-000123");
    assertThat(page.locator(".dead")).containsText("leads into our own network");
    seen(visitor, "downstream-dead-dark");
    page.getByText("Settle by hand").click();
    page.locator(".dead input").fill("They confirmed it by phone.");
    page.getByText("Settle it").click();
    assertThat(page.getByText("It is settled by hand, with your reason.")).isVisible();
    assertThat(page.locator(".dead")).isHidden();
  }

  @Test
  void onASmallPhoneInGerman(Visitor visitor) {
    enters(visitor.onASmallPhone().speaking("de"));
    visitor.page().getByText("System hinzufügen").click();
    assertThat(visitor.page().locator("#system-code")).isVisible();
    seen(visitor, "downstream-320-de");
  }

  private static void seen(Visitor visitor, String name) {
    visitor.seesAllOfTheWidth();
    visitor.findsNoBarrier();
    visitor.keeps(name);
  }

  private Page enters(Visitor visitor) {
    visitor.signsIn(guests.officer("Ama Okafor"), Guests.PASSWORD);
    var page = visitor.opens("/desk/systems");
    assertThat(page.locator("h1")).isVisible();
    return page;
  }

  private static void types(Page page, String... values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        page.keyboard().press("Tab");
      }
      page.keyboard().type(values[i]);
    }
    page.keyboard().press("Tab");
  }

  private static Locator card(Page page) {
    return page.locator(".systems > section");
  }

  private static void press(Page page, String name) {
    card(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
  }
}
