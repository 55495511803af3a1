package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Choices;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Newcomer;
import io.vitrine.customer.Question;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Mira with what she bought, and hands to work with on a page of entries. */
abstract class EntriesJourney {

  static final String PASSWORD = "a long password";
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Autowired private JdbcClient jdbc;
  @Autowired private Customers customers;
  @Autowired private Accounts accounts;
  @Autowired private Catalogue catalogue;
  @Autowired private Choices choices;
  @Autowired private Intake intake;
  @Autowired private PasswordEncoder passwords;

  String mira = "";
  CustomerId id = new CustomerId(0);

  @BeforeEach
  void miraBought() {
    jdbc.sql("insert ignore into source (code, name) values ('web', 'The web shop'), ('store', 'The store')").update();
    mira = "mira-" + UUID.randomUUID();
    Actor.asMachine("test", () -> {
      id = requireNonNull(customers.takeIn("web", List.of(new Newcomer(mira, "Mira Sandberg", null))).get(mira));
      accounts.openShopper(id, mira, requireNonNull(passwords.encode(PASSWORD)), "Mira Sandberg");
      var coffee = sells("House roast coffee, 500 g", "coffee", "#4b5d52", 890);
      buys(coffee, "House roast coffee, 500 g", 890, "store", day(2026, 11, 11), "Hauptstrasse store, till 12", null);
      var october = day(2026, 10, 14);
      buys(sells("Table lamp Fold, linen", "lamp", "#e7dcc6", 5500), "Table lamp Fold, linen", 5500, "web", october,
          null, null);
      buys(sells("Picture book, Fox at Night", "book", "#7a3e48", 1450), "Picture book, Fox at Night", 1450, "web",
          october, null, "Jonas Sandberg");
      buys(sells("Baby blanket, merino", "blanket", "#c9a3a0", 5490), "Baby blanket, merino", 5490, "web", october,
          null, "Jonas Sandberg");
      buys(sells("Cot mobile, clouds", "mobile", "#b8c9d6", 3990), "Cot mobile, clouds", 3990, "web", october, null,
          "Jonas Sandberg");
      buys(sells("Wool coat, camel, size 40", "coat", "#a98253", 28900), "Wool coat, camel, size 40", 28900, "store",
          day(2026, 10, 3), "Hauptstrasse store, till 4", null);
    });
  }

  void miraBoughtCoffeeEveryWeek() {
    Actor.asMachine("test", () -> {
      var coffee = sells("House roast coffee, 500 g", "coffee", "#4b5d52", 890);
      for (int week = 0; week < 60; week++) {
        buys(coffee, "House roast coffee, 500 g", 890, "store", day(2026, 9, 30).minusSeconds(week * 604_800L),
            "Hauptstrasse store, till 2", null);
      }
    });
  }

  void saysYesTo(String kind) {
    var yes = new Decision.Wanted(
        Question.collecting(kind), Choice.ON, Decision.By.JOINING, "en", "May we collect it?", 0);
    Actor.asMachine("test", () -> choices.note(id, yes, day(2019, 3, 12)));
  }

  /** Something of any kind that a source tells of her. */
  void holds(String kind, String title, @Nullable ProductId product, Instant at, String details) {
    Actor.asMachine("test", () -> {
      intake.takeIn("store", List.of(new NewEntry(
          id, kind, kind + "-" + UUID.randomUUID(), null, at, product, title, 1, null, details)));
    });
  }

  Page enters(Visitor visitor, String path) {
    visitor.signsIn(mira, PASSWORD);
    var page = visitor.opens(path);
    assertThat(page.locator("vt-entries h1")).isVisible();
    return page;
  }

  static Locator entry(Page page, String title) {
    return page.locator(".entry").filter(new Locator.FilterOptions().setHasText(title)).first();
  }

  static Locator verb(Locator place, String name) {
    return place.getByRole(AriaRole.GROUP).getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator button(Page page, String name) {
    return button(page.locator("body"), name);
  }

  static Locator button(Locator place, String name) {
    return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator box(Page page, int n) {
    return page.locator(".pick input").nth(n);
  }

  /** Presses Tab until what is named so has the focus; a person would come past as many stops. */
  static void tabTo(Page page, String name) {
    for (int stops = 0; stops < 40; stops++) {
      page.keyboard().press("Tab");
      var focused = page.evaluate(
          "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).trim()");
      if (name.equals(focused)) {
        return;
      }
    }
    assertThat(name).as("reached by Tab").isNull();
  }

  static Instant day(int year, int month, int day) {
    return LocalDate.of(year, month, day).atTime(19, 42).atZone(BERLIN).toInstant();
  }

  ProductId sells(String title, String drawing, String paint, long minor) {
    var product = new NewProduct(
        title, title, null, null, null, null, null, new Money(minor, "EUR"), null,
        new Drawing(drawing, paint, "#e7dcc6"));
    return requireNonNull(catalogue.takeIn("web", List.of(product)).get(title));
  }

  void buys(
      ProductId product,
      String title,
      long minor,
      String source,
      Instant at,
      @Nullable String place,
      @Nullable String recipient) {
    jdbc.sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, order_key, received_at,
                               product_id, title, quantity, amount_minor, currency, details)
            values (:owner, :at, 'purchase', :source, :key, :order, :at, :product, :title, 1, :minor, 'EUR',
                    json_object('place', :place, 'recipient', :recipient))
            """)
        .param("owner", id.value())
        .param("at", at)
        .param("source", source)
        .param("key", id.value() + "-" + at.getEpochSecond() / 86_400 + "/" + product.value())
        .param("order", "88-" + at.getEpochSecond() / 86_400)
        .param("product", product.value())
        .param("title", title)
        .param("minor", minor)
        .param("place", place)
        .param("recipient", recipient)
        .update();
  }
}
