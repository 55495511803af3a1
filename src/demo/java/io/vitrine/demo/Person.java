package io.vitrine.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer of the demo retailer, as they live.
 *
 * @param card number on the loyalty card, by which the shop knows them
 * @param sizes by run of sizes
 * @param tastes those they have all the time
 * @param since first day as a customer
 * @param until last day as a customer
 * @param born when they had a child
 * @param moved when they moved house
 * @param gift when a friend had a child, who is then the recipient
 * @param online share of what they order from the web shop
 * @param zeal how much of their shopping they do with us; 1 is usual
 * @param eats whether they buy their groceries with us
 */
record Person(
    String card,
    String name,
    String email,
    Map<String, String> sizes,
    List<String> tastes,
    LocalDate since,
    LocalDate until,
    @Nullable LocalDate born,
    @Nullable LocalDate moved,
    @Nullable Gift gift,
    double online,
    double zeal,
    boolean eats) {

  /** Somebody whose story is told: an eager customer whose life took no turns. */
  static Person told(
      String card, String name, Map<String, String> sizes, List<String> tastes, LocalDate since, LocalDate until) {
    var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    return new Person(card, name, email, sizes, tastes, since, until, null, null, null, 0.5, 0.5, true);
  }

  record Gift(LocalDate day, String recipient) {}

  boolean fits(DemoProduct product) {
    return product.sizes().isEmpty() || String.valueOf(product.size()).equals(sizes.get(product.sizes()));
  }

  boolean isCustomer(LocalDate day) {
    return !day.isBefore(since) && !day.isAfter(until);
  }
}
