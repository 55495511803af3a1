package io.vitrine.machine;

import io.vitrine.machine.Mapping.Holds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields that a mapping may fill, and how long each may be. */
final class Fields {

  /** In a key: the how-manieth line of the file it is that would else have the same key. */
  static final String COUNTER = "n";

  static final int DETAIL_LENGTH = 500;

  private static final Pattern DETAIL = Pattern.compile("details\\.[a-z][A-Za-z0-9]{0,31}");

  private static final Map<String, Integer> OF_PRODUCTS = Map.ofEntries(
      Map.entry("product.key", 64),
      Map.entry("product.title", 200),
      Map.entry("product.department", 32),
      Map.entry("product.category", 48),
      Map.entry("product.brand", 64),
      Map.entry("product.colour", 32),
      Map.entry("product.size", 32),
      Map.entry("product.price", 24),
      Map.entry("product.energy", 9),
      Map.entry("product.drawing", 32),
      Map.entry("product.paint", 7),
      Map.entry("product.paint2", 7),
      Map.entry("currency", 3));

  private static final Map<String, Integer> OF_PURCHASES = Map.ofEntries(
      Map.entry("key", 96),
      Map.entry("order", 64),
      Map.entry("occurred", 64),
      Map.entry("quantity", 24),
      Map.entry("unit-price", 24),
      Map.entry("amount", 24),
      Map.entry("title", 200),
      Map.entry("customer.key", 64),
      Map.entry("customer.name", 120),
      Map.entry("customer.email", 200));

  private Fields() {}

  static List<String> needed(Holds holds) {
    return switch (holds) {
      case PURCHASES -> List.of("customer.key", "key", "occurred", "title");
      case PRODUCTS -> List.of("product.key", "product.title");
    };
  }

  /** How many characters a field may have, or null where no such field is known. */
  static @Nullable Integer length(String field, Holds holds) {
    if (OF_PRODUCTS.containsKey(field) || holds == Holds.PRODUCTS) {
      return OF_PRODUCTS.get(field);
    }
    return DETAIL.matcher(field).matches() ? Integer.valueOf(DETAIL_LENGTH) : OF_PURCHASES.get(field);
  }

  static Set<String> known(Holds holds) {
    var known = new TreeSet<>(OF_PRODUCTS.keySet());
    if (holds == Holds.PURCHASES) {
      known.addAll(OF_PURCHASES.keySet());
    }
    return known;
  }

  /** The known name that is spelled most like this one, where one is near. */
  static Optional<String> near(String name, Set<String> known) {
    return known.stream()
        .filter(other -> distance(name, other) <= 3)
        .min((a, b) -> distance(name, a) - distance(name, b));
  }

  /** Levenshtein's distance: how many letters to change, add or leave out. */
  private static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
