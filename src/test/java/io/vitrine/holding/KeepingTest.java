package io.vitrine.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Choices;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A shopper decides for how long; a job lets go what is older. */
@VitrineTest
class KeepingTest {

  @Autowired private Shop shop;
  @Autowired private Keeping keeping;
  @Autowired private Expiring expiring;
  @Autowired private Holdings holdings;
  @Autowired private Disputes disputes;
  @Autowired private Choices choices;
  @Autowired private Customers customers;
  @Autowired private Intake intake;
  @Autowired private JdbcClient jdbc;
  @Autowired private KeptCounts counts;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ZoneId zone;

  @Test
  void whatWillGoIsToldExactlyAndThenGoes() {
    var ada = shop.shopper();
    rates(ada, 2, 5, 17, 19, 40);
    var told = ada.does(() -> keeping.preview(ada.id, "rating", 18)).orElseThrow();
    assertThat(told.entries()).isEqualTo(2);
    assertThat(told.first()).isEqualTo(monthsAgo(40));
    assertThat(told.last()).isEqualTo(monthsAgo(19));
    decides(ada, 18, told.entries());
    expire();
    assertThat(ages(ada)).containsExactly(2, 5, 17);
    assertThat(jdbc.sql("select coalesce(sum(entries), 0) from kept_count where customer_id = :ada")
            .param("ada", ada.id.value())
            .query(Long.class)
            .single())
        .isEqualTo(3);
    assertThat(jdbc.sql(
                """
                select count(*)
                  from ledger_record
                 where act = 'entries-expired'
                   and subject = :ada
                   and facts = '{"batch":1,"entries":2,"kind":"rating"}'
                """)
            .param("ada", customers.subjectOf(ada.id))
            .query(Long.class)
            .single())
        .isEqualTo(1);
  }

  @Test
  void aShorterTimeThatLetsMoreGoThanOneWasToldIsNotTaken() {
    var ada = shop.shopper();
    rates(ada, 5, 19);
    assertThatExceptionOfType(NotConfirmed.class)
        .isThrownBy(() -> decides(ada, 3, 1))
        .satisfies(not -> assertThat(not.going().entries()).isEqualTo(2));
    expire();
    assertThat(ages(ada)).hasSize(2);
    assertThat(ada.does(() -> choices.present(ada.id))).isEmpty();
  }

  @Test
  void whatWentByItselfDoesNotComeBackWithTheNextFeed() {
    var ada = shop.shopper();
    var old = rating(ada, 5);
    assertThat(takesIn(old).fresh()).isEqualTo(1);
    decides(ada, 3, 1);
    expire();
    assertThat(takesIn(old).tooOld()).isEqualTo(1);
    assertThat(ages(ada)).isEmpty();
    // Whoever wants it kept for longer again gets what the source still has.
    decides(ada, 36, 0);
    assertThat(takesIn(old).fresh()).isEqualTo(1);
  }

  @Test
  void aLongHistoryGoesInBatchesAndNothingElseGoes() {
    var ada = shop.shopper().bought("Coffee");
    var bea = shop.shopper();
    var many = new ArrayList<NewEntry>();
    for (int i = 0; i < 2 * Expiring.ENTRIES_AT_A_TIME + 5; i++) {
      many.add(rating(ada, 20));
    }
    takesIn(many.toArray(NewEntry[]::new));
    rates(ada, 1);
    rates(bea, 20);
    decides(ada, 18, many.size());
    expire();
    assertThat(ages(ada)).containsExactly(0, 1);
    assertThat(ages(bea)).containsExactly(20);
  }

