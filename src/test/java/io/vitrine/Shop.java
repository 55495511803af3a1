package io.vitrine;

import static java.util.Objects.requireNonNull;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Account;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Choices;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Newcomer;
import io.vitrine.customer.Question;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** A shop for tests to people: each shopper and product is new, so that no test sees another's. */
@TestComponent
public class Shop {

  private static final String SOURCE = "test";

  private final JdbcClient jdbc;
  private final Customers customers;
  private final Accounts accounts;
  private final Catalogue catalogue;
  private final Choices choices;
  private final Clock clock;

  Shop(
      JdbcClient jdbc, Customers customers, Accounts accounts, Catalogue catalogue, Choices choices, Clock clock) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.accounts = accounts;
    this.catalogue = catalogue;
    this.choices = choices;
    this.clock = clock;
    jdbc.sql("insert ignore into source (code, name) values ('test', 'Test shop')").update();
  }

  public Shopper shopper() {
    return shopper("Ada " + UUID.randomUUID());
  }

  public Shopper shopper(String name) {
    return shopper(name, "no password");
  }

  /** Who can also sign in by the form: the login is the account's. */
  public Shopper shopper(String name, String passwordHash) {
    var key = UUID.randomUUID().toString();
    return Actor.asMachine("test", () -> {
      var id = requireNonNull(
          customers.takeIn(SOURCE, List.of(new Newcomer(key, name, key + "@example.org"))).get(key));
      var account = accounts.openShopper(id, key, passwordHash, name);
      return new Shopper(id, account, account.actor(clock.instant()));
    });
  }

  public Actor officer() {
    return officer("no password").actor(clock.instant());
  }

  public Account officer(String passwordHash) {
    var key = "officer-" + UUID.randomUUID();
    return Actor.asMachine("test", () -> accounts.openOfficer(key, passwordHash, key));
  }

  public ProductId product(String title) {
    var key = UUID.randomUUID().toString();
    return Actor.asMachine("test", () ->
        requireNonNull(catalogue.takeIn(SOURCE, List.of(NewProduct.named(key, title))).get(key)));
  }

  /** Does something as somebody: null is one who is not signed in. */
  public static <T extends @Nullable Object> T as(@Nullable Actor actor, Supplier<T> what) {
    Authentication before = SecurityContextHolder.getContext().getAuthentication();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(actor == null ? null : actor.authentication());
    SecurityContextHolder.setContext(context);
    try {
      return what.get();
    } finally {
      var back = SecurityContextHolder.createEmptyContext();
      back.setAuthentication(before);
      SecurityContextHolder.setContext(back);
    }
  }

  public final class Shopper {

    public final CustomerId id;
    public final Account account;
    public final Actor actor;

    private Shopper(CustomerId id, Account account, Actor actor) {
      this.id = id;
      this.account = account;
      this.actor = actor;
    }

    public <T extends @Nullable Object> T does(Supplier<T> what) {
      return as(actor, what);
    }

    /** Said yes long ago to the collecting of a kind that is not collected without it. */
    public Shopper letsCollect(String kind) {
      var yes = new Decision.Wanted(
          Question.collecting(kind), Choice.ON, Decision.By.JOINING, "en", "May we collect it?", 0);
      Actor.asMachine("test", () -> choices.note(id, yes, Instant.parse("2019-03-12T09:00:00Z")));
      return this;
    }

    public Shopper bought(String... titles) {
      for (String title : titles) {
        bought(product(title), title, clock.instant().minusSeconds(3600));
      }
      return this;
    }

    public Shopper bought(ProductId product, String title, Instant at) {
      jdbc.sql(
              """
              insert into entry (customer_id, occurred_at, kind, source, external_key, order_key, received_at,
                                 product_id, title, quantity, amount_minor, currency, details)
              values (:owner, :at, 'purchase', 'test', :key, :order, :at, :product, :title, 1, 1000, 'EUR', '{}')
              """)
          .params(Map.of(
              "owner", id.value(),
              "at", at,
              "key", UUID.randomUUID().toString(),
              "order", "order " + at,
              "product", product.value(),
              "title", title))
          .update();
      return this;
    }
  }
}
