package io.vitrine.suggestion;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Erasing;
import io.vitrine.customer.Extent;
import io.vitrine.customer.HoldsPersonalData;
import io.vitrine.customer.Judge;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What suggestions hold of a customer: for an hour, that their history changed. The model itself is in memory alone and
 * forgets right after the commit, when it hears that the erasure changed this history: it reads what is left, which is
 * nothing.
 */
@Component
class ModelData implements HoldsPersonalData {

  private static final String TABLE = "history_change";

  private final JdbcTemplate jdbc;

  ModelData(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<String> places() {
    return Set.of(TABLE);
  }

  /** Late, as whoever numbers these rows waits for them. */
  @Override
  public int depth() {
    return 8;
  }

  /** Nothing that is about the customer: what changed is in the entries themselves. */
  @Override
  public Map<String, Long> count(CustomerId owner) {
    return Map.of();
  }

  @Override
  public void export(CustomerId owner, Sink sink) {
    // Nothing that the entries and their edits do not say.
  }

  @Override
  public Effect foresee(CustomerId owner, Extent extent, Judge judge) {
    return extent.isEverything()
        ? rows(Objects.requireNonNull(jdbc.queryForObject(
            "select count(*) from history_change where customer_id = ?", Long.class, owner.value())))
        : Effect.NOTHING;
  }

  /**
   * A row without a name stays, so that others who follow find the sequence whole. By their numbers, as a search by
   * customer locks the gaps beside it, and of two who erase at once each would wait for the other's. The customer is
   * locked: nobody adds to what was read.
   */
  @Override
  public Effect erase(Erasing order, Judge judge) {
    if (!order.extent().isEverything()) {
      return Effect.NOTHING;
    }
    var ids = jdbc.queryForList(
        "select id from history_change where customer_id = ? order by id", Long.class, order.owner().value());
    int rows = 0;
    for (var id : ids) {
      rows += jdbc.update("update history_change set customer_id = null where id = ?", id);
    }
    return rows(rows);
  }

  private static Effect rows(long count) {
    return new Effect.Tally().rows(TABLE, count).done();
  }
}
