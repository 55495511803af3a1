package io.vitrine.suggestion;

import io.vitrine.affinity.Piece;
import io.vitrine.affinity.Weighting;
import io.vitrine.holding.Counted;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a list is made of, one piece a product, as old as its entries are on a day. */
final class Pieces {

  private Pieces() {}

  static List<Piece> of(Collection<Counted> counted, ProductRows rows, Weighting weighting, LocalDate today) {
    Map<Integer, Having> byRow = new LinkedHashMap<>();
    for (var entry : counted) {
      int row = rows.of(entry.product());
      if (row != ProductRows.NONE) {
        byRow.computeIfAbsent(row, _ -> new Having()).add(entry);
      }
    }
    var pieces = new ArrayList<Piece>(byRow.size());
    byRow.forEach((row, having) -> pieces.add(having.piece(row, weighting, today)));
    return pieces;
  }

  private static final class Having {
    private final Set<LocalDate> bought = new HashSet<>();
    private LocalDate rated = LocalDate.MIN;
    private boolean disliked;

    void add(Counted entry) {
      var day = LocalDate.ofInstant(entry.occurredAt(), ZoneOffset.UTC);
      disliked |= entry.disliked();
      if (entry.bought()) {
        bought.add(day);
      } else if (day.isAfter(rated)) {
        rated = day;
      }
    }

    /**
     * As old as the newest purchase: stars follow it. Days are added up oldest first, so that the same days give the
     * same sum.
     */
    Piece piece(int row, Weighting weighting, LocalDate today) {
      double sum = bought.stream()
          .sorted()
          .mapToDouble(day -> weighting.kept(ChronoUnit.DAYS.between(day, today)))
          .reduce(0, Double::sum);
      var newest = bought.stream().max(LocalDate::compareTo).orElse(rated);
      return new Piece(row, weighting.freshness(ChronoUnit.DAYS.between(newest, today)), sum, disliked);
    }
  }
}
