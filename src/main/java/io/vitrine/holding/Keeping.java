package io.vitrine.holding;

import io.vitrine.customer.Change;
import io.vitrine.customer.Choices;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Decision;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.customer.Question;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For how long entries are kept, and what goes by itself when. */
@Service
public class Keeping {

  /** At night, where the shop is. */
  static final LocalTime RUNS_AT = LocalTime.of(3, 30);

  private final JdbcClient jdbc;
  private final List<Kind> kinds;
  private final Choices choices;
  private final Entries entries;
  private final KeptSums sums;
  private final Expiry expiry;
  private final Clock clock;
  private final ZoneId zone;

  Keeping(
      JdbcClient jdbc,
      List<Kind> kinds,
      Choices choices,
      Entries entries,
      KeptSums sums,
      Expiry expiry,
      Clock clock,
      ZoneId zone) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.choices = choices;
    this.entries = entries;
    this.sums = sums;
    this.expiry = expiry;
    this.clock = clock;
    this.zone = zone;
  }

  /** Every kind there is, with how long it is kept and how much of it goes when. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public List<Kept> of(CustomerId owner) {
    return of(owner, sums.of(owner));
  }

  List<Kept> of(CustomerId owner, List<KeptSums.Sum> held) {
    var present = choices.present(owner);
    var byKind = held.stream().collect(Collectors.groupingBy(KeptSums.Sum::kind));
    var going = sums.heldBefore(owner, held, due(present, byKind));
    return kinds.stream()
        .map(kind -> kept(
            kind,
            present,
            byKind.getOrDefault(kind.name(), List.of()),
            going.getOrDefault(kind.name(), KeptSums.Before.NONE)))
        .toList();
  }

  private static Kept kept(
      Kind kind, Map<Question, Decision> present, List<KeptSums.Sum> held, KeptSums.Before going) {
    var decision = present.get(Question.keeping(kind.name()));
    return new Kept(
        kind,
        keep(kind, present),
        decision == null ? 0 : decision.id(),
        held.stream().mapToLong(KeptSums.Sum::held).sum(),
        since(held.stream()),
        since(held.stream().filter(sum -> !sum.closed())),
        going.next(),
        going.soon() - going.next());
  }

  private static @Nullable LocalDate since(Stream<KeptSums.Sum> held) {
    return held.map(KeptSums.Sum::since).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
  }

  /** The kinds of which something goes within a month of the next run: mostly none, and nothing need be asked. */
  private Map<String, KeptSums.Days> due(
      Map<Question, Decision> present, Map<String, List<KeptSums.Sum>> held) {
    var next = nextRun();
    var due = new HashMap<String, KeptSums.Days>();
    for (var kind : kinds) {
      var first = since(held.getOrDefault(kind.name(), List.of()).stream().filter(sum -> !sum.closed()));
      var keep = keep(kind, present);
      var soon = expiry.firstKeptDay(keep, next.plusMonths(1));
      if (first != null && first.isBefore(soon)) {
        due.put(kind.name(), new KeptSums.Days(expiry.firstKeptDay(keep, next), soon));
      }
    }
    return due;
  }

  /** How long a kind is kept, as its owner chose. */
  @OwnerOnly
  public Kind.Keep keep(CustomerId owner, String kind) {
    return keep(named(kind), choices.present(owner));
  }

  /** The day of the next run. */
  @OwnerOnly
  public LocalDate nextRun(CustomerId owner) {
    return nextRun();
  }

  private LocalDate nextRun() {
    var now = ZonedDateTime.ofInstant(clock.instant(), zone);
    return now.toLocalTime().isBefore(RUNS_AT) ? now.toLocalDate() : now.toLocalDate().plusDays(1);
  }

  /** What goes with the next run and in the month after it, the first to go first. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public List<Going.Soon> soon(CustomerId owner, int size) {
    var present = choices.present(owner);
    var until = nextRun().plusMonths(1);
    var going = jdbc.sql(
            """
            select e.id
              from entry e
             where e.customer_id = :owner
               and e.deleted_by is null
               and e.occurred_at < %s
               and e.source not in (select s.code from source s where s.closed)
             order by e.occurred_at, e.id
             limit :size
            """
                .formatted(firstKeptOfEach("e.kind", "until")))
        .param("owner", owner.value())
        .params(firstKept("until", present, keep -> expiry.firstKept(keep, until)))
        .param("size", size)
        .query((rs, n) -> new EntryId(rs.getLong("id")))
        .list();
    var byName = kinds.stream().collect(Collectors.toMap(Kind::name, kind -> keep(kind, present)));
    return entries.these(owner, going).stream()
        .map(entry -> new Going.Soon(entry, goesOn(entry, Objects.requireNonNull(byName.get(entry.kind())))))
        .sorted(Comparator.comparing(Going.Soon::on).thenComparing(soon -> soon.entry().occurredAt()))
        .toList();
  }

  /** What is due goes with the next run, not in the past. */
  private LocalDate goesOn(Entry entry, Kind.Keep keep) {
    var due = keep.goesOn(LocalDate.ofInstant(entry.occurredAt(), zone));
    var next = nextRun();
    return due.isBefore(next) ? next : due;
  }

  /** What would go with the next run if a kind were kept for so many months; nothing where nothing would. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public Optional<Going> preview(CustomerId owner, String kind, int months) {
    return going(owner, named(kind), months);
  }

  private Optional<Going> going(CustomerId owner, Kind kind, int months) {
    var on = nextRun();
    return jdbc.sql(
            """
            select count(*) as entries, min(e.occurred_at) as first, max(e.occurred_at) as last
              from entry e
              join source s on s.code = e.source and not s.closed
             where e.customer_id = :owner
               and e.occurred_at < :firstKept
               and e.kind = :kind
               and e.deleted_by is null
            """)
        .param("owner", owner.value())
        .param("kind", kind.name())
        .param("firstKept", expiry.firstKept(kind.keep().chosen(months), on))
        .query((rs, n) -> rs.getLong("entries") == 0
            ? Optional.<Going>empty()
            : Optional.of(new Going(
                rs.getLong("entries"),
                rs.getObject("first", Instant.class),
                rs.getObject("last", Instant.class),
                on)))
        .single();
  }

  /**
   * Decides for how long a kind is kept.
   *
   * @param confirmed how many entries its owner was told would go with the next run
   * @throws NotConfirmed where more would go than that
   * @throws io.vitrine.customer.StaleDecision where it was decided since the owner looked
   */
  @OwnerOnly
  @Change
  public Decision decide(CustomerId owner, Decision.Wanted wanted, long confirmed) {
    var kind = named(wanted.question().kind());
    if (!wanted.question().isKeeping() || !kind.keep().choices().contains(wanted.choice().months())) {
      throw new IllegalArgumentException("Nothing to decide: " + wanted.question());
    }
    going(owner, kind, wanted.choice().months())
        .filter(going -> going.entries() > confirmed)
        .ifPresent(going -> {
          throw new NotConfirmed(going);
        });
    return choices.decide(owner, wanted);
  }

  /** The names of kinds are ours, so they may stand in a statement. */
  private String firstKeptOfEach(String column, String when) {
    return kinds.stream()
        .map(kind -> "when '%s' then :%s_%s".formatted(kind.name(), when, kind.name()))
        .collect(Collectors.joining(" ", "case " + column + " ", " end"));
  }

  private Map<String, Object> firstKept(
      String when, Map<Question, Decision> present, Function<Kind.Keep, Object> first) {
    return kinds.stream().collect(Collectors.toMap(
        kind -> when + "_" + kind.name(), kind -> first.apply(keep(kind, present))));
  }

  private static Kind.Keep keep(Kind kind, Map<Question, Decision> present) {
    var decision = present.get(Question.keeping(kind.name()));
    return decision == null ? kind.keep() : kind.keep().chosen(decision.choice().months());
  }

  private Kind named(String name) {
    return kinds.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No kind is called " + name));
  }
}
