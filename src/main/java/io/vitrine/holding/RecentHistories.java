package io.vitrine.holding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vitrine.customer.CustomerId;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Who edits looks at the new list next, and the model has just read the same history to learn from it: for two seconds
 * it is kept. Only what was read after a change is, one change after the other, and each change throws it away before
 * anybody reads it anew; so no list is older than its owner's last edit. It goes with its owner, whose erasure is a
 * change.
 */
@Component
class RecentHistories {

  private static final Duration KEPT = Duration.ofSeconds(2);

  /** Some 15 MB. */
  private static final int MOST_ROWS = 50_000;

  private final Cache<CustomerId, HistoryRows> recent = Caffeine.newBuilder()
      .expireAfterWrite(KEPT)
      .maximumWeight(MOST_ROWS)
      .weigher((CustomerId _, HistoryRows rows) -> 1 + rows.rows().size())
      .build();

  private final JdbcClient jdbc;

  RecentHistories(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As it is now, in one statement, which is of one moment without a transaction. */
  HistoryRows of(CustomerId owner) {
    var known = recent.getIfPresent(owner);
    return known == null ? read(owner) : known;
  }

  /** How many entries of any kind are held. */
  int held(CustomerId owner) {
    return jdbc.sql("select count(*) from entry e where e.customer_id = :owner and e.deleted_by is null")
        .param("owner", owner.value())
        .query(Integer.class)
        .single();
  }

  /** After a change was committed. Of one owner never twice at once. */
  HistoryRows afterAChange(CustomerId owner) {
    recent.invalidate(owner);
    var rows = read(owner);
    recent.put(owner, rows);
    return rows;
  }

  private HistoryRows read(CustomerId owner) {
    return new HistoryRows(
        jdbc.sql(HistoryRows.SQL).param("owner", owner.value()).query((rs, n) -> HistoryRows.Row.of(rs)).list());
  }

  @Order(Ordered.HIGHEST_PRECEDENCE)
  @TransactionalEventListener(fallbackExecution = true)
  void changed(HistoryChanged history) {
    recent.invalidate(history.owner());
  }

  @EventListener
  void changed(HistoryChangedElsewhere history) {
    var owner = history.owner();
    if (owner == null) {
      recent.invalidateAll();
    }
  }

  @Order(Ordered.HIGHEST_PRECEDENCE)
  @TransactionalEventListener(fallbackExecution = true)
  void changed(HistoriesTakenIn all) {
    recent.invalidateAll();
  }
}
