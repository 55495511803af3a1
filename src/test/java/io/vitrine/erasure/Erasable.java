package io.vitrine.erasure;

import static java.util.Objects.requireNonNull;

import io.vitrine.Shop;
import io.vitrine.TestClock;
import io.vitrine.catalogue.Money;
import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Choices;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Extent;
import io.vitrine.customer.Look;
import io.vitrine.customer.Newcomer;
import io.vitrine.customer.Purpose;
import io.vitrine.customer.Question;
import io.vitrine.holding.Correction;
import io.vitrine.holding.Disputes;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Selection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For tests that erase: people of whom everything is known, and one word of whom stands in all of it. */
abstract class Erasable {

  static final Instant LONG_AGO = Instant.parse("2012-05-04T10:00:00Z");
  static final String TILL = "canary-till";

  @Autowired Shop shop;
  @Autowired Erasure erasure;
  @Autowired Holds holds;
  @Autowired Resuming resuming;
  @Autowired Steps steps;
  @Autowired Customers customers;
  @Autowired Accounts accounts;
  @Autowired AccessLog accessLog;
  @Autowired Choices choices;
  @Autowired Disputes disputes;
  @Autowired Holdings holdings;
  @Autowired Intake intake;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired @Qualifier("vault") JdbcClient vault;

  final String caseRef = "V-" + UUID.randomUUID().toString().substring(0, 12);

  @AfterEach
  void asBefore() {
    steps.watchedBy(step -> {});
    clock.reset();
  }

  /** A person of whom the shop knows something of every sort. */
  record Known(CustomerId id, Actor actor, String canary) {}

  Known known() {
    var canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    var known = Actor.asMachine("test", () -> {
      intake.name(TILL, "A till");
      var id = requireNonNull(customers
          .takeIn(TILL, List.of(new Newcomer(canary, "Name " + canary, canary + "@example.org")))
          .get(canary));
      var account = accounts.openShopper(id, canary, "no password", "Name " + canary);
      var yes = new Decision.Wanted(
          Question.collecting("visit"), Choice.ON, Decision.By.JOINING, "en", "May we? " + canary, 0);
      choices.note(id, yes, LONG_AGO);
      intake.takeIn(TILL, List.of(
          entry(id, "purchase", canary + "-old", LONG_AGO, canary),
          entry(id, "play", canary + "-play", clock.instant().minusSeconds(7200), canary),
          entry(id, "visit", canary + "-visit", clock.instant().minusSeconds(3600), canary)));
      return new Known(id, account.actor(clock.instant()), canary);
    });
    // A purchase of ten years ago is too old to come in: one that did in its time.
    jdbc.sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, order_key, received_at, title,
                               amount_minor, currency, details)
            values (:owner, :at, 'purchase', :till, concat(:canary, '-2012'), concat(:canary, '-order'), :at, :canary,
                    100, 'EUR', '{"place":"Till 1"}')
            """)
        .param("owner", known.id().value())
        .param("at", LONG_AGO)
        .param("till", TILL)
        .param("canary", canary)
        .update();
    Shop.as(known.actor(), () -> said(known));
    Shop.as(shop.officer(), () -> {
      accessLog.note(List.of(known.id()), Look.Why.ANSWERING, Set.of("purchase"));
      return true;
    });
    return known;
  }

  private boolean said(Known who) {
    var all = holdings.page(who.id(), new Filter(Set.of("purchase", "play"), null, null, null, null, null), null, 10);
    for (var entry : all.entries()) {
      holdings.correct(
          who.id(), Selection.of(entry), Correction.ofField(Correction.NOTE, "Note " + who.canary()));
      if (entry.kind().equals("purchase")) {
        disputes.dispute(who.id(), entry.id(), "title", "Not so: " + who.canary(), "en");
      }
    }
    var play = new Selection.AllMatching(new Filter(Set.of("play"), null, null, null, null, null));
    holdings.exclude(who.id(), play, Exclusion.fromSuggestions(Reason.PRIVATE));
    choices.decide(who.id(), new Decision.Wanted(
        Question.use("purchase", Purpose.MARKETING), Choice.ON, Decision.By.SHOPPER, "en", who.canary(), 0));
    choices.permit(who.id(), "visit", clock.instant().plusSeconds(60), "en", who.canary());
    return true;
  }

  NewEntry entry(CustomerId owner, String kind, String key, Instant at, String title) {
    var details =
        switch (kind) {
          case "visit" -> "{\"place\":\"%s\",\"x\":1.5}".formatted(title);
          case "play" -> "{\"artist\":\"%s\"}".formatted(title);
          default -> "{\"recipient\":\"%s\"}".formatted(title);
        };
    var amount = kind.equals("purchase") ? new Money(450, "EUR") : null;
    return new NewEntry(owner, kind, key, title + "-order", at, null, title, 1, amount, details);
  }

  /** What a feed would do that names a person and one thing of theirs; returns how many came in. */
  int sends(Known who, String key, Instant at) {
    return Actor.asMachine("test", () -> {
      var ids = customers.takeIn(
          TILL, List.of(Newcomer.known(who.canary())), Map.of(who.canary(), at));
      var id = ids.get(who.canary());
      return id == null
          ? 0
          : intake.takeIn(TILL, List.of(entry(id, "play", who.canary() + key, at, who.canary()))).fresh();
    });
  }

  Erased erases(CustomerId who, Extent extent) {
    return Actor.asMachine("test", () -> erasure.erase(caseRef, who, extent));
  }

  /** Where the word stands, in any column of any table of both databases. */
  List<String> places(String canary) {
    var places = new ArrayList<String>();
    sweep(jdbc, "", canary, places);
    sweep(vault, "vault.", canary, places);
    return places;
  }

  private record Column(String table, String name) {}

  private static void sweep(JdbcClient database, String prefix, String canary, List<String> places) {
    var columns = database.sql(
            """
            select c.table_name, c.column_name
              from information_schema.columns c
              join information_schema.tables t
                on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
             where c.table_schema = database()
               and c.data_type in ('char', 'varchar', 'text', 'longtext', 'mediumtext', 'blob', 'longblob', 'binary',
                                   'varbinary', 'json', 'set', 'enum')
            """)
        .query((rs, n) -> new Column(rs.getString(1), rs.getString(2)))
        .list();
    for (var column : columns) {
      var sql = "select count(*) from `%s` where cast(`%s` as binary) like :word"
          .formatted(column.table(), column.name());
      if (database.sql(sql).param("word", "%" + canary + "%").query(Long.class).single() > 0) {
        places.add(prefix + column.table() + "." + column.name());
      }
    }
  }

  long rows(String of) {
    return jdbc.sql("select count(*) from " + of).query(Long.class).single();
  }

  long vaultRows(String of) {
    return vault.sql("select count(*) from " + of).query(Long.class).single();
  }

  long stub() {
    return jdbc.sql("select stub_id from erasure where case_ref = :case")
        .param("case", caseRef)
        .query(Long.class)
        .single();
  }
}
