package io.vitrine.closet;

import io.vitrine.customer.Purpose;
import io.vitrine.holding.Entry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Which garments were worn on the same day, and how often; and what others combine. */
record WornHabits(Map<Pair, Integer> together, Others others) implements Habits {

  private record Pair(long one, long other) {

    static Pair of(long one, long other) {
      return new Pair(Math.min(one, other), Math.max(one, other));
    }
  }

  /** @param wears of which only those count that may be used */
  static WornHabits of(Collection<Entry> wears, List<Piece> usable, ZoneId zone, Others others) {
    var garments = usable.stream().collect(Collectors.toMap(Piece::key, piece -> piece.garment().id()));
    var byDay = new HashMap<LocalDate, Set<Long>>();
    wears.stream().filter(wear -> wear.countsFor(Purpose.SUGGESTIONS)).forEach(wear -> {
      var garment = garments.get(Objects.requireNonNullElse(wear.orderKey(), ""));
      if (garment != null) {
        byDay.computeIfAbsent(LocalDate.ofInstant(wear.occurredAt(), zone), _ -> new HashSet<>()).add(garment);
      }
    });
    var together = new HashMap<Pair, Integer>();
    byDay.values().forEach(worn -> worn.forEach(one -> worn.forEach(other -> {
      if (one < other) {
        together.merge(Pair.of(one, other), 1, Integer::sum);
      }
    })));
    return new WornHabits(together, others);
  }

  @Override
  public int wornTogether(Garment one, Garment other) {
    return together.getOrDefault(Pair.of(one.id(), other.id()), 0);
  }

  @Override
  public int othersCombine(Garment one, Garment other) {
    var first = one.product();
    var second = other.product();
    return first == null || second == null || first.equals(second) ? 0 : others.combine(first, second);
  }
}
