package io.vitrine.shopper;

import io.vitrine.holding.Kind;
import io.vitrine.shopper.Row.Picture;
import java.util.Map;

/** The drawing that stands for a kind, in the colours that its object has. */
final class KindPicture {

  private static final String PAPER = "#f4f2ea";
  private static final Map<String, String> PAINT = Map.of(
      "receipt", PAPER,
      "parcel", "#c9a46a",
      "star", "#d9a441",
      "visit", "#2f6f6a",
      "basket", "#a07a4e",
      "record", "#3b4247",
      "coat", "#5b6f8a",
      "card", "#cfe0da");
  private static final Map<String, String> PAINT_2 = Map.of("visit", "#d5e5de", "record", "#b4553a", "card", "#8c6b4a");

  private KindPicture() {}

  static Picture of(Kind kind) {
    var drawing = kind.drawing();
    return new Picture(
        drawing,
        PAINT.getOrDefault(drawing, PAPER),
        PAINT_2.getOrDefault(drawing, "#e7dcc6"),
        drawing.equals("coat"));
  }
}
