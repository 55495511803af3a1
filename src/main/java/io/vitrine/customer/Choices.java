package io.vitrine.customer;

import io.vitrine.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers decided. Every decision stays, with the text that was shown; the latest on a question holds. */
@Service
public class Choices {

  private static final String LATEST =
      """
      select d.id, d.kind, d.about, d.choice, d.decided_at, d.decided_by, d.language, d.shown
        from choice c
        join decision d on d.id = c.decision_id
       where c.customer_id = :owner
      """;

  private final JdbcClient jdbc;
  private final Customers customers;
  private final Ledger ledger;
  private final Clock clock;

  Choices(JdbcClient jdbc, Customers customers, Ledger ledger, Clock clock) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The latest decision on each question that was ever answered. */
  @OwnerOnly
  public Map<Question, Decision> present(CustomerId owner) {
    return latest(owner);
  }

  /** The same for our own work. */
  @RolesAllowed("MACHINE")
  public Map<Question, Decision> presentOf(CustomerId customer) {
    return latest(customer);
  }

  private Map<Question, Decision> latest(CustomerId owner) {
    var present = new HashMap<Question, Decision>();
    jdbc.sql(LATEST)
        .param("owner", owner.value())
        .query(Choices::decision)
        .list()
        .forEach(decision -> present.put(decision.question(), decision));
    return present;
  }

  /** Decisions, newest first; none with this id or a larger one. */
  @OwnerOnly
  public List<Decision> made(CustomerId owner, long before, int size) {
    return jdbc.sql(
            """
            select d.id, d.kind, d.about, d.choice, d.decided_at, d.decided_by, d.language, d.shown
              from decision d
             where d.customer_id = :owner
               and d.id < :before
             order by d.id desc
             limit :size
            """)
        .param("owner", owner.value())
        .param("before", before)
        .param("size", size)
        .query(Choices::decision)
        .list();
  }

