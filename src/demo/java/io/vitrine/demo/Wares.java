package io.vitrine.demo;

import io.vitrine.demo.DemoProduct.Years;
import io.vitrine.demo.Table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the shelves. A line of a department's table is a product or a family of them: one for each name, size
 * and colour.
 */
final class Wares {

  static final List<String> DEPARTMENTS = List.of("clothes", "home", "electronics", "groceries", "media");

  private static final Map<String, List<String>> RUNS = Map.of(
      "@women", List.of("36", "38", "40", "42", "44"),
      "@men", List.of("48", "50", "52", "54"),
      "@her-shoes", List.of("37", "38", "39", "40", "41"),
      "@his-shoes", List.of("41", "42", "43", "44", "45"),
      "@all-shoes", List.of("37", "38", "39", "40", "41", "42", "43", "44", "45"));

  private final Row colours = Table.pairs("colours");
  private final Map<String, DemoProduct> byTitle = new LinkedHashMap<>();
  private final Map<String, List<DemoProduct>> byTaste = new LinkedHashMap<>();

  Wares() {
    for (int i = 0; i < DEPARTMENTS.size(); i++) {
      int number = (i + 1) * 10_000;
      for (Row row : Table.of(DEPARTMENTS.get(i))) {
        for (DemoProduct product : family(row, DEPARTMENTS.get(i), number)) {
          put(product);
          number++;
        }
      }
    }
  }

  List<DemoProduct> all() {
    return List.copyOf(byTitle.values());
  }

  DemoProduct called(String title) {
    var product = byTitle.get(title);
    if (product == null) {
      throw new IllegalArgumentException("The demo sells no " + title);
    }
    return product;
  }

  boolean has(String title) {
    return byTitle.containsKey(title);
  }

  List<DemoProduct> of(String taste) {
    return byTaste.getOrDefault(taste, List.of());
  }

  private void put(DemoProduct product) {
    if (byTitle.putIfAbsent(product.title(), product) != null) {
      throw new IllegalStateException("The demo has two of " + product.title());
    }
    product.tastes().keySet().forEach(taste -> byTaste.computeIfAbsent(taste, t -> new ArrayList<>()).add(product));
  }

  private List<DemoProduct> family(Row row, String department, int number) {
    var family = new ArrayList<DemoProduct>();
    var names = orNone(row.list("names"));
    var run = row.text("sizes");
    var sizes = orNone(RUNS.containsKey(run) ? RUNS.get(run) : row.list("sizes"));
    var paints = List.of(row.text("paint").split(" "));
    boolean inEach = row.text("title").contains("{colour}");
    for (int n = 0; n < names.size(); n++) {
      for (int s = 0; s < sizes.size(); s++) {
        // Where the title names no colour, its names and sizes take turns with the paints.
        var mine = inEach ? paints : List.of(paints.get((n + s) % paints.size()));
        for (String paint : mine) {
          family.add(product(row, department, number + family.size(), new Variant(names, n, sizes, s, paint)));
        }
      }
    }
    return family;
  }

  private record Variant(List<String> names, int name, List<String> sizes, int size, String paint) {

    String in(String title) {
      return title.replace("{name}", names.get(name))
          .replace("{size}", sizes.get(size))
          .replace("{colour}", paint.split("/")[0]);
    }

    /** The one of this name, of this size, or the only one. */
    @Nullable String of(List<String> each) {
      return each.isEmpty() ? null
          : each.size() == names.size() ? each.get(name)
          : each.size() == sizes.size() ? each.get(size)
          : each.getFirst();
    }
  }

  private DemoProduct product(Row row, String department, int number, Variant variant) {
    var paints = variant.paint.split("/");
    var kwh = variant.of(row.list("kwh"));
    var size = variant.sizes.get(variant.size);
    return new DemoProduct(
        String.valueOf(number),
        row.text("title"),
        variant.in(row.text("title")),
        department,
        row.text("category"),
        row.text("brand"),
        department.equals("groceries") || department.equals("media") ? null : paints[0],
        size.isEmpty() ? null : size,
        new BigDecimal(variant.of(row.list("price"))).movePointRight(2).intValueExact(),
        kwh == null ? null : Integer.valueOf(kwh),
        row.text("drawing"),
        colour(paints[0]),
        colour(paints.length > 1 ? paints[1] : "cream"),
        RUNS.containsKey(row.text("sizes")) ? row.text("sizes") : "",
        tastes(row.text("tastes")),
        season(row.text("months")),
        row.number("every"),
        years(variant.of(row.list("sold"))));
  }

  private String colour(String name) {
    var colour = colours.text(name);
    if (colour.isEmpty()) {
      throw new IllegalArgumentException("The demo knows no colour " + name);
    }
    return colour.toLowerCase(Locale.ROOT);
  }

  /** From {@code coffee 5, novel 1}. */
  private static Map<String, Integer> tastes(String text) {
    var tastes = new LinkedHashMap<String, Integer>();
    for (String one : text.split(", ")) {
      var words = one.split(" ");
      tastes.put(words[0], Integer.valueOf(words[1]));
    }
    return tastes;
  }

  /** From {@code 9-2}, which goes over the end of the year. */
  private static int season(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    var ends = text.split("-");
    int last = Integer.parseInt(ends[1]) % 12;
    int months = 0;
    for (int month = Integer.parseInt(ends[0]) - 1; month != last; month = (month + 1) % 12) {
      months |= 1 << month;
    }
    return months;
  }

  private static Years years(@Nullable String text) {
    if (text == null) {
      return Years.ALL;
    }
    var ends = text.split("-");
    return new Years(Integer.parseInt(ends[0]), ends.length > 1 ? Integer.parseInt(ends[1]) : Years.ALL.last());
  }

  private static List<String> orNone(List<String> some) {
    return some.isEmpty() ? List.of("") : some;
  }
}