  @Test
  void aNightsWorkThatIsKilledInTheMiddleLeavesNothingHalfAndIsDoneTheNextTime() {
    var ada = shop.shopper();
    var many = new ArrayList<NewEntry>();
    for (int i = 0; i < 3 * Expiring.ENTRIES_AT_A_TIME; i++) {
      many.add(new NewEntry(
          ada.id, "rating", "night " + i, null, monthsAgo(20).plusSeconds(1200L * i), null, "Coffee", 1, null, "{}"));
    }
    takesIn(many.toArray(NewEntry[]::new));
    decides(ada, 18, many.size());
    var last = jdbc.sql("select id from entry where customer_id = :ada order by occurred_at desc limit 1")
        .param("ada", ada.id.value())
        .query(Long.class)
        .single();
    transaction.executeWithoutResult(status -> {
      // Who holds the last entry of the third batch makes the job wait there, where its connection is killed.
      jdbc.sql("select id from entry where id = :last for update").param("last", last).query().singleRow();
      var night = CompletableFuture.runAsync(this::expire);
      killWhoWaits();
      assertThatExceptionOfType(CompletionException.class).isThrownBy(night::join);
    });
    assertThat(left(ada)).isEqualTo(Expiring.ENTRIES_AT_A_TIME);
    assertThat(counted(ada)).isEqualTo(Expiring.ENTRIES_AT_A_TIME);
    assertThat(batches(ada)).containsExactly(Expiring.ENTRIES_AT_A_TIME, Expiring.ENTRIES_AT_A_TIME);
    expire();
    assertThat(left(ada)).isZero();
    assertThat(counted(ada)).isZero();
    assertThat(batches(ada)).containsExactly(
        Expiring.ENTRIES_AT_A_TIME, Expiring.ENTRIES_AT_A_TIME, Expiring.ENTRIES_AT_A_TIME);
  }

  private void killWhoWaits() {
    var deadline = Instant.now().plusSeconds(30);
    while (Instant.now().isBefore(deadline)) {
      var waiting = jdbc.sql(
              """
              select p.id
                from information_schema.innodb_trx t
                join information_schema.processlist p on p.id = t.trx_mysql_thread_id
               where t.trx_state = 'LOCK WAIT'
                 and p.db = database()
                 and p.info like '%order by e.occurred_at, e.id%'
              """)
          .query(Long.class)
          .list();
      for (long connection : waiting) {
        jdbc.sql("kill connection " + connection).update();
        return;
      }
      // Asked more often, the server answers what it answered before.
      LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
    }
    throw new AssertionError("Nobody waits");
  }

  private long left(Shop.Shopper who) {
    return jdbc.sql("select count(*) from entry where customer_id = :who")
        .param("who", who.id.value())
        .query(Long.class)
        .single();
  }

  private long counted(Shop.Shopper who) {
    return jdbc.sql("select coalesce(sum(entries), 0) from kept_count where customer_id = :who")
        .param("who", who.id.value())
        .query(Long.class)
        .single();
  }

  /** What the ledger says went, batch by batch. */
  private List<Integer> batches(Shop.Shopper who) {
    return jdbc.sql(
            """
            select json_value(facts, '$.entries')
              from ledger_record
             where act = 'entries-expired'
               and subject = :who
             order by id
            """)
        .param("who", customers.subjectOf(who.id))
        .query(Integer.class)
        .list();
  }

  @Test
  void whatIsOfAClosedHistoryHasNoDayToGoOn() {
    var ada = shop.shopper();
    Actor.asMachine("test", () -> {
      intake.name("studied", "A closed history", true);
      var old = rating(ada, 240);
      intake.takeIn("studied", List.of(old));
      return true;
    });
    rates(ada, 1);
    assertThat(ratings(ada).since()).isEqualTo(LocalDate.now(zone).minusMonths(240));
    assertThat(ratings(ada).firstToGo()).isEqualTo(LocalDate.now(zone).minusMonths(1));
    ada.does(() -> holdings.delete(ada.id, new Selection.AllMatching(new Filter(
        Set.of("rating"), null, LocalDate.now(zone).minusMonths(2), null, null, null))));
    assertThat(ratings(ada).since()).isNotNull();
    assertThat(ratings(ada).firstToGo()).isNull();
  }

