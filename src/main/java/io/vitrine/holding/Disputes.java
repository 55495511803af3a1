package io.vitrine.holding;

import io.vitrine.customer.Change;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Claims that a fixed field is wrong. They wait for the privacy desk. */
@Service
public class Disputes {

  public static final int CLAIM_LENGTH = 2_000;

  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  /**
   * @param claim what the shopper says is wrong, and what would be right
   * @param decidedAt null as long as it waits
   * @param rightValue what the desk found right instead; null where it found the claim wrong
   */
  public record Dispute(
      EntryId entry,
      String field,
      String claim,
      Instant madeAt,
      @Nullable Instant decidedAt,
      @Nullable String rightValue) {}

  /** A claim was made, by somebody who reads this language: published in its transaction. */
  public record Made(CustomerId owner, long dispute, String language) {}

  /**
   * A claim with both versions of what is disputed.
   *
   * @param said what the source says; null where it says nothing
   */
  public record Claimed(Entry entry, Kind kind, Kind.Field field, @Nullable Object said, Dispute dispute) {}

  /**
   * An entry as somebody names it who says that it is wrong: enough to know it by.
   *
   * @param title empty where it is sealed
   */
  public record Named(EntryId entry, Kind kind, String title, String sourceName, Instant occurredAt) {

    /** What of it can be disputed. */
    public List<Kind.Field> fixed() {
      return kind.fields().stream().filter(field -> field.right() == Kind.Right.DISPUTE).toList();
    }

    /** Never the title: records end up in logs. */
    @Override
    public String toString() {
      return "Named " + entry.value();
    }
  }

  private final JdbcClient jdbc;
  private final Entries entries;
  private final Kinds kinds;
  private final Customers customers;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final ZoneId zone;
  private final Clock clock;

