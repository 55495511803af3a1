package io.vitrine.holding;

import org.jspecify.annotations.Nullable;

/**
 * What a purchase says beyond product, quantity and amount.
 *
 * @param place where it was bought, as the source names it, such as "Hauptstrasse store, till 12"
 * @param recipient whom it was sent to, where that was not the shopper
 */
public record Purchase(@Nullable String place, @Nullable String recipient) implements Details {

  public static final String KIND = "purchase";
}