  private Kept ratings(Shop.Shopper who) {
    return who.does(() -> keeping.of(who.id)).stream()
        .filter(kept -> kept.kind().name().equals("rating"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatWasEditedOrDisputedGoesWithAllThatTellsOfIt() {
    var ada = shop.shopper();
    rates(ada, 5);
    var entry = ada.does(() -> holdings.page(ada.id, Filter.kinds("rating"), null, 1)).entries().getFirst();
    ada.does(() -> holdings.exclude(ada.id, Selection.of(entry), Exclusion.fromSuggestions(Reason.GIFT)));
    ada.does(() -> {
      disputes.dispute(ada.id, entry.id(), "title", "That was another one", "en");
      return true;
    });
    decides(ada, 3, 1);
    expire();
    for (var table : List.of("entry", "edited_entry", "dispute")) {
      assertThat(jdbc.sql("select count(*) from " + table + " where customer_id = :ada")
              .param("ada", ada.id.value())
              .query(Long.class)
              .single())
          .as(table)
          .isZero();
    }
  }

  @Test
  void whatTheLawKeepsCannotBeChosen() {
    var ada = shop.shopper();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> ada.does(() -> keeping.decide(ada.id, wanted(ada, "purchase", 3), 0)));
  }

  @Test
  void oneSeesHowMuchThereIsAndWhatGoesNext() {
    var ada = shop.shopper().bought("Coffee");
    rates(ada, 1);
    var almost = LocalDate.now(zone).minusMonths(36).plusDays(10);
    takesIn(new NewEntry(
        ada.id, "rating", UUID.randomUUID().toString(), null, almost.atTime(12, 0).atZone(zone).toInstant(), null,
        "Almost", 1, null, "{\"stars\":4}"));
    var ratings = ratings(ada);
    assertThat(ratings.held()).isEqualTo(2);
    assertThat(ratings.next()).isZero();
    assertThat(ratings.soon()).isEqualTo(1);
    assertThat(ada.does(() -> keeping.soon(ada.id, 10)))
        .singleElement()
        .satisfies(soon -> {
          assertThat(soon.entry().title()).isEqualTo("Almost");
          assertThat(soon.on()).isEqualTo(almost.plusMonths(36));
        });
  }

  private void rates(Shop.Shopper who, int... monthsAgo) {
    for (int months : monthsAgo) {
      insert(rating(who, months));
    }
  }

  /** Past the door, as if it had come in when it was younger. */
  private void insert(NewEntry entry) {
    jdbc.sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, received_at, title, details)
            values (:owner, :at, :kind, 'test', :key, :at, :title, :details)
            """)
        .param("owner", entry.owner().value())
        .param("at", entry.occurredAt())
        .param("kind", entry.kind())
        .param("key", entry.externalKey())
        .param("title", entry.title())
        .param("details", entry.details())
        .update();
    counts.left(new KeptCounts.Span(entry.owner(), entry.occurredAt(), entry.occurredAt()));
  }

  private NewEntry rating(Shop.Shopper who, int monthsAgo) {
    return new NewEntry(
        who.id, "rating", UUID.randomUUID().toString(), null, monthsAgo(monthsAgo), null, "Coffee", 1, null,
        "{\"stars\":4}");
  }

  private Instant monthsAgo(int months) {
    return LocalDate.now(zone).minusMonths(months).atTime(12, 0).atZone(zone).toInstant();
  }

  private Taken takesIn(NewEntry... entries) {
    return Actor.asMachine("test", () -> intake.takeIn("test", List.of(entries)));
  }

  private void expire() {
    Actor.asMachine("test", (Runnable) expiring::expire);
  }

  /** How many months ago each of the entries occurred that are left, the newest first. */
  private List<Integer> ages(Shop.Shopper who) {
    return jdbc.sql("select occurred_at from entry where customer_id = :owner order by occurred_at desc")
        .param("owner", who.id.value())
        .query((rs, n) -> rs.getObject(1, Instant.class))
        .list()
        .stream()
        .map(at -> (int) ChronoUnit.MONTHS.between(
            LocalDate.ofInstant(at, zone), LocalDate.now(zone)))
        .toList();
  }

  private void decides(Shop.Shopper who, int months, long confirmed) {
    who.does(() -> keeping.decide(who.id, wanted(who, "rating", months), confirmed));
  }

  private Decision.Wanted wanted(Shop.Shopper who, String kind, int months) {
    var before = choices.present(who.id).get(Question.keeping(kind));
    return new Decision.Wanted(
        Question.keeping(kind),
        Choice.months(months),
        Decision.By.SHOPPER,
        "en",
        "How long?",
        before == null ? 0 : before.id());
  }
}
