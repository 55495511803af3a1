package io.vitrine.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a file in memory: what begins at the present line and goes as far as one has looked. Every byte that
 * was passed is in the digest, so that anyone who has the file can check which of its lines were read.
 */
final class Window {

  private static final int END = -1;
  private static final int SHOWN_OF_LONG = 2_000;

  private final InputStream in;
  private final MessageDigest digest;
  private byte[] bytes = new byte[4 * Lines.LONGEST];
  private int begin;
  private int limit;
  private boolean ended;
  private byte @Nullable [] headOfLong;

  Window(InputStream in, MessageDigest digest) {
    this.in = in;
    this.digest = digest;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where in {@link #bytes} the present line begins. */
  int begin() {
    return begin;
  }

  /** The present line is over. */
  void pass(int length) {
    digest.update(bytes, begin, length);
    begin += length;
    headOfLong = null;
  }

  /** The byte that many after the beginning, 0 to 255, or -1 after the end of the file. */
  int at(int offset) throws IOException {
    return begin + offset < limit || reach(offset) ? bytes[begin + offset] & 0xff : END;
  }

  private boolean reach(int offset) throws IOException {
    while (begin + offset >= limit && !ended) {
      if (limit == bytes.length) {
        makeRoom();
      }
      int read = in.read(bytes, limit, bytes.length - limit);
      if (read < 0) {
        ended = true;
      } else {
        limit += read;
      }
    }
    return begin + offset < limit;
  }

  private void makeRoom() {
    if (begin > 0) {
      System.arraycopy(bytes, begin, bytes, 0, limit - begin);
      limit -= begin;
      begin = 0;
    } else {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
  }

  /**
   * The length of what stands before the next line break, and of the break. Of a line that is too long only the
   * head is kept for {@link #text}: it may go on for gigabytes.
   */
  int toLineBreak() throws IOException {
    int at = 0;
    int b;
    while ((b = at(at)) >= 0 && b != '\n') {
      if (++at > Lines.LONGEST) {
        byte[] head = headOfLong == null ? Arrays.copyOfRange(bytes, begin, begin + SHOWN_OF_LONG) : headOfLong;
        pass(at);
        headOfLong = head;
        at = 0;
      }
    }
    return b < 0 ? at : at + 1;
  }

  boolean isTooLong() {
    return headOfLong != null;
  }

  String text(int length, Charset charset) {
    return headOfLong == null
        ? new String(bytes, begin, length, charset).stripTrailing()
        : new String(headOfLong, charset) + " …";
  }
}
