package io.vitrine.bench;

import io.vitrine.bench.Rentals.Rental;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The reference: class priors with what product and person say, each smoothed, as if they were independent. Smoothed
 * in the two usual ways: the shares of products and people in each class, or the shares of classes of each product and
 * person.
 */
final class NaiveBayes {

  /** How strongly product and person are smoothed. */
  record Smoothing(boolean byClass, double item, double person) {}

  private final double[] classes = new double[3];
  private final Map<String, double[]> items;
  private final Map<Long, double[]> people;

  NaiveBayes(List<Rental> rentals) {
    this(rentals, 1);
  }

  /** @param fewest of how many people something must be known of a product before it says anything */
  NaiveBayes(List<Rental> rentals, int fewest) {
    rentals.forEach(rental -> classes[rental.tried().felt().ordinal()]++);
    items = counted(rentals, rental -> rental.tried().item());
    var people = new HashMap<String, Set<Long>>();
    rentals.forEach(rental ->
        people.computeIfAbsent(rental.tried().item(), _ -> new HashSet<>()).add(rental.person()));
    people.forEach((item, who) -> {
      if (who.size() < fewest) {
        items.remove(item);
      }
    });
    this.people = counted(rentals, Rental::person);
  }

  private static <K> Map<K, double[]> counted(List<Rental> rentals, Function<Rental, K> by) {
    var counted = new HashMap<K, double[]>();
    for (var rental : rentals) {
      counted.computeIfAbsent(by.apply(rental), _ -> new double[3])[rental.tried().felt().ordinal()]++;
    }
    return counted;
  }

  double[] shares(Rental rental, Smoothing smoothing) {
    var item = items.getOrDefault(rental.tried().item(), new double[3]);
    var person = people.getOrDefault(rental.person(), new double[3]);
    double[] shares = new double[3];
    double all = 0;
    for (int one = 0; one < 3; one++) {
      double prior = classes[one] / sum(classes);
      shares[one] = smoothing.byClass()
          ? prior * (item[one] + smoothing.item()) / (classes[one] + smoothing.item() * items.size())
              * (person[one] + smoothing.person()) / (classes[one] + smoothing.person() * people.size())
          : (item[one] + smoothing.item() * prior) / (sum(item) + smoothing.item())
              * (person[one] + smoothing.person() * prior) / (sum(person) + smoothing.person()) / prior;
      all += shares[one];
    }
    for (int one = 0; one < 3; one++) {
      shares[one] /= all;
    }
    return shares;
  }

  /** The shares of one product alone, hardly smoothed: its majority. */
  double[] ofItem(Rental rental) {
    return majority(items.getOrDefault(rental.tried().item(), new double[3]));
  }

  double[] ofPerson(Rental rental) {
    return majority(people.getOrDefault(rental.person(), new double[3]));
  }

  private double[] majority(double[] of) {
    double[] shares = new double[3];
    for (int one = 0; one < 3; one++) {
      shares[one] = (of[one] + classes[one] / sum(classes)) / (sum(of) + 1);
    }
    return shares;
  }

  private static double sum(double[] of) {
    return of[0] + of[1] + of[2];
  }
}
