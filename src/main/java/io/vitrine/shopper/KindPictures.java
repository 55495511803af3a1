package io.vitrine.shopper;

import io.vitrine.holding.Kind;
import io.vitrine.shopper.Row.Picture;
import java.util.Map;

/** The drawing that stands for a kind, in the colours of the thing that it shows. */
final class KindPictures {

  private record Paints(String paint, String paint2) {}

  private static final Paints PLAIN = new Paints("#b59b7a", "#e7dcc6");

  private static final Map<String, Paints> PAINTS = Map.of(
      "receipt", new Paints("#f4f2ea", "#e7dcc6"),
      "parcel", new Paints("#b99a70", "#e7dcc6"),
      "basket", new Paints("#a07a4e", "#e7dcc6"),
      "visit", new Paints("#2f6f6a", "#d5e5de"),
      "star", new Paints("#d9a441", "#e7dcc6"),
      "card", new Paints("#dce5e0", "#2f6f6a"),
      "record", new Paints("#7a3e48", "#e7dcc6"),
      "coat", new Paints("#a98253", "#e7dcc6"));

  private KindPictures() {}

  static Picture of(Kind kind) {
    var paints = PAINTS.getOrDefault(kind.drawing(), PLAIN);
    return new Picture(kind.drawing(), paints.paint(), paints.paint2(), kind.drawing().equals("coat"));
  }
}
