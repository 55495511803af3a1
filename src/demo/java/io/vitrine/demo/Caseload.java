package io.vitrine.demo;

import static io.vitrine.demo.Acting.as;

import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.request.Asker.Authority;
import io.vitrine.request.Asker.Channel;
import io.vitrine.request.Asker.Identity;
import io.vitrine.request.Asker.Who;
import io.vitrine.request.Asker;
import io.vitrine.request.Case;
import io.vitrine.request.CaseType;
import io.vitrine.request.Counter.Told;
import io.vitrine.request.Counter;
import io.vitrine.request.Docket;
import io.vitrine.request.Requests.Wish;
import io.vitrine.request.Requests;
import io.vitrine.request.Residence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What customers of the store asked for: some forty open cases in all states, and what was closed before. */
final class Caseload {

  private static final long SEED = 20_261_112;
  private static final int OPEN = 42;
  private static final int CLOSED = 36;
  private static final int DAYS_OF_CLOSED = 150;
  private static final List<CaseType> TYPES = List.of(
      CaseType.DELETE, CaseType.DELETE, CaseType.DELETE, CaseType.ACCESS, CaseType.ACCESS, CaseType.APPEAL);

  private final Requests requests;
  private final Docket docket;
  private final Counter counter;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Random dice = new Random(SEED);

  Caseload(
      Requests requests, Docket docket, Counter counter, Accounts accounts, JdbcClient jdbc, Clock clock) {
    this.requests = requests;
    this.docket = docket;
    this.counter = counter;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Mira and Emil, whose stories are told elsewhere, have none. */
  void come() {
    var okafor = officer("okafor");
    var lindqvist = officer("lindqvist");
    var people = jdbc.sql(
            """
            select c.id
              from customer c
              left join account a on a.customer_id = c.id
             where a.id is null
             order by c.id
             limit 400
            """)
        .query((rs, n) -> new CustomerId(rs.getLong("id")))
        .list();
    for (int n = 0; n < CLOSED; n++) {
      var received = clock.instant().minus(Duration.ofHours(24L * (20 + dice.nextInt(DAYS_OF_CLOSED))));
      close(taken(people.get(n * 4), CaseType.ACCESS, received), dice.nextBoolean() ? okafor : lindqvist, received);
    }
    for (int n = 0; n < OPEN; n++) {
      var type = TYPES.get(dice.nextInt(TYPES.size()));
      var received = clock.instant().minus(Duration.ofHours(3 + dice.nextInt(24 * (n % 9 == 0 ? 38 : 27))));
      advance(taken(people.get(200 + n * 4), type, received), n, okafor, lindqvist);
    }
    others(people, okafor);
  }

  /** Who did not ask on our page: a firm that sent nothing to prove that it may, and one who called and is known. */
  private void others(List<CustomerId> people, Actor officer) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    as(officer, () -> counter.open(people.get(1), new Told(
        CaseType.DELETE,
        Residence.CALIFORNIA,
        Set.of(),
        "en",
        new Asker(Channel.LETTER, Who.AGENT, Identity.NONE, Authority.NONE),
        today.minusDays(3),
        "Letter of a firm that deletes for others. No permission was in it.")));
    as(officer, () -> counter.open(people.get(2), new Told(
        CaseType.NO_SALE,
        Residence.EUROPE,
        Set.of(),
        "de",
        new Asker(Channel.PHONE, Who.SELF, Identity.DETAILS, Authority.NONE),
        today,
        "Called, knew the last two receipts.")));
  }

  private Case taken(CustomerId who, CaseType type, Instant received) {
    var residence = dice.nextInt(5) == 0 ? Residence.CALIFORNIA : Residence.EUROPE;
    var kinds = type == CaseType.DELETE && dice.nextInt(3) == 0 ? Set.of("rating", "visit") : Set.<String>of();
    return requests.takeIn(who, new Wish(type, residence, kinds, null, "en", ""), received);
  }

  /** Each to another point of its way; what came days ago was not all done today. */
  private void advance(Case it, int n, Actor okafor, Actor lindqvist) {
    var first = n % 2 == 0 ? okafor : lindqvist;
    var second = n % 2 == 0 ? lindqvist : okafor;
    boolean isDeletion = it.matter().type() == CaseType.DELETE;
    boolean canPause = it.matter().residence() != Residence.CALIFORNIA;
    int point = n % 6;
    if (point == 0) {
      spread(it, clock.instant());
      return;
    }
    var open = as(first, () -> docket.take(it.reference(), it.version()));
    if (point == 2 && canPause) {
      as(first, () -> docket.pause(
          it.reference(), open.version(), "You have two loyalty cards. Do you mean both? Which e-mail is yours?"));
    } else if (point == 3) {
      as(first, () -> docket.write(it.reference(), open.version(), "We are looking at it, and write to you again."));
    } else if (point >= 4 && isDeletion) {
      var prepared = as(first, () -> docket.prepare(it.reference(), open.version()));
      if (point == 5) {
        as(second, () -> docket.approve(it.reference(), prepared.version()));
      }
    }
    spread(it, clock.instant());
  }

  private void close(Case it, Actor officer, Instant received) {
    var open = as(officer, () -> docket.take(it.reference(), it.version()));
    if (dice.nextInt(6) == 0) {
      as(officer, () -> docket.deny(
          it.reference(), open.version(), "not_identified", "We could not make sure that it is you who asks."));
    } else {
      as(officer, () -> docket.answer(it.reference(), open.version(), "Here is what we hold on you, and why."));
    }
    var closed = received.plus(Duration.ofHours(24L * (2 + dice.nextInt(26))));
    var at = closed.isAfter(clock.instant()) ? clock.instant() : closed;
    jdbc.sql("update request set closed_at = :at where id = :id")
        .param("at", at)
        .param("id", it.id().value())
        .update();
    spread(it, at);
  }

  /** Between its coming and a moment, in the order in which it was done. */
  private void spread(Case it, Instant until) {
    var received = it.times().received();
    var events = jdbc.sql("select id from request_event where request_id = :id order by id")
        .param("id", it.id().value())
        .query(Long.class)
        .list();
    var step = Duration.between(received, until).dividedBy(Math.max(1, events.size()));
    for (int n = 0; n < events.size(); n++) {
      jdbc.sql("update request_event set at = :at where id = :id")
          .param("at", received.plus(step.multipliedBy(n)))
          .param("id", events.get(n))
          .update();
    }
  }

  private Actor officer(String login) {
    return accounts.byLogin(login).orElseThrow().actor(clock.instant());
  }
}
