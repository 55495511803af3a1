package io.vitrine.closet;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.HistoryChanged;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Telling;
import io.vitrine.ledger.Ledger;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A photo goes with its piece: at once where the piece is deleted for good, and once it could not be undone any more
 * where the piece came back, was split, or was a gift.
 */
@Component
class LeavingPhotos {

  private static final LocalTime RUNS_AT = LocalTime.of(3, 40);
  private static final int CUSTOMERS_AT_A_TIME = 500;
  private static final Pattern KEY = Pattern.compile("([pc])(\\d{1,18})(?:\\.(\\d{1,3}))?");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Telling telling;
  private final Customers customers;
  private final Ledger ledger;
  private final Clock clock;

  LeavingPhotos(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Telling telling,
      Customers customers,
      Ledger ledger,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.telling = telling;
    this.customers = customers;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** In the transaction of the change. */
  @EventListener
  void on(HistoryChanged history) {
    review(history.owner());
  }

  /** Everyone who has photos; what an import took in tells of no one in particular. Returns how many were asked. */
  int reviewAll() {
    int asked = 0;
    long after = 0;
    List<Long> some;
    do {
      some = jdbc
          .sql("select distinct customer_id from closet_photo where customer_id > :after order by customer_id limit "
              + CUSTOMERS_AT_A_TIME)
          .param("after", after)
          .query(Long.class)
          .list();
      for (long customer : some) {
        transaction.executeWithoutResult(status -> review(new CustomerId(customer)));
        after = customer;
      }
      asked += some.size();
    } while (some.size() == CUSTOMERS_AT_A_TIME);
    return asked;
  }

  private void review(CustomerId owner) {
    var photos = jdbc.sql("select piece from closet_photo where customer_id = :owner")
        .param("owner", owner.value())
        .query(String.class)
        .list();
    if (!photos.isEmpty()) {
      var fates = fates(photos, Actor.asMachine("closet", () -> left(owner, photos)));
      mark(owner, fates);
      int gone = clear(owner, fates);
      if (gone > 0) {
        ledger.append("photos-left", customers.subjectOf(owner), Map.of("photos", gone));
      }
    }
  }

  private enum Fate {
    THERE,
    AWAY,
    GONE
  }

  private List<Entry> left(CustomerId owner, List<String> photos) {
    var bought = photos.stream()
        .map(KEY::matcher)
        .filter(key -> key.matches() && key.group(1).equals("p"))
        .map(key -> new EntryId(Long.parseLong(key.group(2))))
        .collect(Collectors.toSet());
    return telling.left(owner, bought, Set.of(ClosetItem.KIND));
  }

  private static Map<String, Fate> fates(List<String> photos, Collection<Entry> left) {
    var byId = left.stream().collect(Collectors.toMap(entry -> entry.id().value(), entry -> entry));
    var parts = new HashMap<String, Fate>();
    left.stream()
        .filter(entry -> entry.details() instanceof ClosetItem item && item.purchase() != null && item.part() != null)
        .forEach(entry -> {
          var item = (ClosetItem) entry.details();
          parts.merge(
              "p" + item.purchase() + "." + item.part(),
              entry.deletion() == null ? Fate.THERE : Fate.AWAY,
              (one, other) -> one.compareTo(other) < 0 ? one : other);
        });
    var fates = new HashMap<String, Fate>();
    for (var photo : photos) {
      var key = KEY.matcher(photo);
      var entry = key.matches() ? byId.get(Long.parseLong(key.group(2))) : null;
      boolean whole = entry != null && key.group(3) == null;
      if (entry == null || !whole && !parts.containsKey(photo)) {
        fates.put(photo, Fate.GONE);
      } else if (!isIn(entry) || !whole && parts.get(photo) == Fate.AWAY || whole && isSplit(photo, parts)) {
        fates.put(photo, Fate.AWAY);
      } else {
        fates.put(photo, Fate.THERE);
      }
    }
    return fates;
  }

  private static boolean isIn(Entry entry) {
    return entry.deletion() == null && (!entry.isPurchase() || Owned.isKept(entry));
  }

  private static boolean isSplit(String photo, Map<String, Fate> parts) {
    return parts.entrySet().stream()
        .anyMatch(part -> part.getKey().startsWith(photo + ".") && part.getValue() == Fate.THERE);
  }

  private void mark(CustomerId owner, Map<String, Fate> fates) {
    set(owner, fates, Fate.THERE, "away_since = null");
    set(owner, fates, Fate.AWAY, "away_since = coalesce(away_since, :now)");
  }

  private void set(CustomerId owner, Map<String, Fate> fates, Fate fate, String assignment) {
    var keys = keys(fates, fate);
    if (!keys.isEmpty()) {
      jdbc.sql("update closet_photo set %s where customer_id = :owner and piece in (:keys)".formatted(assignment))
          .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
          .param("owner", owner.value())
          .param("keys", keys)
          .update();
    }
  }

  private int clear(CustomerId owner, Map<String, Fate> fates) {
    var gone = keys(fates, Fate.GONE);
    return jdbc.sql(
            """
            delete from closet_photo
             where customer_id = :owner
               and (away_since <= :before or piece in (:gone))
            """)
        .param("owner", owner.value())
        .param("before", clock.instant().minus(Holdings.WAITING_TIME))
        .param("gone", gone.isEmpty() ? List.of("") : gone)
        .update();
  }

  private static List<String> keys(Map<String, Fate> fates, Fate fate) {
    return fates.keySet().stream().filter(key -> Objects.equals(fates.get(key), fate)).toList();
  }

  @Configuration(proxyBeanMethods = false)
  static class Job {

    @Bean
    RecurringTask<Void> letPhotosGo(LeavingPhotos photos, ZoneId zone) {
      return Tasks.recurring("let-photos-go", Schedules.daily(zone, RUNS_AT))
          .execute((instance, context) -> Actor.asMachine("clock", (Runnable) photos::reviewAll));
    }
  }
}
