package io.vitrine.closet;

import io.vitrine.catalogue.Product;
import io.vitrine.closet.Table.Words;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads off a title what a thing at home is. The words it knows are those of {@code closet/appliances.csv}. */
public final class Sorts {

  /** What shops call the department in which such things are sold. */
  static final Set<String> DEPARTMENTS = Set.of(
      "electronics", "appliances", "home appliances", "household appliances", "elektronik", "elektro",
      "haushaltsgeräte");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:[.,]\\d)?");

  private final Lexicon<Line> lines;
  private final Lexicon<Words> besides;
  private final Map<Sort, Line> bySort = new EnumMap<>(Sort.class);

  public Sorts() {
    var table = Table.of("appliances");
    var sorts = table.stream().filter(columns -> !columns[0].equals("*")).map(Line::of).toList();
    sorts.forEach(line -> bySort.put(line.sort(), line));
    lines = new Lexicon<>(sorts, Line::words);
    besides = new Lexicon<>(
        table.stream().filter(columns -> columns[0].equals("*")).map(columns -> Words.of(columns[3])).toList(),
        Function.identity());
  }

  /** What a product is; nothing where it is no appliance, but perhaps what goes with one. */
  public Optional<Sort> read(Product product) {
    boolean electric = product.energyKwhYear() != null;
    if (!electric && !isOfADepartment(product) || isBesides(product.title())) {
      return Optional.empty();
    }
    return read(product.title())
        .or(() -> read(product.category() == null ? "" : product.category()))
        .or(() -> electric ? Optional.of(Sort.OTHER) : Optional.empty());
  }

  /** What a shopper's own words say it is. */
  public Optional<Sort> read(String words) {
    var said = words.toLowerCase(Locale.ROOT);
    return lines.in(said).stream()
        .max(Comparator.comparingInt(line -> line.words().longestIn(said)))
        .map(Line::sort);
  }

  static boolean isOfADepartment(Product product) {
    return product.department() != null && DEPARTMENTS.contains(product.department().toLowerCase(Locale.ROOT));
  }

  private boolean isBesides(String title) {
    return !besides.in(title.toLowerCase(Locale.ROOT)).isEmpty();
  }

  public Room room(Sort sort) {
    var line = bySort.get(sort);
    return line == null ? Room.OTHER : line.room();
  }

  String drawing(Sort sort) {
    var line = bySort.get(sort);
    return line == null ? "cable" : line.drawing();
  }

  /** The first number of a size or, where there is none, of a title: litres, inches, kilograms, as its sort has it. */
  static @Nullable Double capacity(@Nullable String size, String title) {
    return number(size).or(() -> number(title)).orElse(null);
  }

  private static Optional<Double> number(@Nullable String text) {
    return NUMBER.matcher(text == null ? "" : text)
        .results()
        .map(found -> Double.valueOf(found.group().replace(',', '.')))
        .findFirst();
  }

  private record Line(Sort sort, Room room, String drawing, Words words) {

    static Line of(String[] columns) {
      return new Line(
          Sort.of(columns[0]).orElseThrow(),
          Room.valueOf(columns[1].toUpperCase(Locale.ROOT)),
          columns[2],
          Words.of(columns[3]));
    }
  }
}
