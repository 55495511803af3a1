package io.vitrine.machine;

import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.customer.Newcomer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file of purchases, read.
 *
 * @param number where it stands in the file
 * @param pieces how many were bought or went back; always positive
 * @param amount negative where money went back
 * @param details JSON
 */
record PurchaseLine(
    long number,
    String key,
    @Nullable String order,
    Instant occurredAt,
    boolean isReturn,
    int pieces,
    @Nullable Money amount,
    String title,
    Newcomer customer,
    @Nullable NewProduct product,
    String details)
    implements Line {}
