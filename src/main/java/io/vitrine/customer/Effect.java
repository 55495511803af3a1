package io.vitrine.customer;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an erasure does, or would do.
 *
 * @param fates by word, such as {@code purchase} or {@code account}
 * @param rows how many rows or files are touched, by place as {@link HoldsPersonalData#places} names it
 */
public record Effect(SortedMap<String, Fate> fates, SortedMap<String, Long> rows) {

  public static final Effect NOTHING = new Effect(new TreeMap<>(), new TreeMap<>());

  public Effect plus(Effect other) {
    var fatesOfBoth = new TreeMap<>(fates);
    other.fates.forEach((word, fate) -> fatesOfBoth.merge(word, fate, Fate::plus));
    var rowsOfBoth = new TreeMap<>(rows);
    other.rows.forEach((place, count) -> rowsOfBoth.merge(place, count, Long::sum));
    return new Effect(fatesOfBoth, rowsOfBoth);
  }

  public long goes() {
    return fates.values().stream().mapToLong(Fate::goes).sum();
  }

  public long stays() {
    return fates.values().stream().mapToLong(Fate::stays).sum();
  }

  /** Gathers an effect, thing by thing. What is none leaves no trace in it. */
  public static final class Tally {

    private final Map<String, Map<Verdict, long[]>> verdicts = new TreeMap<>();
    private final SortedMap<String, Long> rows = new TreeMap<>();

    public Tally judged(String word, Verdict verdict) {
      return judged(word, verdict, 1);
    }

    public Tally judged(String word, Verdict verdict, long things) {
      verdicts.computeIfAbsent(word, w -> new HashMap<>()).computeIfAbsent(verdict, v -> new long[1])[0] += things;
      return this;
    }

    public Tally goes(String word, long things) {
      return things == 0 ? this : judged(word, Verdict.GOES, things);
    }

    public Tally rows(String place, long count) {
      if (count > 0) {
        rows.merge(place, count, Long::sum);
      }
      return this;
    }

    public Effect done() {
      var fates = new TreeMap<String, Fate>();
      verdicts.forEach((word, counted) -> counted.forEach(
          (verdict, times) -> fates.merge(word, Fate.of(verdict).times(times[0]), Fate::plus)));
      return new Effect(fates, new TreeMap<>(rows));
    }
  }
}
