package io.vitrine.holding;

import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.ProductId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper tells of themselves, to be held as an entry of theirs.
 *
 * @param kind name of a kind
 * @param about what it belongs to, in at most 64 characters, so that it is found and counted by that
 * @param title at most 200 characters
 */
public record Told(
    String kind,
    Instant occurredAt,
    @Nullable String about,
    @Nullable ProductId product,
    String title,
    @Nullable Money amount,
    Details details) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_ABOUT = 64;

  public Told {
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      throw new IllegalArgumentException("A title has 1 to 200 characters");
    }
    if (about != null && about.length() > LONGEST_ABOUT) {
      throw new IllegalArgumentException("What it belongs to has at most 64 characters");
    }
  }

  /** No word of it: what comes in ends up in logs. */
  @Override
  public String toString() {
    return "Told of " + kind;
  }
}
