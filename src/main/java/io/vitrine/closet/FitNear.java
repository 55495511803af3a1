package io.vitrine.closet;

/**
 * What a shopper's own sizes say of one more: how those of the same size turned out, larger and smaller ones, and
 * whether things turned out otherwise for this shopper than for most who tried the same.
 */
final class FitNear {

  private static final double SHRINK_SIZES = 8;
  private static final double SHRINK_OTHERWISE = 8;
  private static final double SHRINK_NEAR = 6;

  /** Sizes that differ by less are the same. */
  private static final double SAME = 0.1;

  private final double[] mine;
  private final double step;
  private final double[] same = new double[3];
  private final double[] larger = new double[3];
  private final double[] smaller = new double[3];
  private final double[] otherwise = new double[3];
  private final double[] otherwiseNear = new double[3];
  private double near;
  private int tried;

  /**
   * @param mine shares of small, right and large over all that the shopper tried
   * @param step of the size in question
   */
  FitNear(double[] mine, double step) {
    this.mine = mine;
    this.step = step;
  }

  /**
   * @param comparable whether it is of the scale of the size in question
   * @param ofItem how that product turns out for others
   */
  void add(Tried one, boolean comparable, double[] ofItem) {
    tried++;
    double nearness = comparable ? Math.exp(-Math.abs(one.size().step() - step)) : 0;
    near += nearness;
    for (var felt : Felt.values()) {
      double off = (one.felt() == felt ? 1 : 0) - ofItem[felt.ordinal()];
      otherwise[felt.ordinal()] += off;
      otherwiseNear[felt.ordinal()] += nearness * off;
    }
    if (comparable) {
      double by = one.size().step() - step;
      (Math.abs(by) <= SAME ? same : by > 0 ? larger : smaller)[one.felt().ordinal()]++;
    }
  }

  int tried() {
    return tried;
  }

  void tell(FitSaid said) {
    said.ratio(shares(same), mine).ratio(shares(larger), mine).ratio(shares(smaller), mine);
    said.add(
        otherwise[0] / (tried + SHRINK_OTHERWISE), otherwise[2] / (tried + SHRINK_OTHERWISE),
        otherwiseNear[0] / (near + SHRINK_NEAR), otherwiseNear[2] / (near + SHRINK_NEAR));
  }

  private double[] shares(double[] counted) {
    double[] shares = new double[3];
    double of = counted[0] + counted[1] + counted[2] + SHRINK_SIZES;
    for (int felt = 0; felt < 3; felt++) {
      shares[felt] = (counted[felt] + SHRINK_SIZES * mine[felt]) / of;
    }
    return shares;
  }
}
