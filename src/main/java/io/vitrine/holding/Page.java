package io.vitrine.holding;

import io.vitrine.catalogue.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries, newest first.
 *
 * @param orderSums what each order on this page came to as a whole, by {@link #orderOf}
 * @param next where the next page begins, or null where this was the last
 */
public record Page(List<Entry> entries, Map<String, Money> orderSums, @Nullable PageKey next) {

  /** Names an order: its source and number and moment, or the entry alone where it belongs to none. */
  public static String orderOf(Entry entry) {
    return order(entry.source(), entry.orderKey() == null ? "#" + entry.id().value() : entry.orderKey());
  }

  static String order(String source, String orderKey) {
    return source + "/" + orderKey;
  }
}
