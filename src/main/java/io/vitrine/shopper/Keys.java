package io.vitrine.shopper;

import io.vitrine.holding.EntryId;
import io.vitrine.holding.PageKey;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Page keys as the browser carries them, such as {@code 2026-10-14T17:42:00Z_4711}. */
final class Keys {

  private Keys() {}

  static String write(PageKey key) {
    return key.occurredAt() + "_" + key.id().value();
  }

  /** @throws IllegalArgumentException where it is none of ours */
  static PageKey read(String text) {
    int at = text.indexOf('_');
    try {
      return new PageKey(Instant.parse(text.substring(0, at)), new EntryId(Long.parseLong(text.substring(at + 1))));
    } catch (DateTimeParseException | NumberFormatException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("Not a page key", e);
    }
  }
}
