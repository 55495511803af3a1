package io.vitrine.closet;

/**
 * A colour as people see it: OKLCH, the cylinder of OKLab (Björn Ottosson 2020, "A perceptual color space for image
 * processing"; the matrices are those of its revision of 25 January 2021). From sRGB (IEC 61966-2-1) each channel is
 * made linear, {@code lms = cbrt(M1 · rgb)} and {@code lab = M2 · lms}; {@code c = hypot(a, b)},
 * {@code h = atan2(b, a)}.
 *
 * @param lightness 0 black to 1 white
 * @param chroma 0 grey; the most vivid colours of a screen have about 0.32
 * @param hue degrees, 0 to 360; without meaning where chroma is 0
 * @param a from green to red, as in OKLab
 * @param b from blue to yellow, as in OKLab
 */
public record Oklch(double lightness, double chroma, double hue, double a, double b) {

  /** Of a colour written as {@code #rrggbb}. */
  public static Oklch of(String hex) {
    double red = linear(Integer.parseInt(hex, 1, 3, 16) / 255.0);
    double green = linear(Integer.parseInt(hex, 3, 5, 16) / 255.0);
    double blue = linear(Integer.parseInt(hex, 5, 7, 16) / 255.0);
    double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
    double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    return new Oklch(lightness, Math.hypot(a, b), (Math.toDegrees(Math.atan2(b, a)) + 360) % 360, a, b);
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  /** How far two colours are from each other: the straight way through OKLab. From black to white it is 1. */
  public double distance(Oklch other) {
    double dl = lightness - other.lightness;
    double da = a - other.a;
    double db = b - other.b;
    return Math.sqrt(dl * dl + da * da + db * db);
  }

  /** The way round the wheel from one hue to the other, in degrees, 0 to 180. */
  public double turn(Oklch other) {
    double turn = Math.abs(hue - other.hue);
    return Math.min(turn, 360 - turn);
  }

  /** White, grey, black and what is so close to them that the eye reads no hue. */
  public boolean isGrey() {
    return chroma < 0.03;
  }

  /** Colours that clothes treat as neutral although they have a hue: navy and denim, sand, camel, chestnut. */
  public boolean isQuiet() {
    boolean blue = hue >= 225 && hue <= 290 && chroma < 0.10 && lightness < 0.65;
    boolean earth = hue >= 45 && hue <= 100 && chroma < 0.09;
    return isGrey() || blue || earth;
  }

  public boolean isVivid() {
    return chroma >= 0.11;
  }
}
