package io.vitrine.closet;

import io.vitrine.customer.Browser;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Purpose;
import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Purchase;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Uses;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is held of one owned thing: that it was bought, what its owner says of it, or both. */
record Owned(@Nullable Entry purchase, @Nullable Entry said) {

  /** Whether the owner has it: it did not all come back, and was for nobody else. */
  static boolean isKept(Entry purchase) {
    var exclusion = purchase.exclusion();
    var details = (Purchase) purchase.details();
    return purchase.quantity() > purchase.returned()
        && details.recipient() == null
        && purchase.correction().forWhom() == null
        && (exclusion == null || exclusion.reason() != Reason.GIFT && exclusion.reason() != Reason.NOT_MINE);
  }

  /** The kinds that the owner lets be used for suggestions. */
  static Set<String> usable(Uses uses, CustomerId owner) {
    return uses.of(owner, new Browser(false)).stream()
        .filter(each -> each.allows(Purpose.SUGGESTIONS))
        .map(each -> each.kind().name())
        .collect(Collectors.toSet());
  }

  /** The one whose passport tells of it. */
  Entry main() {
    return purchase != null ? purchase : Objects.requireNonNull(said);
  }

  Map<EntryId, Integer> versions() {
    return Stream.of(purchase, said)
        .filter(Objects::nonNull)
        .collect(Collectors.toMap(Entry::id, Entry::version));
  }

  /** Whether nothing of it was taken out of suggestions, by itself or with its kind. */
  boolean isUsed(Set<String> usable) {
    return Stream.of(purchase, said)
        .filter(Objects::nonNull)
        .allMatch(entry -> entry.countsFor(Purpose.SUGGESTIONS) && usable.contains(entry.kind()));
  }
}
