package io.vitrine.bench;

import java.util.Arrays;
import java.util.Random;

/**
 * How well lists foretell held-out baskets, customer by customer: nDCG@10 with binary gains (Järvelin and Kekäläinen
 * 2002, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20) and recall@20 over what could be hit, that is
 * hits / min(20, held out).
 */
record Quality(double[] ndcg, double[] recall) {

  private static final int CUT = 10;
  private static final int DRAWS = 2_000;

  /**
   * @param onlyNew whether only products count that the customer never had; who bought none of these is left out
   */
  static Quality of(Recommender recommender, Baskets baskets, boolean onlyNew) {
    double[] ndcg = new double[baskets.customers().size()];
    double[] recall = new double[ndcg.length];
    int size = 0;
    for (int number = 0; number < baskets.customers().size(); number++) {
      var customer = baskets.customers().get(number);
      int[] had = customer.had();
      int[] wanted = onlyNew
          ? Arrays.stream(customer.heldOut()).filter(it -> Arrays.binarySearch(had, it) < 0).toArray()
          : customer.heldOut();
      if (wanted.length > 0) {
        int[] list = recommender.next(number, onlyNew);
        ndcg[size] = ndcg(list, wanted);
        recall[size++] = recall(list, wanted);
      }
    }
    return new Quality(Arrays.copyOf(ndcg, size), Arrays.copyOf(recall, size));
  }

  private static double ndcg(int[] list, int[] wanted) {
    double gain = 0;
    double ideal = 0;
    for (int rank = 0; rank < CUT; rank++) {
      double discount = Math.log(2) / Math.log(rank + 2);
      gain += rank < list.length && Arrays.binarySearch(wanted, list[rank]) >= 0 ? discount : 0;
      ideal += rank < wanted.length ? discount : 0;
    }
    return gain / ideal;
  }

  private static double recall(int[] list, int[] wanted) {
    long hits = Arrays.stream(list).limit(Recommender.LIST).filter(it -> Arrays.binarySearch(wanted, it) >= 0).count();
    return (double) hits / Math.min(Recommender.LIST, wanted.length);
  }

  double meanNdcg() {
    return Arrays.stream(ndcg).average().orElse(0);
  }

  double meanRecall() {
    return Arrays.stream(recall).average().orElse(0);
  }

  int customers() {
    return ndcg.length;
  }

  /** 95 % of the differences of means that customers drawn with replacement show, the same for both. */
  static double[] interval(double[] ours, double[] theirs) {
    var random = new Random(42);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (int i = 0; i < ours.length; i++) {
        int who = random.nextInt(ours.length);
        sum += ours[who] - theirs[who];
      }
      means[draw] = sum / ours.length;
    }
    Arrays.sort(means);
    return new double[] {means[(int) (DRAWS * 0.025)], means[(int) (DRAWS * 0.975)]};
  }
}
