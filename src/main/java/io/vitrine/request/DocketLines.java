package io.vitrine.request;

import io.vitrine.customer.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue, and how the desk does. No name is read for either. */
@Component
class DocketLines {

  private static final int CLOSED_SHOWN = 500;
  private static final int MONTHS = 6;
  private static final double HOURS_A_DAY = 24;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ZoneId zone;

  DocketLines(JdbcClient jdbc, Clock clock, ZoneId zone) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.zone = zone;
  }

  /** The open by their deadline; of the closed the latest. */
  List<DocketLine> of(Actor me, boolean closed) {
    return jdbc.sql(
            """
            select r.*, a.name as with_name, %s as closed_to_me
              from request r
              left join account a on a.id = r.officer
             where %s
             order by %s
             limit %d
            """
                .formatted(
                    NotOnesOwnCase.SQL,
                    closed ? "r.closed_at is not null" : "r.closed_at is null",
                    closed ? "r.closed_at desc, r.id desc" : "r.due_at, r.id",
                    closed ? CLOSED_SHOWN : Integer.MAX_VALUE))
        .param("me", me.account())
        .query((rs, n) -> line(rs, me))
        .list();
  }

  private static DocketLine line(ResultSet rs, Actor me) throws SQLException {
    var it = CaseRows.read(rs, 0);
    var preparedBy = it.hands().preparedBy();
    var with = it.hands().with();
    return new DocketLine(
        it.reference(),
        it.version(),
        it.matter().type(),
        it.matter().regime(),
        it.matter().residence(),
        it.state(),
        it.times().received(),
        rs.getObject("due_at", Instant.class),
        it.times().executeAt(),
        it.times().closed(),
        rs.getString("with_name"),
        it.times().paused() != null,
        with != null && with == me.account(),
        preparedBy != null && preparedBy == me.account(),
        rs.getObject("warned_at") != null,
        rs.getObject("escalated_at") != null,
        rs.getBoolean("closed_to_me"));
  }

  private record Span(Instant received, @Nullable Instant closed, Instant over) {

    boolean openAt(Instant moment) {
      return received.isBefore(moment) && (closed == null || !closed.isBefore(moment));
    }

    double days() {
      return closed == null ? 0 : Duration.between(received, closed).toHours() / HOURS_A_DAY;
    }
  }

  Numbers numbers() {
    var now = clock.instant();
    var present = YearMonth.from(now.atZone(zone));
    var first = present.minusMonths(MONTHS - 1L);
    var spans = jdbc.sql(
            """
            select received_at, closed_at, due_at
              from request
             where closed_at is null
                or closed_at >= :first
            """)
        .param("first", start(first))
        .query((rs, n) -> new Span(
            rs.getObject("received_at", Instant.class),
            rs.getObject("closed_at", Instant.class),
            rs.getObject("due_at", Instant.class)))
        .list();
    return new Numbers(Stream.iterate(first, month -> !month.isAfter(present), month -> month.plusMonths(1))
        .map(month -> month(month, spans, now))
        .toList());
  }

  private Numbers.Month month(YearMonth month, List<Span> spans, Instant now) {
    var from = start(month);
    var end = start(month.plusMonths(1));
    var until = end.isAfter(now) ? now : end;
    var days = spans.stream()
        .filter(span -> span.closed() != null && !span.closed().isBefore(from) && span.closed().isBefore(end))
        .map(Span::days)
        .sorted()
        .toList();
    var open = spans.stream().filter(span -> span.openAt(until)).toList();
    return new Numbers.Month(
        month,
        (int) spans.stream().filter(s -> !s.received().isBefore(from) && s.received().isBefore(end)).count(),
        days.size(),
        open.size(),
        (int) open.stream().filter(span -> span.over().isBefore(until)).count(),
        median(days));
  }

  static @Nullable Double median(List<Double> sorted) {
    int size = sorted.size();
    if (size == 0) {
      return null;
    }
    return size % 2 == 1
        ? sorted.get(size / 2)
        : Double.valueOf((sorted.get(size / 2 - 1) + sorted.get(size / 2)) / 2);
  }

  private Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }
}
