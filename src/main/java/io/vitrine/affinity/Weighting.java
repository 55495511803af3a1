package io.vitrine.affinity;

/**
 * How much having one product says of another, and how much having bought it says of buying it again. These are the
 * model's hyper-parameters; {@code suggestions.md} has the formulas and where each comes from, and the figures by which
 * they were chosen on baskets that are not the test's.
 *
 * <p>IEEE 754 fixes additions, products, quotients and roots to the last bit, Java keeps to it, and
 * {@link StrictMath} fixes the rest, so that the same counts give the same weights everywhere.
 *
 * @param fewest a count of fewer other shoppers than this is not read
 * @param neighbours how many of the nearest products may speak for a product
 * @param shrink in shoppers: what nearness loses where few say it
 * @param ridge in shoppers: how far weights are drawn to 0
 * @param fading in days: what is so old speaks for other products by 1/e
 * @param keeping in days: what was bought so long ago speaks for itself by 1/e
 * @param habit how much an own purchase counts beside what others have
 * @param lately in days: what was bought since then counts as sold lately
 * @param scale how many units a weight of 1 has
 */
public record Weighting(
    int fewest,
    int neighbours,
    double shrink,
    double ridge,
    double fading,
    double keeping,
    double habit,
    int lately,
    int scale) {

  /** Chosen on next-but-last baskets; {@code suggestions.md} has the figures. */
  public static final Weighting STANDARD = new Weighting(5, 50, 10, 300, 120, 240, 0.4, 120, 10_000);

  /** What is older fades no more: those who were away for years still have a list, of all that they had alike. */
  private static final int FADED = 4;

  /** How often a product is bought again of which we do not know it. */
  private static final double AGAIN_AT_FIRST = 0.1;

  private static final double AGAIN_WEIGHT = 2;

  /** In shoppers: what is known of what is sold lately before anyone has bought it. */
  private static final double LATELY_AT_FIRST = 20;

  /** In a shop with a long past hardly anything is late: what is new there is still of one worth with others. */
  private static final double MOST_LIFT = 3;

  public Weighting {
    boolean counts = fewest >= 1 && neighbours >= 1 && scale >= 1;
    boolean draws = shrink >= 0 && ridge > 0 && fading > 0 && keeping > 0 && habit >= 0 && lately >= 1;
    if (!counts || !draws) {
      throw new IllegalArgumentException("Counts from 1, no negative shrinkage, a ridge and a scale above 0");
    }
  }

  /** From 1 for what is of today down to a fiftieth, by the age in whole days; what lies ahead is of today. */
  public double freshness(long days) {
    return faded(days, fading);
  }

  /** The same for one day on which a product was bought, as it speaks for buying that product again. */
  public double kept(long days) {
    return faded(days, keeping);
  }

  private static double faded(long days, double by) {
    return StrictMath.exp(-Math.min(Math.max(0, days), FADED * by) / by);
  }

  /** The shrunk cosine of two products by how many have both, the one and the other. */
  double nearness(int both, int one, int other) {
    return both / (Math.sqrt((double) one * other) + shrink);
  }

  /**
   * What all shares of a product are multiplied by: above 1 where more of those who have it bought it lately than of
   * those who have anything, below 1 where fewer did.
   *
   * @param shoppers how many have it
   * @param late how many of them bought it lately; what is not more than the fewest is not read
   * @param usual which part of all that is had was bought lately
   */
  double lift(int shoppers, int late, double usual) {
    double known = late > fewest ? late : fewest / 2.0;
    return Math.min(MOST_LIFT, (known + LATELY_AT_FIRST) / (shoppers * usual + LATELY_AT_FIRST));
  }

  /** No pivot is below, so that a matrix that is not definite is solved all the same. */
  double leastPivot() {
    return ridge / 2;
  }

  /**
   * Half of what no true count falls below: of N shoppers, of whom no eigenvalue of {@code C} can have more than all of
   * all neighbours, {@code N − nᵀ(C + λI)⁻¹n} is {@code Nλ / (kN + λ)} or more.
   */
  double leastUncovered(double everyone) {
    return everyone * ridge / (neighbours * everyone + ridge) / 2;
  }

  long units(double weight) {
    return (long) Math.rint(scale * weight);
  }

  /**
   * What one's own purchases of a product say of buying it again.
   *
   * @param bought each day on which it was bought by {@link #kept}, added up
   * @param shoppers how many others have the product
   * @param again how many others bought it on two days or more
   */
  long habitUnits(double bought, int shoppers, int again) {
    int known = shoppers < fewest ? 0 : shoppers;
    double often = known == 0 ? 0 : again < fewest ? fewest / 2.0 : again;
    double rate = (often + AGAIN_WEIGHT * AGAIN_AT_FIRST) / (known + AGAIN_WEIGHT);
    return units(habit * bought * Math.sqrt(rate) * Math.sqrt(Math.sqrt(Math.max(fewest, known))));
  }
}
