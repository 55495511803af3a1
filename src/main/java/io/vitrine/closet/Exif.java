package io.vitrine.closet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing that is read of what a camera writes beside the pixels: which side is up. */
final class Exif {

  private static final int ORIENTATION = 0x0112;
  private static final int MOST_TAGS = 512;

  private Exif() {}

  /** 1 to 8, and 1 where nothing says so or what says so makes no sense. */
  static int orientation(byte[] jpeg) {
    try {
      var bytes = ByteBuffer.wrap(jpeg);
      int at = 2;
      while (at + 4 < jpeg.length && (bytes.get(at) & 0xff) == 0xff) {
        int marker = bytes.get(at + 1) & 0xff;
        int length = bytes.getShort(at + 2) & 0xffff;
        if (marker == 0xda) {
          return 1;
        }
        if (marker == 0xe1 && bytes.getInt(at + 4) == 0x45786966) {
          return inTiff(bytes.slice(at + 10, length - 8));
        }
        at += 2 + length;
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
      return 1;
    }
    return 1;
  }

  private static int inTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int tags = Math.min(MOST_TAGS, tiff.getShort(directory) & 0xffff);
    for (int n = 0; n < tags; n++) {
      int tag = directory + 2 + 12 * n;
      if ((tiff.getShort(tag) & 0xffff) == ORIENTATION) {
        int value = tiff.getShort(tag + 8) & 0xffff;
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }
}
