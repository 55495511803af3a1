package io.vitrine.closet;

import io.vitrine.catalogue.ProductId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something to wear, as far as it matters for what it goes with. Shoes and gloves are a pair and one garment.
 *
 * @param id whatever its holder knows it by; no two in one closet have the same
 * @param colour the main one, sRGB as {@code #rrggbb}
 * @param colour2 what is seen beside it, such as the stripes; none where it is of one colour
 * @param formality 0 for sport and home, 1 casual, 2 smart casual, 3 business, 4 for a celebration
 * @param warmth what it adds to the insulation of clothing, in hundredths of a clo (ISO 9920:2007, annex B)
 * @param rating 1 to 5, and 0 where it has none
 * @param worn how many times
 * @param product what the shop sells it as, if it does
 */
public record Garment(
    long id,
    Type type,
    Cut cut,
    Length length,
    io.vitrine.closet.Pattern pattern,
    String colour,
    @Nullable String colour2,
    int formality,
    int warmth,
    int rating,
    int worn,
    @Nullable ProductId product) {

  public static final int MOST_FORMAL = 4;
  public static final int BEST_RATING = 5;

  /** In hundredths of a clo: more than the warmest down coat. */
  public static final int WARMEST = 200;

  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

  public Garment {
    if (!isColour(colour) || colour2 != null && !isColour(colour2)) {
      throw new IllegalArgumentException("A colour is written as #rrggbb");
    }
    within(formality, MOST_FORMAL, "Formality");
    within(warmth, WARMEST, "Warmth");
    within(rating, BEST_RATING, "A rating");
    within(worn, Integer.MAX_VALUE, "Times worn");
  }

  public static boolean isColour(String written) {
    return HEX.matcher(written).matches();
  }

  public Garment rated(int stars) {
    return new Garment(
        id, type, cut, length, pattern, colour, colour2, formality, warmth, stars, worn, product);
  }

  public Garment worn(int times) {
    return new Garment(
        id, type, cut, length, pattern, colour, colour2, formality, warmth, rating, times, product);
  }

  public Garment coloured(String main, @Nullable String second) {
    return new Garment(id, type, cut, length, pattern, main, second, formality, warmth, rating, worn, product);
  }

  private static void within(int value, int most, String what) {
    if (value < 0 || value > most) {
      throw new IllegalArgumentException(what + " is 0 to " + most + ", not " + value);
    }
  }
}
