package io.vitrine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Money;
import io.vitrine.customer.Account;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Entry;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Whereabouts;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@VitrineTest
@Import(DemoConfiguration.class)
class MovingInTest {

  @Autowired
  private DemoRetailer retailer;

  @Autowired
  private DemoAccounts accounts;

  @Autowired
  private Holdings holdings;

  @Autowired
  private Whereabouts whereabouts;

  @Autowired
  private Catalogue catalogue;

  @Autowired
  private JdbcClient jdbc;

  @BeforeEach
  void theDemoIsThere() {
    retailer.load();
  }

  @Test
  void aSecondStartFindsEverythingThere() {
    var before = counts();
    retailer.load();
    assertThat(counts()).isEqualTo(before);
    assertThat(before.get("customer")).isBetween(1_950L, 2_000L);
    assertThat(before.get("entry")).isBetween(150_000L, 250_000L);
    assertThat(before.get("account")).isGreaterThanOrEqualTo(4L);
  }

  @Test
  void miraFindsHer1284PurchasesIn311Orders() {
    var mira = signedIn("mira");
    var totals = Shop.as(mira, () -> holdings.totals(owner(mira), Filter.kinds("purchase")));
    assertThat(totals.entries()).isEqualTo(1_284);
    assertThat(totals.orders()).isEqualTo(311);
    var both = Shop.as(mira, () -> holdings.totals(owner(mira), Filter.kinds("purchase", "return")));
    assertThat(both.sums()).containsExactly(new Money(1_843_290, "EUR"));
    assertThat(Shop.as(mira, () -> holdings.sources(owner(mira))))
        .containsAllEntriesOf(Map.of("web-shop", "Web shop", "till", "Hauptstrasse store"))
        .containsAllEntriesOf(Doings.SOURCES);
  }

  @Test
  void someOfTheLocatedTellTheStoryThatTheirPurchasesTell() {
    var mira = signedIn("mira");
    var visits = Shop.as(mira, () -> holdings.totals(owner(mira), Filter.kinds("visit")));
    assertThat(visits.entries()).isBetween(150L, 2_000L);
    var latest = Shop.as(mira, () -> whereabouts.latest(owner(mira))).orElseThrow();
    assertThat(latest.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    var way = Shop.as(mira, () -> whereabouts.on(owner(mira), latest));
    assertThat(way).extracting(Entry::title).contains("Coffee bar", "Books and records", "Tills");
    assertThat(jdbc.sql("select count(distinct customer_id) from entry where kind = 'visit'")
            .query(Long.class)
            .single())
        .isBetween(20L, 60L);
  }

  @Test
  void whatMiraBroughtBackIsTiedToItsPurchase() {
    var mira = signedIn("mira");
    assertThat(jdbc.sql(
                """
                select count(*)
                  from entry
                 where customer_id = :owner
                   and kind = 'return'
                   and returns_entry is not null
                """)
            .param("owner", owner(mira).value())
            .query(Long.class)
            .single())
        .isEqualTo(61);
  }

  @Test
  void everyProductComesWithItsAttributesAndDrawing() {
    var lamp = catalogue.inCanonicalOrder().stream()
        .filter(product -> product.title().equals("Washing machine Wave 7"))
        .findAny()
        .orElseThrow();
    assertThat(lamp.department()).isEqualTo("electronics");
    assertThat(lamp.brand()).isEqualTo("Sundmark");
    assertThat(lamp.energyKwhYear()).isEqualTo(174);
    assertThat(lamp.price()).isEqualTo(new Money(59_900, "EUR"));
    assertThat(lamp.drawing().name()).isEqualTo("washer");
  }

  @Test
  void anyImportedCustomerMaySignInByCardOrAddress() {
    var someone = new Population(Mira.FIRST_DAY, Story.TOLD_ON).people(1).getFirst();
    assertThat(openFor(someone.card(), "wrong")).isEmpty();
    var byCard = openFor(someone.card(), "vitrine").orElseThrow();
    assertThat(byCard.name()).isEqualTo(someone.name());
    assertThat(openFor(someone.email(), "vitrine").orElseThrow().id()).isEqualTo(byCard.id());
    assertThat(openFor("mira.sandberg@example.org", "vitrine").orElseThrow().login()).isEqualTo("mira");
    assertThat(openFor("nobody", "vitrine")).isEmpty();
  }

  private Optional<Account> openFor(String login, String password) {
    return Actor.asMachine("test", () -> accounts.openFor(login, password));
  }

  private Actor signedIn(String name) {
    return openFor(name + ".sandberg@example.org", "vitrine").orElseThrow().actor(Instant.now());
  }

  private static CustomerId owner(Actor actor) {
    return Optional.ofNullable(actor.customer()).orElseThrow();
  }

  private Map<String, Long> counts() {
    return Map.of("customer", count("customer"), "account", count("account"), "entry", count("entry"));
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