  Disputes(
      JdbcClient jdbc,
      Entries entries,
      Kinds kinds,
      Customers customers,
      Ledger ledger,
      ApplicationEventPublisher events,
      ZoneId zone,
      Clock clock) {
    this.jdbc = jdbc;
    this.entries = entries;
    this.kinds = kinds;
    this.customers = customers;
    this.ledger = ledger;
    this.events = events;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Records a claim for the desk.
   *
   * @param language in which its answer is read, such as {@code en}
   * @throws IllegalArgumentException where the field is not one that can be disputed, or the claim is empty or too long
   */
  @OwnerOnly
  @Change
  public void dispute(CustomerId owner, EntryId entry, String field, String claim, String language) {
    events.publishEvent(new Made(owner, write(owner, entry, field, claim, true), language));
  }

  /**
   * Records what somebody claimed who wrote, called or stood at the counter.
   *
   * @param proven whether it is known that it was the owner; else their pages do not show it
   * @return its number
   * @throws IllegalArgumentException as {@link #dispute} does
   * @throws NothingToDo where the entry is gone
   */
  @RolesAllowed("MACHINE")
  @Transactional
  public long claim(CustomerId owner, EntryId entry, String field, String claim, boolean proven) {
    return write(owner, entry, field, claim, proven);
  }

  private long write(CustomerId owner, EntryId entry, String field, String claim, boolean proven) {
    var disputed = entries.find(owner, entry).orElseThrow(() -> new NothingToDo("The entry is gone"));
    boolean fixed = kinds.named(disputed.kind()).fields().stream()
        .anyMatch(f -> f.name().equals(field) && f.right() == Kind.Right.DISPUTE);
    if (!fixed || claim.isBlank() || claim.strip().length() > CLAIM_LENGTH) {
      throw new IllegalArgumentException(
          "A dispute names a fixed field and says in 1 to 2,000 characters what is wrong");
    }
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into dispute (customer_id, entry_id, field, claim, made_at, proven)
            values (:owner, :entry, :field, :claim, :now, :proven)
            """)
        .param("owner", owner.value())
        .param("entry", entry.value())
        .param("field", field)
        .param("claim", claim.strip())
        .param("now", clock.instant())
        .param("proven", proven)
        .update(key, "id");
    ledger.append("entry-disputed", customers.subjectOf(owner), Map.of("entry", entry.value(), "field", field));
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  /**
   * Entries with this number of an order or of their own, of this day, or both; the newest first. Nothing that is
   * sealed is opened: whoever shows them notes in the access log that they were looked at.
   *
   * @param most how many at most
   */
  @RolesAllowed("MACHINE")
  @Transactional(readOnly = true)
  public List<Named> named(CustomerId owner, @Nullable String number, @Nullable LocalDate day, int most) {
    return jdbc.sql(
            """
            select e.id, e.kind, e.title, coalesce(s.name, e.source), e.occurred_at
              from entry e
              left join source s on s.code = e.source
             where e.customer_id = :owner
               and e.deleted_by is null
               and e.occurred_at >= :from
               and e.occurred_at < :to
               and (:number is null or e.order_key = :number or e.external_key = :number)
             order by e.occurred_at desc, e.id desc
             limit :most
            """)
        .param("owner", owner.value())
        .param("from", day == null ? Instant.EPOCH : day.atStartOfDay(zone).toInstant())
        .param("to", day == null ? LAST : day.plusDays(1).atStartOfDay(zone).toInstant())
        .param("number", number)
        .param("most", most)
        .query((rs, n) -> new Named(
            new EntryId(rs.getLong(1)),
            kinds.named(rs.getString(2)),
            rs.getString(3),
            rs.getString(4),
            rs.getObject(5, Instant.class)))
        .list();
  }

  /** The owner's own claim about a field that waits for a decision. */
  @RolesAllowed("MACHINE")
  @Transactional(readOnly = true)
  public Optional<Long> waiting(CustomerId owner, EntryId entry, String field) {
    return jdbc.sql(
            """
            select id
              from dispute
             where customer_id = :owner
               and entry_id = :entry
               and field = :field
               and proven
               and decided_at is null
             order by id
             limit 1
            """)
        .param("owner", owner.value())
        .param("entry", entry.value())
        .param("field", field)
        .query(Long.class)
        .optional();
  }

  /** What is claimed is the owner's own word: it was proven that it was them who said it. */
  @RolesAllowed("MACHINE")
  @Transactional
  public void proven(CustomerId owner, long dispute) {
    jdbc.sql("update dispute set proven = true where customer_id = :owner and id = :dispute")
        .param("owner", owner.value())
        .param("dispute", dispute)
        .update();
  }

  /** Lets go of what somebody claimed of whom nobody could prove that they were the owner. */
  @RolesAllowed("MACHINE")
  @Transactional
  public void withdraw(CustomerId owner, long dispute) {
    jdbc.sql("delete from dispute where customer_id = :owner and id = :dispute and not proven")
        .param("owner", owner.value())
        .param("dispute", dispute)
        .update();
  }

  /** The owner's own claims about one entry, newest first. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public List<Dispute> of(CustomerId owner, EntryId entry) {
    return jdbc.sql(
            """
            select entry_id, field, claim, made_at, decided_at, right_value
              from dispute
             where customer_id = :owner
               and entry_id = :entry
               and proven
             order by id desc
            """)
        .param("owner", owner.value())
        .param("entry", entry.value())
        .query(Disputes::read)
        .list();
  }

  /** A claim with both versions, for the desk, whose case it is; nothing where it went with its entry. */
  @RolesAllowed("MACHINE")
  @Transactional(readOnly = true)
  public Optional<Claimed> claimed(CustomerId owner, long dispute) {
    return jdbc.sql(
            """
            select entry_id, field, claim, made_at, decided_at, right_value
              from dispute
             where customer_id = :owner
               and id = :dispute
            """)
        .param("owner", owner.value())
        .param("dispute", dispute)
        .query(Disputes::read)
        .optional()
        .flatMap(claim -> entries.find(owner, claim.entry()).flatMap(entry -> {
          var kind = kinds.named(entry.kind());
          return kind.field(claim.field())
              .map(field -> new Claimed(entry, kind, field, kind.said(entry, field.name()), claim));
        }));
  }

  /** Notes what the desk decided. */
  @RolesAllowed("MACHINE")
  @Transactional
  public void decide(CustomerId owner, long dispute, @Nullable String rightValue) {
    jdbc.sql(
            """
            update dispute
               set decided_at = :now,
                   accepted = :accepted,
                   right_value = :right
             where customer_id = :owner
               and id = :dispute
               and decided_at is null
            """)
        .param("now", clock.instant())
        .param("accepted", rightValue != null)
        .param("right", rightValue)
        .param("owner", owner.value())
        .param("dispute", dispute)
        .update();
    ledger.append("dispute-decided", customers.subjectOf(owner), Map.of("accepted", rightValue != null));
  }

  private static Dispute read(ResultSet rs, int n) throws SQLException {
    return new Dispute(
        new EntryId(rs.getLong("entry_id")),
        rs.getString("field"),
        rs.getString("claim"),
        rs.getObject("made_at", Instant.class),
        rs.getObject("decided_at", Instant.class),
        rs.getString("right_value"));
  }
}
