package io.vitrine.suggestion;

import io.vitrine.suggestion.Match.How;
import java.util.Optional;

/** Whether two colours go together: quiet ones with any, others with their like and with their opposite. */
final class Paints {

  private static final double QUIET_SATURATION = 0.22;
  private static final double QUIET_DARKNESS = 0.2;
  private static final double QUIET_LIGHTNESS = 0.85;
  private static final double NEAR = 25;
  private static final double OPPOSITE = 180 - 30;
  private static final double TURN = 360;
  private static final int WHITE = 255;

  private Paints() {}

  /** @param one as {@code #rrggbb} */
  static Optional<How> together(String one, String other) {
    var first = Hue.of(one);
    var second = Hue.of(other);
    if (first.quiet || second.quiet) {
      return Optional.of(How.QUIET);
    }
    double apart = Math.abs(first.angle - second.angle);
    double turn = Math.min(apart, TURN - apart);
    return turn <= NEAR
        ? Optional.of(How.SAME_COLOUR)
        : turn >= OPPOSITE ? Optional.of(How.OPPOSITE) : Optional.empty();
  }

  /** Hue, saturation and lightness as in CSS Color 4, section 7. */
  private record Hue(double angle, boolean quiet) {

    static Hue of(String paint) {
      double red = Integer.parseInt(paint, 1, 3, 16) / (double) WHITE;
      double green = Integer.parseInt(paint, 3, 5, 16) / (double) WHITE;
      double blue = Integer.parseInt(paint, 5, 7, 16) / (double) WHITE;
      double most = Math.max(red, Math.max(green, blue));
      double least = Math.min(red, Math.min(green, blue));
      double lightness = (most + least) / 2;
      double range = most - least;
      double saturation = range == 0 ? 0 : range / (1 - Math.abs(2 * lightness - 1));
      return new Hue(
          range == 0 ? 0 : angle(red, green, blue, most, range),
          saturation < QUIET_SATURATION || lightness < QUIET_DARKNESS || lightness > QUIET_LIGHTNESS);
    }

    private static double angle(double red, double green, double blue, double most, double range) {
      double sixth = most == red
          ? (green - blue) / range + 6
          : most == green ? (blue - red) / range + 2 : (red - green) / range + 4;
      return sixth * 60 % TURN;
    }
  }
}
