package io.vitrine.closet;

import io.vitrine.catalogue.Product;
import io.vitrine.closet.Table.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads off a product what garment it is. The words it knows are those of {@code closet/garments.csv}. */
public final class Labels {

  private static final Set<String> FOR_OTHERS = Set.of("baby", "children", "kids", "toys", "kinder", "spielzeug");

  private static final Set<String> CLOTHING = Set.of(
      "clothes", "clothing", "fashion", "apparel", "shoes", "accessories", "women", "men",
      "kleidung", "mode", "schuhe", "damen", "herren");

  /** The drawings on which a second colour is seen. */
  private static final Set<String> TWO_COLOURED = Set.of(
      "backpack", "beanie", "gloves", "hat", "romper", "sandals", "scarf", "socks", "trainers", "umbrella");

  private final List<Line> types;
  private final Lexicon<Line> typed;
  private final Lexicon<Line> changing;
  private final Lexicon<Words> notWorn;

  public Labels() {
    var worn = Table.of("garments").stream().collect(Collectors.partitioningBy(columns -> !columns[0].equals("-")));
    notWorn = new Lexicon<>(
        worn.getOrDefault(false, List.of()).stream().map(columns -> Words.of(columns[1])).toList(),
        Function.identity());
    var lines = worn.getOrDefault(true, List.of()).stream().map(Line::of).toList();
    types = lines.stream().filter(line -> line.type() != null).toList();
    typed = new Lexicon<>(types, Line::words);
    changing = new Lexicon<>(lines.stream().filter(line -> line.type() == null).toList(), Line::words);
  }

  /**
   * What a product is to wear; nothing where it is no garment, or one for a baby or a child.
   *
   * @param id what its holder knows it by
   */
  public Optional<Garment> read(long id, Product product) {
    var category = said(product.category());
    if (FOR_OTHERS.contains(category) || !isClothing(product, category)) {
      return Optional.empty();
    }
    var title = said(product.title());
    if (!notWorn.in(title).isEmpty()) {
      return Optional.empty();
    }
    return longest(title)
        .or(() -> longest(category))
        .or(() -> types.stream().filter(line -> line.isDrawn(product.drawing().name())).findFirst())
        .map(line -> garment(id, product, line, changing.in(title)));
  }

  /** What a shopper says they own, in their words; nothing where no word of it is a garment. */
  public Optional<Garment> read(long id, String words, String colour, @Nullable String colour2) {
    var title = said(words);
    return longest(title)
        .map(line -> garment(id, line, changing.in(title)))
        .map(garment -> garment.coloured(colour, colour2));
  }

  private boolean isClothing(Product product, String category) {
    return CLOTHING.contains(said(product.department()))
        || types.stream().anyMatch(line -> line.isDrawn(product.drawing().name()))
        || !typed.in(category).isEmpty();
  }

  /** <i>Suit trousers</i> are trousers, <i>corduroy trousers</i> chinos: the longest word that is found tells. */
  private Optional<Line> longest(String text) {
    return typed.in(text).stream().max(Comparator.comparingInt(line -> line.words().longestIn(text)));
  }

  private static Garment garment(long id, Product product, Line line, List<Line> changes) {
    var drawing = product.drawing();
    var plain = garment(id, line, changes);
    boolean twoColours = TWO_COLOURED.contains(drawing.name()) || plain.pattern().loudness() > 0;
    return new Garment(
        id, plain.type(), plain.cut(), plain.length(), plain.pattern(), drawing.paint(),
        twoColours ? drawing.paint2() : null, plain.formality(), plain.warmth(), 0, 0, product.id());
  }

  private static Garment garment(long id, Line line, List<Line> changes) {
    var cut = line.cut() == null ? Cut.STRAIGHT : line.cut();
    var length = Objects.requireNonNull(line.length());
    var pattern = Objects.requireNonNull(line.pattern());
    int formality = line.formality();
    int warmth = line.warmth();
    for (Line change : changes) {
      cut = change.cut() == null ? cut : change.cut();
      length = change.length() == null || length == Length.NONE ? length : change.length();
      pattern = change.pattern() == null ? pattern : change.pattern();
      formality += change.formality();
      warmth += change.warmth();
    }
    return new Garment(
        id, Objects.requireNonNull(line.type()), cut, length, pattern, "#b59b7a", null,
        Math.clamp(formality, 0, Garment.MOST_FORMAL), Math.clamp(warmth, 0, Garment.WARMEST), 0, 0, null);
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  private record Line(
      @Nullable Type type,
      Words words,
      String drawing,
      @Nullable Cut cut,
      @Nullable Length length,
      @Nullable Pattern pattern,
      int formality,
      int warmth) {

    static Line of(String[] columns) {
      return new Line(
          columns[0].equals("*") ? null : Type.of(columns[0]).orElseThrow(),
          Words.of(columns[1]),
          columns[2],
          columns[3].isEmpty() ? null : Cut.of(columns[3]).orElseThrow(),
          columns[4].isEmpty() ? null : Length.of(columns[4]).orElseThrow(),
          columns[5].isEmpty() ? null : Pattern.of(columns[5]).orElseThrow(),
          columns[6].isEmpty() ? 0 : Integer.parseInt(columns[6]),
          columns[7].isEmpty() ? 0 : Integer.parseInt(columns[7]));
    }

    boolean isDrawn(String name) {
      return !drawing.isEmpty() && drawing.equals(name);
    }
  }
}
