package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.OwnerOnly;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** A shopper's visits, a day at a time, and what an edit by place or time would touch. */
@Service
public class Whereabouts {

  /** One every nine seconds, around the clock. */
  public static final int MOST_OF_A_DAY = 10_000;

  private final JdbcClient jdbc;
  private final Newest newest;
  private final VisitSearch search;
  private final ShopDay days;

  Whereabouts(JdbcClient jdbc, Newest newest, VisitSearch search, ShopDay days) {
    this.jdbc = jdbc;
    this.newest = newest;
    this.search = search;
    this.days = days;
  }

  /** The nearest days with visits before and after a day. */
  public record Around(@Nullable LocalDate before, @Nullable LocalDate after) {}

  /**
   * What a {@link Where} finds.
   *
   * @param first when the first of them was; null where there is none
   */
  public record Preview(int visits, @Nullable Instant first, @Nullable Instant last) {}

  /** The visits of a day in the shop, oldest first, the deleted among them. */
  @OwnerOnly
  public List<Entry> on(CustomerId owner, LocalDate day) {
    var filter = new Filter(Set.of(Visit.KIND), null, day, day, null, null);
    return newest.of(owner, filter, null, MOST_OF_A_DAY).reversed();
  }

  @OwnerOnly
  public Optional<LocalDate> latest(CustomerId owner) {
    return Optional.ofNullable(latestBefore(owner, days.start(LocalDate.of(2100, 1, 1))));
  }

  @OwnerOnly
  public Around around(CustomerId owner, LocalDate day) {
    return new Around(latestBefore(owner, days.start(day)), firstFrom(owner, days.start(day.plusDays(1))));
  }

  @OwnerOnly
  public Preview preview(CustomerId owner, Where where) {
    var found = search.find(owner, where);
    return found.isEmpty()
        ? new Preview(0, null, null)
        : new Preview(found.size(), found.getFirst().at(), found.getLast().at());
  }

  private @Nullable LocalDate latestBefore(CustomerId owner, Instant moment) {
    return day(owner, "e.occurred_at < :moment order by e.occurred_at desc, e.id desc", moment);
  }

  private @Nullable LocalDate firstFrom(CustomerId owner, Instant moment) {
    return day(owner, "e.occurred_at >= :moment order by e.occurred_at, e.id", moment);
  }

  private @Nullable LocalDate day(CustomerId owner, String nearest, Instant moment) {
    return jdbc.sql("select e.occurred_at from entry e where e.customer_id = :owner and e.kind = :kind and "
            + nearest
            + " limit 1")
        .param("owner", owner.value())
        .param("kind", Visit.KIND)
        .param("moment", moment)
        .query((rs, n) -> days.of(rs.getObject(1, Instant.class)))
        .optional()
        .orElse(null);
  }
}
