package io.vitrine.holding;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Entries as rows that {@code load data} reads by default: tabs between values, {@code \N} for none, backslash
 * escapes. They are written while the database reads them.
 */
final class EntryRows extends InputStream {

  static final String COLUMNS =
      """
      (customer_id, occurred_at, kind, external_key, order_key, product_id, title, quantity, amount_minor, currency,
       details, sealed)
      """;

  private final Iterator<NewEntry> entries;
  private byte[] bytes = new byte[4096];
  private int position;
  private int length;
  private Instant lastMoment = Instant.EPOCH;
  private String lastMomentText = text(lastMoment);

  EntryRows(Iterable<NewEntry> entries) {
    this.entries = entries.iterator();
  }

  @Override
  public int read() {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int wanted) {
    int given = 0;
    while (given < wanted) {
      if (position == length && !nextRow()) {
        return given == 0 ? -1 : given;
      }
      int some = Math.min(wanted - given, length - position);
      System.arraycopy(bytes, position, into, offset + given, some);
      position += some;
      given += some;
    }
    return given;
  }

  private boolean nextRow() {
    if (!entries.hasNext()) {
      return false;
    }
    position = 0;
    length = 0;
    var entry = entries.next();
    var product = entry.product();
    var amount = entry.amount();
    value(Long.toString(entry.owner().value()));
    value(moment(entry.occurredAt()));
    value(entry.kind());
    value(entry.externalKey());
    value(entry.orderKey());
    value(product == null ? null : Long.toString(product.value()));
    value(entry.title());
    value(Integer.toString(entry.quantity()));
    value(amount == null ? null : Long.toString(amount.minor()));
    value(amount == null ? null : amount.currency());
    value(entry.details());
    value(entry.sealed());
    bytes[length - 1] = '\n';
    return true;
  }

  private void value(@Nullable String text) {
    // Three bytes for a char at most, as a pair of chars makes four, but two for the backslash of none; and the tab.
    int most = text == null ? 3 : 3 * text.length() + 1;
    if (length + most > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length + most);
    }
    if (text == null) {
      bytes[length++] = '\\';
      bytes[length++] = 'N';
    } else {
      plain(text);
    }
    bytes[length++] = '\t';
  }

  private void plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        rest(text.substring(i));
        return;
      }
      if (c == '\\' || c < ' ') {
        bytes[length++] = '\\';
        c = escaped(c);
      }
      bytes[length++] = (byte) c;
    }
  }

  private void rest(String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b == '\\' || b >= 0 && b < ' ') {
        bytes[length++] = '\\';
        b = (byte) escaped((char) b);
      }
      bytes[length++] = b;
    }
  }

  /** After a backslash these mean themselves, but for those that have a letter. */
  private static char escaped(char c) {
    return switch (c) {
      case '\t' -> 't';
      case '\n' -> 'n';
      case '\r' -> 'r';
      case '\0' -> '0';
      default -> c;
    };
  }

  private String moment(Instant moment) {
    if (!moment.equals(lastMoment)) {
      lastMoment = moment;
      lastMomentText = text(moment);
    }
    return lastMomentText;
  }

  /** As {@code datetime(6)} in UTC is written. */
  static String text(Instant moment) {
    var utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    // With a nanosecond, so that seconds and their parts are written where they are 0.
    return utc.withNano(utc.getNano() / 1000 * 1000 + 1).toString().replace('T', ' ').substring(0, 26);
  }
}
