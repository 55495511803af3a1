package io.vitrine.bench;

/** Something that says what a customer buys next. */
interface Recommender {

  /** How many products it is asked for. */
  int LIST = 20;

  /**
   * @param customer number in {@link Baskets#customers}
   * @param onlyNew whether what the customer had before is left out
   * @return at most 20 products, best first, ties by product
   */
  int[] next(int customer, boolean onlyNew);
}
