package io.vitrine.closet;

import java.nio.ByteBuffer;

/**
 * A PNG walked from chunk to chunk (PNG, third edition, section 5), without unpacking anything.
 *
 * @param end the first byte behind the chunk that ends it
 */
record PngFile(int end) {

  private static final int SIGNATURE = 8;
  private static final int IEND = 0x49454e44;
  private static final int AROUND_DATA = 12;

  /** @throws IndexOutOfBoundsException where it ends before its end */
  static PngFile of(byte[] file) {
    var bytes = ByteBuffer.wrap(file);
    int at = SIGNATURE;
    while (true) {
      int length = bytes.getInt(at);
      int type = bytes.getInt(at + 4);
      if (length < 0 || length > file.length - at - AROUND_DATA) {
        throw new IndexOutOfBoundsException("A chunk goes on behind the end");
      }
      at += AROUND_DATA + length;
      if (type == IEND) {
        return new PngFile(at);
      }
    }
  }
}
