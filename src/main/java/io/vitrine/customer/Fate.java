package io.vitrine.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the things of one word.
 *
 * @param because each reason why some of them stay, by the rule's name
 * @param until the last day on which any of them stays; null where none does, or where one stays until a hold is lifted
 */
public record Fate(long goes, long stays, List<Stay> because, @Nullable LocalDate until) {

  public static final Fate NONE = new Fate(0, 0, List.of(), null);

  public Fate {
    because = List.copyOf(because);
  }

  /**
   * @param things how many this rule keeps; one thing may be kept by several
   * @param first the last day of the one that it lets go first; null where it holds until it is lifted
   * @param last the last day of the one that it lets go last; null where it holds until it is lifted
   */
  public record Stay(String rule, long things, @Nullable LocalDate first, @Nullable LocalDate last) {

    private Stay and(Stay other) {
      return new Stay(
          rule,
          things + other.things,
          pick(first, other.first, (a, b) -> a.isBefore(b) ? a : b),
          pick(last, other.last, (a, b) -> a.isAfter(b) ? a : b));
    }
  }

  /** Whether something stays for as long as somebody does not lift a hold. */
  public boolean isOpen() {
    return because.stream().anyMatch(stay -> stay.last() == null);
  }

  static Fate going(long things) {
    return new Fate(things, 0, List.of(), null);
  }

  static Fate of(Verdict verdict) {
    return verdict.stays()
        ? new Fate(
            0,
            1,
            verdict.rulings().stream()
                .map(ruling -> new Stay(ruling.rule(), 1, ruling.until(), ruling.until()))
                .toList(),
            verdict.until())
        : going(1);
  }

  Fate times(long things) {
    return new Fate(
        goes * things,
        stays * things,
        because.stream()
            .map(stay -> new Stay(stay.rule(), stay.things() * things, stay.first(), stay.last()))
            .toList(),
        until);
  }

  public Fate plus(Fate other) {
    Map<String, Stay> both = Stream.concat(because.stream(), other.because.stream())
        .collect(Collectors.toMap(Stay::rule, stay -> stay, Stay::and, TreeMap::new));
    LocalDate latest;
    if (stays == 0 || other.stays == 0) {
      latest = stays == 0 ? other.until : until;
    } else {
      latest = pick(until, other.until, (a, b) -> a.isAfter(b) ? a : b);
    }
    return new Fate(goes + other.goes, stays + other.stays, List.copyOf(both.values()), latest);
  }

  /** Nothing is later than no end. */
  private static @Nullable LocalDate pick(
      @Nullable LocalDate a, @Nullable LocalDate b, BinaryOperator<LocalDate> which) {
    return a == null || b == null ? null : which.apply(a, b);
  }
}
