package io.vitrine.demo;

import io.vitrine.demo.Basket.Piece;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Purchases that are told rather than drawn by chance; their table is written as if today were 12 November 2026. */
final class Story {

  static final LocalDate TOLD_ON = LocalDate.of(2026, 11, 12);

  private final String name;
  private final Wares wares;
  private final LocalDate today;

  Story(String name, Wares wares, LocalDate today) {
    this.name = name;
    this.wares = wares;
    this.today = today;
  }

  /** When that is, as seen from the demo's today. */
  static LocalDate on(LocalDate told, LocalDate today) {
    return told.plusDays(today.toEpochDay() - TOLD_ON.toEpochDay());
  }

  List<Basket> baskets(Person who) {
    var pieces = new LinkedHashMap<Visit, List<Piece>>();
    for (Table.Row row : Table.of(name)) {
      var visit = new Visit(row.text("date"), row.text("time"), row.text("where"));
      var recipient = row.text("recipient").isEmpty() ? null : row.text("recipient");
      pieces.computeIfAbsent(visit, v -> new ArrayList<>())
          .add(new Piece(wares.called(row.text("title")), 1, recipient));
    }
    var baskets = new ArrayList<Basket>();
    pieces.forEach((visit, some) ->
        baskets.add(new Basket(who, visit.at(today), visit.till(), false, List.copyOf(some))));
    return baskets;
  }

  private record Visit(String date, String time, String where) {

    LocalDateTime at(LocalDate today) {
      return on(LocalDate.parse(date), today).atTime(LocalTime.parse(time));
    }

    int till() {
      return where.equals("web") ? Basket.WEB : Integer.parseInt(where);
    }
  }
}
