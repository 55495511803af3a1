package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vitrine.Shop;
import io.vitrine.customer.Actor;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import io.vitrine.holding.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Mira, who was in the store on two Saturdays, before the page of her way. */
abstract class PlacesJourney {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final String PASSWORD = "a long password";

  @Autowired private Shop shop;
  @Autowired private Intake intake;
  @Autowired private Holdings holdings;
  @Autowired private PasswordEncoder passwords;

  Shop.Shopper mira;
  private final List<NewEntry> visits = new ArrayList<>();

  @BeforeEach
  void miraWasInTheStoreOnTwoSaturdays() {
    mira = newcomer("Mira Sandberg").letsCollect(Visit.KIND);
    var before = LocalDate.of(2026, 10, 31);
    stood(before, "13:10", 11, "ground", "Coffee bar", 53, 24);
    var day = LocalDate.of(2026, 11, 7);
    stood(day, "14:02", 1, "ground", "Entrance, Marktplatz", 31, 0.6);
    walked(day, "14:03", "ground", 29, 8);
    walked(day, "14:04", "ground", 24, 21);
    stood(day, "14:05", 9, "ground", "Scarves and gloves", 11, 34);
    walked(day, "14:14", "ground", 22, 24.5);
    stood(day, "14:15", 4, "ground", "Bags", 31.2, 34.8);
    walked(day, "14:19", "ground", 39, 27.5);
    stood(day, "14:20", 21, "ground", "Books and records", 51.6, 38.2);
    stood(day, "14:42", 26, "ground", "Coffee bar", 54.8, 25.2);
    stood(day, "15:09", 2, "ground", "Tills", 33.2, 16.2);
    outside(day, "16:30", 25, "River café", 54.302964, 11.908622);
    comeIn();
  }

  Page enters(Visitor visitor) {
    visitor.signsIn(mira.account.login(), PASSWORD);
    var page = visitor.opens("/places?day=2026-11-07");
    assertThat(page.locator("path.plan-wall").first()).isAttached();
    page.waitForTimeout(200);
    return page;
  }

  Shop.Shopper newcomer(String name) {
    return shop.shopper(name, Objects.requireNonNull(passwords.encode(PASSWORD)));
  }

  static Locator step(Page page, String title) {
    return page.locator("tr.step").filter(new Locator.FilterOptions().setHasText(title));
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  List<String> excluded() {
    var filter = new Filter(Set.of(Visit.KIND), null, null, null, null, Filter.Use.NOT_USED);
    return mira.does(() -> holdings.page(mira.id, filter, null, 50)).entries().stream()
        .map(entry -> entry.title())
        .toList();
  }

  void stood(LocalDate day, String time, int minutes, String floor, String zone, double x, double y) {
    visit(day, time, zone, String.format(
        Locale.ROOT,
        "{\"accuracy\":4.0,\"floor\":\"%s\",\"place\":\"Hauptstrasse store\",\"sensed\":\"wifi\","
            + "\"until\":\"%s\",\"x\":%.2f,\"y\":%.2f,\"zone\":\"%s\"}",
        floor, at(day, time).plusSeconds(minutes * 60L), x, y, zone));
  }

  void comeIn() {
    Actor.asMachine("test", () -> intake.takeIn("test", visits));
  }

  private void walked(LocalDate day, String time, String floor, double x, double y) {
    visit(day, time, "Hauptstrasse store", String.format(
        Locale.ROOT,
        "{\"accuracy\":4.0,\"floor\":\"%s\",\"place\":\"Hauptstrasse store\",\"sensed\":\"wifi\","
            + "\"x\":%.2f,\"y\":%.2f}",
        floor, x, y));
  }

  private void outside(LocalDate day, String time, int minutes, String title, double latitude, double longitude) {
    visit(day, time, title, String.format(
        Locale.ROOT,
        "{\"accuracy\":9.0,\"latitude\":%.6f,\"longitude\":%.6f,\"place\":\"%s\",\"sensed\":\"wifi\","
            + "\"until\":\"%s\"}",
        latitude, longitude, title, at(day, time).plusSeconds(minutes * 60L)));
  }

  private void visit(LocalDate day, String time, String title, String details) {
    visits.add(new NewEntry(
        mira.id, Visit.KIND, UUID.randomUUID().toString(), null, at(day, time), null, title, 1, null, details));
  }

  private static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(BERLIN).toInstant();
  }
}
