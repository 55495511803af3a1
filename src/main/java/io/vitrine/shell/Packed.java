package io.vitrine.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterOutputStream;

/** JSON in as few bytes as it can be, where only a string will do: deflated (RFC 1950), one letter a byte. */
final class Packed {

  /** No JSON begins so. */
  private static final char MARK = '\0';

  private static final int NOT_WORTH_IT = 1_024;

  private Packed() {}

  static String of(String json) {
    if (json.length() <= NOT_WORTH_IT || json.charAt(0) == MARK) {
      return json;
    }
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      var packed = new ByteArrayOutputStream(json.length() / 4);
      packed.write(MARK);
      try (var out = new DeflaterOutputStream(packed, deflater)) {
        out.write(json.getBytes(StandardCharsets.UTF_8));
      }
      return packed.toString(StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
  }

  /** The JSON again, also of what was not worth packing. */
  static String open(String packed) {
    if (packed.isEmpty() || packed.charAt(0) != MARK) {
      return packed;
    }
    var bytes = packed.getBytes(StandardCharsets.ISO_8859_1);
    var inflater = new Inflater();
    try {
      var json = new ByteArrayOutputStream(8 * bytes.length);
      try (var out = new InflaterOutputStream(json, inflater)) {
        out.write(bytes, 1, bytes.length - 1);
      }
      return json.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      inflater.end();
    }
  }
}
