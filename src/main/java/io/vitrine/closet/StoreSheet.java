package io.vitrine.closet;

import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Product;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the store sees of a shopper's closet: neither who they are nor anything that they did not tick.
 *
 * @param sizes that they take; none where that was not ticked
 * @param colours that they have most of; none where that was not ticked
 * @param measures in centimetres or kilograms, with the unit in which they gave them
 * @param missing how many ticked pieces are not shown any more: they went, or are not to be used
 */
public record StoreSheet(
    List<Shown> pieces,
    List<SizeTaken> sizes,
    List<Colour> colours,
    Map<Measure, Measured> measures,
    List<Companion> companions,
    int missing) {

  /** In which a piece is drawn whose colour is not shown. */
  static final String STONE = "#b9b7ac";

  public StoreSheet {
    pieces = List.copyOf(pieces);
    sizes = List.copyOf(sizes);
    colours = List.copyOf(colours);
    measures = Map.copyOf(measures);
    companions = List.copyOf(companions);
  }

  /**
   * A ticked piece. Its title is not shown, as titles tell sizes and colours.
   *
   * @param colour null where colours are not shown
   * @param size null where sizes are not shown, or nobody knows it
   */
  public record Shown(String key, Type type, Drawing drawing, @Nullable Paint colour, @Nullable String size) {}

  /**
   * The size that most pieces of a sort have which nobody calls too small or too large.
   *
   * @param of how many of them have it
   * @param all how many of them have a size
   */
  public record SizeTaken(Sort sort, String size, int of, int all) {}

  /** What has sizes of its own. */
  public enum Sort {
    TOPS,
    OUTER,
    BOTTOMS,
    DRESSES,
    SHOES
  }

  /** @param pieces how many of them have it */
  public record Colour(Paint paint, int pieces) {}

  /**
   * Something that is sold and goes with ticked pieces.
   *
   * @param with keys of the pieces beside which it is seen
   */
  public record Companion(Product product, Drawing drawing, List<String> with) {

    public Companion {
      with = List.copyOf(with);
    }
  }
}
