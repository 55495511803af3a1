package io.vitrine.holding;

import org.jspecify.annotations.Nullable;

/**
 * What a return says beyond product, quantity and amount.
 *
 * @param place where it was taken back, as the source names it
 */
public record Return(@Nullable String place) implements Details {

  public static final String KIND = "return";
}
