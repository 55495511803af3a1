package io.vitrine.holding;

import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a source says happened; known again by its external key.
 *
 * @param kind name of a kind, such as {@code purchase}
 * @param externalKey at most 96 characters
 * @param orderKey at most 64 characters
 * @param title at most 200 characters
 * @param quantity pieces bought or gone back; positive
 * @param amount negative where money went back
 * @param details JSON that the kind's record can be read from, the same text for the same details
 * @param sealed what of it is encrypted; null as long as it came from the source only
 */
public record NewEntry(
    CustomerId owner,
    String kind,
    String externalKey,
    @Nullable String orderKey,
    Instant occurredAt,
    @Nullable ProductId product,
    String title,
    int quantity,
    @Nullable Money amount,
    String details,
    @Nullable String sealed) {

  public NewEntry(
      CustomerId owner,
      String kind,
      String externalKey,
      @Nullable String orderKey,
      Instant occurredAt,
      @Nullable ProductId product,
      String title,
      int quantity,
      @Nullable Money amount,
      String details) {
    this(owner, kind, externalKey, orderKey, occurredAt, product, title, quantity, amount, details, null);
  }

  NewEntry sealed(String openTitle, String openDetails, String secret) {
    return new NewEntry(
        owner, kind, externalKey, orderKey, occurredAt, product, openTitle, quantity, amount, openDetails, secret);
  }

  /** No word of it: what comes in ends up in logs. */
  @Override
  public String toString() {
    return "NewEntry of " + kind;
  }
}
