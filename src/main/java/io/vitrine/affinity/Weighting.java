package io.vitrine.affinity;

/**
 * How strongly having one product speaks for another, or against it, as a fixed-point number.
 *
 * <p>Of {@code c} shoppers who have both, some have both by chance. How many, were all pairs of things that people own
 * together dealt out anew, each product keeping its company {@code r}: {@code e = r_i r_j / R} (the null model of
 * Newman 2006, "Modularity and community structure in networks", PNAS 103). What is above chance, over the denominator
 * of the cosine (Deshpande and Karypis 2004, "Item-based top-N recommendation algorithms", ACM TOIS 22, section 4) with
 * a term that shrinks what few people say (Bell and Koren 2007, "Scalable collaborative filtering with jointly derived
 * neighborhood interpolation weights", ICDM), is the strength {@code s = (c − e) / (√(n_i n_j) + shrink)}. Strong ones
 * are amplified (Breese, Heckerman and Kadie 1998, "Empirical analysis of predictive algorithms for collaborative
 * filtering", UAI, "case amplification"): {@code w = round(scale · s · √|s|)}.
 *
 * <p>IEEE 754 fixes each of these operations to the last bit and Java keeps to it, so the same counts give the same
 * weight everywhere.
 *
 * @param fewest below so many shoppers who have both, the weight is 0
 * @param shrink in shoppers
 * @param scale how many units a strength of 1 would have
 */
public record Weighting(int fewest, double shrink, int scale) {

  /** Chosen on next-but-last baskets; {@code suggestions.md} has the figures. */
  public static final Weighting STANDARD = new Weighting(5, 100, 10_000);

  public Weighting {
    if (fewest < 1 || shrink < 0 || scale < 1) {
      throw new IllegalArgumentException("At least one shopper, no negative shrinkage, a scale of at least 1");
    }
  }

  /**
   * @param both shoppers who have both products
   * @param root root of the number of shoppers who have the one
   * @param rootOther root of the number of shoppers who have the other
   * @param part which part of all company is the one's
   * @param companyOther how many pairs the other is in
   */
  long weight(int both, double root, double rootOther, double part, double companyOther) {
    if (both < fewest) {
      return 0;
    }
    double strength = (both - part * companyOther) / (root * rootOther + shrink);
    return (long) Math.rint(scale * strength * Math.sqrt(Math.abs(strength)));
  }
}
