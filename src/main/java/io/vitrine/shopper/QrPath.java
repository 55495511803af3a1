package io.vitrine.shopper;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code (ISO/IEC 18004) as the path of an SVG.
 *
 * @param path of its dark modules, each a square of one unit
 * @param size of the whole, with the four light modules that the standard asks for on each side
 */
record QrPath(String path, int size) {

  private static final int QUIET = 4;

  static QrPath of(String text) {
    var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          int from = x;
          while (x + 1 < code.size && code.getModule(x + 1, y)) {
            x++;
          }
          path.append('M').append(from + QUIET).append(' ').append(y + QUIET)
              .append('h').append(x - from + 1).append("v1h-").append(x - from + 1).append('z');
        }
      }
    }
    return new QrPath(path.toString(), code.size + 2 * QUIET);
  }
}
