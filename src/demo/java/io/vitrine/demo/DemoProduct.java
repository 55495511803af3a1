package io.vitrine.demo;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the demo retailer sells.
 *
 * @param family the line of the file that it comes from: the same thing in other sizes and colours
 * @param sizes name of the run of sizes of which one must be the customer's, or empty
 * @param tastes who buys it, and how gladly
 * @param season a bit for each month, January the first; 0 where there is none
 * @param every after how many days one needs a new one; 0 where it lasts
 * @param sold the years in which it is on sale
 */
record DemoProduct(
    String key,
    String family,
    String title,
    String department,
    String category,
    String brand,
    @Nullable String colour,
    @Nullable String size,
    int cents,
    @Nullable Integer kwhYear,
    String drawing,
    String paint,
    String paint2,
    String sizes,
    Map<String, Integer> tastes,
    int season,
    int every,
    Years sold) {

  /** From one year to another, both included. */
  record Years(int first, int last) {
    static final Years ALL = new Years(0, 9999);
  }

  boolean lasts() {
    return every == 0;
  }

  boolean isOnSale(LocalDate day) {
    return day.getYear() >= sold.first && day.getYear() <= sold.last;
  }

  /** 1 in season, less out of it. */
  double wanted(LocalDate day) {
    return season == 0 || (season >> (day.getMonthValue() - 1) & 1) == 1 ? 1 : 0.3;
  }

  /** Its first taste is the one it is made for. */
  boolean isMostlyFor(String taste) {
    return tastes.keySet().iterator().next().equals(taste);
  }

  int weight(String taste) {
    return tastes.getOrDefault(taste, 0);
  }

  /** A key says it all; hashing the rest, a million times over, took most of the time. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DemoProduct product && product.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
