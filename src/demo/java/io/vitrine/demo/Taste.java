package io.vitrine.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that people shop for.
 *
 * @param share of the customers who have it
 * @param staples how many things they buy again and again for it
 * @param orders how many orders a year they place for what lasts
 * @param pieces how many things such an order has
 */
record Taste(String name, double share, int staples, double orders, double pieces) {

  private static final Map<String, Taste> ALL = read();

  static List<Taste> all() {
    return List.copyOf(ALL.values());
  }

  static Taste named(String name) {
    var taste = ALL.get(name);
    if (taste == null) {
      throw new IllegalArgumentException("The demo knows no taste for " + name);
    }
    return taste;
  }

  private static Map<String, Taste> read() {
    var all = new LinkedHashMap<String, Taste>();
    for (Table.Row row : Table.of("tastes")) {
      var taste = new Taste(
          row.text("taste"),
          row.decimal("share"),
          row.number("staples"),
          row.decimal("orders"),
          row.decimal("pieces"));
      all.put(taste.name(), taste);
    }
    return all;
  }
}