  /**
   * Decides.
   *
   * @throws StaleDecision where the question was decided since the owner looked
   */
  @OwnerOnly
  @Transactional
  public Decision decide(CustomerId owner, Decision.Wanted wanted) {
    return write(owner, wanted, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /** Notes a decision that a source tells of, such as one made when joining. What was decided here since stays. */
  @RolesAllowed("MACHINE")
  @Transactional
  public void note(CustomerId customer, Decision.Wanted told, Instant at) {
    write(customer, told, at.truncatedTo(ChronoUnit.MICROS));
  }

  private Decision write(CustomerId owner, Decision.Wanted wanted, Instant at) {
    var question = wanted.question();
    // The row is there and locked before it is read, so that of two windows one comes second.
    jdbc.sql(
            """
            insert into choice (customer_id, kind, about, choice, decision_id)
            values (:owner, :kind, :about, :choice, 0)
            on duplicate key update decision_id = decision_id
            """)
        .param("owner", owner.value())
        .param("kind", question.kind())
        .param("about", question.about())
        .param("choice", wanted.choice().code())
        .update();
    long latest = jdbc.sql(
            """
            select c.decision_id
              from choice c
             where c.customer_id = :owner
               and c.kind = :kind
               and c.about = :about
               for update
            """)
        .param("owner", owner.value())
        .param("kind", question.kind())
        .param("about", question.about())
        .query(Long.class)
        .single();
    if (latest != 0 && latest != wanted.seen()) {
      throw new StaleDecision(find(latest));
    }
    var decision = new Decision(
        insert(owner, wanted, at),
        question,
        wanted.choice(),
        at,
        wanted.by(),
        wanted.language(),
        wanted.shown());
    jdbc.sql(
            """
            update choice
               set choice = :choice,
                   decision_id = :decision
             where customer_id = :owner
               and kind = :kind
               and about = :about
            """)
        .param("choice", wanted.choice().code())
        .param("decision", decision.id())
        .param("owner", owner.value())
        .param("kind", question.kind())
        .param("about", question.about())
        .update();
    ledger.append("decided", customers.subjectOf(owner), Map.of(
        "decision", decision.id(),
        "kind", question.kind(),
        "about", question.about(),
        "choice", wanted.choice().code(),
        "by", wanted.by().code()));
    return decision;
  }

  private long insert(CustomerId owner, Decision.Wanted wanted, Instant at) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into decision (customer_id, kind, about, choice, decided_at, decided_by, language, shown)
            values (:owner, :kind, :about, :choice, :at, :by, :language, :shown)
            """)
        .param("owner", owner.value())
        .param("kind", wanted.question().kind())
        .param("about", wanted.question().about())
        .param("choice", wanted.choice().code())
        .param("at", at)
        .param("by", wanted.by().code())
        .param("language", wanted.language())
        .param("shown", wanted.shown())
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  private Decision find(long id) {
    return jdbc.sql("select d.* from decision d where d.id = :id lock in share mode")
        .param("id", id)
        .query(Choices::decision)
        .single();
  }

  /** Says "yes, this time" to the collecting of a kind, from now on. */
  @OwnerOnly
  @Transactional
  public Permit permit(CustomerId owner, String kind, Instant until, String language, String shown) {
    var permit = new Permit(clock.instant().truncatedTo(ChronoUnit.MICROS), until);
    jdbc.sql(
            """
            insert into permit (customer_id, kind, from_at, until_at, language, shown)
            values (:owner, :kind, :from, :until, :language, :shown)
            """)
        .param("owner", owner.value())
        .param("kind", kind)
        .param("from", permit.from())
        .param("until", until)
        .param("language", language)
        .param("shown", shown)
        .update();
    ledger.append("permitted", customers.subjectOf(owner), Map.of("kind", kind, "until", until.toString()));
    return permit;
  }

  /** The "yes, this time" for a kind that holds now. */
  @OwnerOnly
  public Optional<Permit> permitted(CustomerId owner, String kind) {
    return jdbc.sql(
            """
            select p.from_at, p.until_at
              from permit p
             where p.customer_id = :owner
               and p.kind = :kind
               and p.until_at > :now
             order by p.until_at desc
             limit 1
            """)
        .param("owner", owner.value())
        .param("kind", kind)
        .param("now", clock.instant())
        .query(Choices::permit)
        .optional();
  }

  /** What these customers said about the collecting of a kind; who never said anything is there too. */
  @RolesAllowed("MACHINE")
  public Map<CustomerId, Consent> consents(String kind, Collection<CustomerId> asked) {
    var ids = asked.stream().map(CustomerId::value).distinct().toList();
    var answers = new HashMap<CustomerId, List<Consent.Answer>>();
    jdbc.sql(
            """
            select d.customer_id, d.decided_at, d.choice
              from decision d
             where d.customer_id in (:ids)
               and d.kind = :kind
               and d.about = 'collect'
             order by d.customer_id, d.id
            """)
        .param("ids", ids)
        .param("kind", kind)
        .query((rs, n) -> answers
            .computeIfAbsent(new CustomerId(rs.getLong("customer_id")), id -> new ArrayList<>())
            .add(new Consent.Answer(rs.getObject("decided_at", Instant.class), new Choice(rs.getString("choice")))))
        .list();
    var permits = new HashMap<CustomerId, List<Permit>>();
    jdbc.sql("select customer_id, from_at, until_at from permit where customer_id in (:ids) and kind = :kind")
        .param("ids", ids)
        .param("kind", kind)
        .query((rs, n) -> permits
            .computeIfAbsent(new CustomerId(rs.getLong("customer_id")), id -> new ArrayList<>())
            .add(permit(rs, n)))
        .list();
    var consents = new HashMap<CustomerId, Consent>();
    asked.forEach(customer -> consents.put(
        customer,
        answers.containsKey(customer)
            ? new Consent(answers.get(customer), permits.getOrDefault(customer, List.of()))
            : Consent.NEVER_ASKED));
    return consents;
  }

  /** For how many months those of these customers who chose it want a kind to be kept. */
  @RolesAllowed("MACHINE")
  public Map<CustomerId, Integer> monthsKept(String kind, Collection<CustomerId> asked) {
    var months = new HashMap<CustomerId, Integer>();
    jdbc.sql(
            """
            select c.customer_id, c.choice
              from choice c
             where c.customer_id in (:ids)
               and c.kind = :kind
               and c.about = 'keep'
            """)
        .param("ids", asked.stream().map(CustomerId::value).distinct().toList())
        .param("kind", kind)
        .query((rs, n) ->
            months.put(new CustomerId(rs.getLong("customer_id")), new Choice(rs.getString("choice")).months()))
        .list();
    return months;
  }

  private static Decision decision(ResultSet rs, int n) throws SQLException {
    return new Decision(
        rs.getLong("id"),
        new Question(rs.getString("kind"), rs.getString("about")),
        new Choice(rs.getString("choice")),
        rs.getObject("decided_at", Instant.class),
        Decision.By.of(rs.getString("decided_by")),
        rs.getString("language"),
        rs.getString("shown"));
  }

  private static Permit permit(ResultSet rs, int n) throws SQLException {
    return new Permit(rs.getObject("from_at", Instant.class), rs.getObject("until_at", Instant.class));
  }
}
