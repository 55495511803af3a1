package io.vitrine.closet;

import io.vitrine.catalogue.Product;
import io.vitrine.closet.Table.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Which things can be added to an appliance because they fit it, and how one knows. What it knows are the lines of
 * {@code closet/additions.csv}: another shop's systems are lines there, not code.
 */
public final class FitsWith {

  /** How one knows that two fit. */
  public enum By {
    /** All of the one sort meet all of the other in the same way. */
    PLUG,
    /** Only what one maker makes for its own. */
    BRAND,
    /** Both say their size, and it is the same. */
    SIZE;

    /** Of the text that says so. */
    public String key() {
      return "closet-reasons.fits." + name().toLowerCase(Locale.ROOT);
    }
  }

  private final List<Line> lines;

  public FitsWith() {
    lines = Table.of("additions").stream().map(Line::of).toList();
  }

  /**
   * Why an addition fits.
   *
   * @param meets by what the two meet, such as {@code hdmi}
   */
  public record Because(By by, String meets) {

    /** Of the text that names what they meet by. */
    public String key() {
      return "closet-reasons.meets." + meets;
    }
  }

  /** Nothing where no line says that it fits. */
  public Optional<Because> fits(HomeThing thing, Product addition) {
    var title = addition.title().toLowerCase(Locale.ROOT);
    return lines.stream()
        .filter(line -> line.sort() == thing.sort() && line.words().isIn(title) && line.holds(thing, addition))
        .map(line -> new Because(line.by(), line.meets()))
        .findFirst();
  }

  private record Line(Sort sort, By by, String meets, Words words) {

    static Line of(String[] columns) {
      return new Line(
          Sort.of(columns[0]).orElseThrow(),
          By.valueOf(columns[1].toUpperCase(Locale.ROOT)),
          columns[2],
          Words.of(columns[3]));
    }

    boolean holds(HomeThing thing, Product addition) {
      return switch (by) {
        case PLUG -> true;
        case BRAND -> thing.brand() != null && thing.brand().equalsIgnoreCase(addition.brand());
        case SIZE -> thing.capacity() != null
            && Objects.equals(thing.capacity(), Sorts.capacity(addition.size(), addition.title()));
      };
    }
  }
}
