package io.vitrine.holding;

import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Purpose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing held on one customer.
 *
 * @param externalKey the source's own id for it
 * @param orderKey the order it belongs to, as the source numbers it
 * @param returned of a purchase: how many pieces went back
 * @param returns of a return: the purchase it cancels, where one fits
 * @param exclusion what it may not be used for, as the shopper said; one that has ended is none
 * @param deletion since when it is deleted and when that becomes final
 * @param closed part of a history that is closed, of which nothing goes by itself
 */
public record Entry(
    EntryId id,
    String kind,
    String source,
    String sourceName,
    String externalKey,
    @Nullable String orderKey,
    Instant occurredAt,
    Instant receivedAt,
    @Nullable ProductId product,
    String title,
    int quantity,
    int returned,
    @Nullable EntryId returns,
    @Nullable Money amount,
    Details details,
    Correction correction,
    @Nullable Exclusion exclusion,
    @Nullable EditId excludedBy,
    @Nullable Deletion deletion,
    int version,
    boolean closed) {

  public record Deletion(EditId by, Instant since, Instant finalAt) {}

  public boolean isPurchase() {
    return kind.equals(Purchase.KIND);
  }

  public boolean countsFor(Purpose purpose) {
    return deletion == null && (exclusion == null || !exclusion.purposes().contains(purpose));
  }

  /** Neither title nor notes: entries end up in logs. */
  @Override
  public String toString() {
    return "Entry " + id.value();
  }
}
