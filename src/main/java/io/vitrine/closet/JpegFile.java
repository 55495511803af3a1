package io.vitrine.closet;

/**
 * A JPEG walked from marker to marker (ITU-T T.81, annex B), without decoding a pixel.
 *
 * @param progressive whether all of it must be held at once to show any of it: start of frame 2
 * @param scans how many times the decoder goes over the picture
 * @param end the first byte behind the marker that ends it
 */
record JpegFile(boolean progressive, int scans, int end) {

  private static final int SOF2 = 0xc2;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;

  /** @throws IndexOutOfBoundsException where it ends before its end, or does not go on as it must */
  static JpegFile of(byte[] file) {
    boolean progressive = false;
    int scans = 0;
    int at = 2;
    while (true) {
      // Cameras fill gaps; a decoder skips them too.
      while (octet(file, at) != 0xff || octet(file, at + 1) == 0xff) {
        at++;
      }
      int marker = octet(file, at + 1);
      if (marker == EOI) {
        return new JpegFile(progressive, scans, at + 2);
      }
      if (stands(marker)) {
        at += 2;
        continue;
      }
      progressive |= marker == SOF2;
      int length = octet(file, at + 2) << 8 | octet(file, at + 3);
      if (length < 2) {
        throw new IndexOutOfBoundsException("Shorter than its own length");
      }
      at += 2 + length;
      if (marker == SOS) {
        scans++;
        at = behindScan(file, at);
      }
    }
  }

  /** Within a scan a marker is an ff that neither a 0 nor the number of a restart follows. */
  private static int behindScan(byte[] file, int from) {
    int at = from;
    while (true) {
      if (octet(file, at) == 0xff) {
        int next = octet(file, at + 1);
        if (next != 0 && next != 0xff && !stands(next)) {
          return at;
        }
      }
      at++;
    }
  }

  /** Restarts and the like are markers without a length. */
  private static boolean stands(int marker) {
    return marker >= 0xd0 && marker <= 0xd8 || marker <= 1;
  }

  private static int octet(byte[] file, int at) {
    return file[at] & 0xff;
  }
}
