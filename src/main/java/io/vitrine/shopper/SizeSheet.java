package io.vitrine.shopper;

import java.util.List;

/**
 * Which size of a product to take, in words.
 *
 * @param size the label of the size to take; empty where there is nothing to go by
 * @param sure how sure that is, or what to do where there is nothing to go by
 * @param offered the sizes there are, the smallest first
 * @param shares how it would turn out; none where there is no size
 * @param because what it rests on
 * @param note what is not used for it
 */
record SizeSheet(
    String title,
    String heading,
    String size,
    String sure,
    List<String> offered,
    List<Share> shares,
    List<String> because,
    String note) {

  /**
   * @param felt {@code small}, {@code right} or {@code large}
   * @param percent 0 to 100; the three add up to 100
   */
  record Share(String felt, String words, int percent) {}
}
