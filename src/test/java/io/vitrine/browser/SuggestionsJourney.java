package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;

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
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Newcomer;
import io.vitrine.suggestion.Suggestions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A shop with three tastes, and a shopper who has bought a little of each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SuggestionsJourney {

  private static final String SOURCE = "nursery";
  static final String PASSWORD = "a long password";
  private static final int MANY = 8;
  private static final List<String> NURSERY = List.of("mobile", "blanket", "book", "nightlight", "jacket");
  private static final List<String> KRANICH = List.of("coat", "knit", "shirt");

  @Autowired JdbcClient jdbc;
  @Autowired private Customers customers;
  @Autowired private Accounts accounts;
  @Autowired private Catalogue catalogue;
  @Autowired private PasswordEncoder passwords;
  @Autowired Suggestions suggestions;

  private final Map<String, ProductId> products = new LinkedHashMap<>();
  String mira = "";

  /** Who has a baby buys one lot, who makes coffee another, who dresses in winter a third. */
  @BeforeAll
  void aShopWithThreeTastes() {
    jdbc.sql("insert ignore into source (code, name) values ('nursery', 'The shop')").update();
    Actor.asMachine("test", () -> {
      boolean isOpen = !catalogue.known(SOURCE, List.of("Night light")).isEmpty();
      sells("Cot mobile, clouds", "mobile", "#b8c9d6", "#e0b95c", 3990);
      sells("Baby blanket, merino", "blanket", "#c9a3a0", "#efe6da", 5490);
      sells("Picture book, Fox at Night", "book", "#7a3e48", "#e7dcc6", 1450);
      sells("Night light", "nightlight", "#f1e3bc", "#e7dcc6", 2900);
      sells("Rain jacket for children", "jacket", "#e0a92e", "#e7dcc6", 4900);
      sells("House roast coffee, 500 g", "coffee", "#4b5d52", "#e7dcc6", 890);
      sells("Hand grinder", "grinder", "#8c6b4a", "#e7dcc6", 6400);
      sells("Wool coat, camel", "coat", "#a98253", "#e7dcc6", 28900);
      sells("Merino jumper", "knit", "#ede7da", "#e7dcc6", 8900);
      sells("Linen shirt", "shirt", "#9db7cc", "#e7dcc6", 5900);
      sells("Rain hat Kiebitz", "hat", "#e0a92e", "#e7dcc6", 1900);
      sells("Striped scarf", "scarf", "#d9a441", "#8e4a5c", 3500);
      var baby = List.of("Cot mobile, clouds", "Baby blanket, merino", "Picture book, Fox at Night", "Night light");
      var coffee = List.of("House roast coffee, 500 g", "Hand grinder");
      var winter = List.of("Wool coat, camel", "Merino jumper", "Linen shirt", "Striped scarf");
      for (int i = 0; i < MANY && !isOpen; i++) {
        someoneBuys(baby);
        someoneBuys(List.of("Cot mobile, clouds", "Rain jacket for children"));
        someoneBuys(coffee);
        someoneBuys(winter);
      }
    });
  }

  @BeforeEach
  void miraBuysPresentsCoffeeAndACoat() {
    mira = "mira-" + UUID.randomUUID();
    Actor.asMachine("test", () -> {
      var id = newcomer(mira, "Mira Sandberg");
      accounts.openShopper(id, mira, requireNonNull(passwords.encode(PASSWORD)), "Mira Sandberg");
      var present = LocalDate.of(2026, 10, 14).atTime(17, 42).atZone(ZoneId.of("Europe/Berlin")).toInstant();
      buys(id, "Cot mobile, clouds", present);
      buys(id, "Baby blanket, merino", present);
      buys(id, "Picture book, Fox at Night", present);
      buys(id, "House roast coffee, 500 g", present.minusSeconds(600_000));
      buys(id, "Wool coat, camel", present.minusSeconds(9_000_000));
      suggestions.rebuild();
    });
  }

  Page enters(Visitor visitor) {
    visitor.signsIn(mira, PASSWORD);
    var page = visitor.opens("/suggestions");
    assertThat(heading(page, "Suggestions, and why")).isVisible();
    return page;
  }

  static List<String> titles(Page page) {
    return page.locator(".for-you .offer h3").allInnerTexts();
  }

  static Locator why(Page page, String title) {
    return page.locator(".for-you .offer")
        .filter(new Locator.FilterOptions().setHas(heading(page, title)))
        .locator(".why");
  }

  static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator focused(Page page) {
    return page.locator("*:focus");
  }

  static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private void sells(String title, String drawing, String paint, String paint2, long cents) {
    var category = NURSERY.contains(drawing) ? "nursery" : drawing;
    var brand = KRANICH.contains(drawing) ? "Kranich" : null;
    var product = new NewProduct(
        title, title, null, category, brand, null, null, new Money(cents, "EUR"), null,
        new Drawing(drawing, paint, paint2));
    products.put(title, requireNonNull(catalogue.takeIn(SOURCE, List.of(product)).get(title)));
  }

  private void someoneBuys(List<String> titles) {
    var id = newcomer(UUID.randomUUID().toString(), "Someone");
    titles.forEach(title -> buys(id, title, Instant.parse("2026-09-01T10:00:00Z")));
  }

  private CustomerId newcomer(String key, String name) {
    return requireNonNull(
        customers.takeIn(SOURCE, List.of(new Newcomer(key, name, key + "@example.org"))).get(key));
  }

  private void buys(CustomerId owner, String title, Instant at) {
    jdbc.sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, order_key, received_at,
                               product_id, title, quantity, amount_minor, currency, details)
            values (:owner, :at, 'purchase', 'nursery', :key, :key, :at, :product, :title, 1, 1000, 'EUR', '{}')
            """)
        .param("owner", owner.value())
        .param("at", at)
        .param("key", UUID.randomUUID().toString())
        .param("product", requireNonNull(products.get(title)).value())
        .param("title", title)
        .update();
  }
}
