package io.vitrine.holding;

import io.vitrine.catalogue.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What matches a filter, in numbers.
 *
 * @param entries all that match, the deleted among them
 * @param deleted those of them that are deleted and can still be undone
 * @param purchases those of them that are purchases, not deleted
 * @param sums one a currency; returns count against
 */
public record Totals(
    long entries, long deleted, long purchases, long orders, @Nullable Instant since, List<Money> sums) {

  /** Of entries that are all there are: what the database would say of them, without asking it. */
  public static Totals of(List<Entry> all) {
    var held = all.stream().filter(entry -> entry.deletion() == null).toList();
    var sums = new TreeMap<String, Long>();
    for (var entry : held) {
      var amount = entry.amount();
      if (amount != null) {
        sums.merge(amount.currency(), amount.minor(), Long::sum);
      }
    }
    return new Totals(
        all.size(),
        all.size() - held.size(),
        held.stream().filter(Entry::isPurchase).count(),
        all.stream()
            .filter(entry -> entry.isPurchase() && entry.orderKey() != null)
            .map(entry -> List.of(entry.source(), Objects.requireNonNull(entry.orderKey())))
            .distinct()
            .count(),
        all.stream().map(Entry::occurredAt).min(Instant::compareTo).orElse(null),
        sums.entrySet().stream().map(sum -> new Money(sum.getValue(), sum.getKey())).toList());
  }
}
