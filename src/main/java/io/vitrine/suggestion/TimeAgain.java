package io.vitrine.suggestion;

import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.Counted;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What its owner buys again and again, when it is time. It rests on their own purchases alone, so the rule of five
 * people has nothing to say here.
 *
 * <p>Median and median absolute deviation bear a forgotten purchase or a stock-up (Hampel 1974, "The influence curve
 * and its role in robust estimation", JASA 69).
 */
final class TimeAgain {

  private static final int FEWEST_TIMES = 4;
  private static final int NEWEST_TIMES = 13;
  private static final int LONGEST_INTERVAL = 400;
  private static final int LOOSEST = 3;
  private static final int MOST = 8;

  /** What is nearest to its day first, in its own deviations. */
  List<Again> fill(Visit visit) {
    return visit.owned().entrySet().stream()
        .filter(each -> !visit.had(each.getKey()).disliked())
        .filter(each -> Optional.ofNullable(visit.product(each.getKey()))
            .filter(product -> !product.title().isBlank())
            .filter(product -> visit.basis().declined().of(product).isEmpty())
            .isPresent())
        .flatMap(each -> again(visit, each).stream())
        .sorted(Comparator.comparingDouble((Again again) -> fromDue(visit.today(), again))
            .thenComparing(Again::times, Comparator.reverseOrder())
            .thenComparing(again -> again.product().value()))
        .limit(MOST)
        .toList();
  }

  private static Optional<Again> again(Visit visit, Map.Entry<ProductId, List<Counted>> newestFirst) {
    var bought = newestFirst.getValue().stream().filter(Counted::bought).toList();
    var days = bought.stream().map(each -> visit.day(each.occurredAt())).distinct().limit(NEWEST_TIMES).toList();
    if (days.size() < FEWEST_TIMES) {
      return Optional.empty();
    }
    int[] intervals = IntStream.range(1, days.size())
        .map(i -> (int) ChronoUnit.DAYS.between(days.get(i), days.get(i - 1)))
        .toArray();
    int every = median(intervals);
    int giveOrTake = median(IntStream.of(intervals).map(interval -> Math.abs(interval - every)).toArray());
    var due = days.getFirst().plusDays(every);
    boolean rhythm = every > 0 && every <= LONGEST_INTERVAL && LOOSEST * giveOrTake <= every;
    return rhythm && isTime(visit.today(), due, every, giveOrTake)
        ? Optional.of(new Again(
            newestFirst.getKey(),
            bought.stream().map(Counted::entry).toList(),
            (int) bought.stream().map(each -> visit.day(each.occurredAt())).distinct().count(),
            every,
            giveOrTake,
            days.getFirst(),
            due))
        : Optional.empty();
  }

  /** From when it may run out until half an interval after it should have: then its owner has stopped. */
  private static boolean isTime(LocalDate today, LocalDate due, int every, int giveOrTake) {
    return !today.isBefore(due.minusDays(Math.max(1, giveOrTake)))
        && !today.isAfter(due.plusDays(Math.max(2L * giveOrTake, every / 2)));
  }

  private static double fromDue(LocalDate today, Again again) {
    return (double) Math.abs(ChronoUnit.DAYS.between(again.due(), today)) / Math.max(1, again.giveOrTake());
  }

  private static int median(int[] some) {
    return IntStream.of(some).sorted().toArray()[(some.length - 1) / 2];
  }
}
