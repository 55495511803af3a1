package io.vitrine.shopper;

import io.vitrine.holding.Kind;
import io.vitrine.shopper.Row.Picture;
import java.util.Map;
import java.util.Set;

/** The drawing that stands for a kind, in the colours of the thing that it shows. */
final class KindPictures {

  private record Paints(String paint, String paint2) {}

  private static final Paints PLAIN = new Paints("#b59b7a", "#e7dcc6");

  private static final Map<String, Paints> PAINTS = Map.ofEntries(
      Map.entry("receipt", new Paints("#f4f2ea", "#e7dcc6")),
      Map.entry("parcel", new Paints("#b99a70", "#e7dcc6")),
      Map.entry("basket", new Paints("#a07a4e", "#e7dcc6")),
      Map.entry("visit", new Paints("#2f6f6a", "#d5e5de")),
      Map.entry("star", new Paints("#d9a441", "#e7dcc6")),
      Map.entry("card", new Paints("#dce5e0", "#2f6f6a")),
      Map.entry("record", new Paints("#7a3e48", "#e7dcc6")),
      Map.entry("coat", new Paints("#a98253", "#e7dcc6")),
      Map.entry("tshirt", new Paints("#c9583e", "#e7dcc6")),
      Map.entry("dress", new Paints("#2f6f6a", "#e7dcc6")));

  private static final Set<String> HANGING = Set.of("coat", "tshirt", "dress");

  private KindPictures() {}

  static Picture of(Kind kind) {
    var paints = PAINTS.getOrDefault(kind.drawing(), PLAIN);
    return new Picture(kind.drawing(), paints.paint(), paints.paint2(), HANGING.contains(kind.drawing()));
  }
}
