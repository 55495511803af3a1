package io.vitrine.holding;

import io.vitrine.catalogue.ProductId;
import java.time.Instant;
import java.util.List;

/**
 * A product that a shopper has by another account than a purchase: it is in their closet, or they play it.
 *
 * @param kind {@link #IN_THE_CLOSET} or {@link Play#KIND}
 * @param entries that say so, newest first
 * @param title of the newest
 * @param at of the newest
 * @param gone whether its owner says that it is not worn any more
 */
public record Belonging(
    String kind, ProductId product, List<EntryId> entries, String title, Instant at, boolean gone) {

  /** The kind of what hangs in a closet. */
  public static final String IN_THE_CLOSET = "closet_item";

  public boolean isPlayed() {
    return kind.equals(Play.KIND);
  }
}
