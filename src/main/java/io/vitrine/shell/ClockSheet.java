package io.vitrine.shell;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line of a case's clock: past, paused hatched, to come, a possible extension dashed.
 *
 * @param label over the large words
 * @param said the line in words, for who does not see it
 * @param note beneath it; empty for none
 */
public record ClockSheet(String label, String big, String said, List<Bar> bars, List<Tick> ticks, String note) {

  /**
   * @param look {@code past}, {@code pause}, {@code rest} or {@code may}
   * @param from in hundredths of the line
   */
  public record Bar(String look, double from, double width) {}

  /**
   * @param optional whether it is left out where there is little room
   * @param now whether it is today's
   */
  @JsonInclude(Include.NON_NULL)
  public record Tick(double at, String label, String day, boolean optional, boolean now) {}

  /** @param until null while it lasts */
  public record Stood(LocalDate from, @Nullable LocalDate until) {}

  /**
   * The days of a clock.
   *
   * @param today or when it was closed
   * @param atMost the last day with the extension; null where there is none, or it is taken already
   */
  public record Days(
      LocalDate received, LocalDate today, LocalDate due, @Nullable LocalDate atMost, List<Stood> stood) {

    private LocalDate end() {
      var last = atMost == null ? due : atMost;
      return today.isAfter(last) ? today : last;
    }

    private double at(LocalDate day) {
      double all = Math.max(1, ChronoUnit.DAYS.between(received, end()));
      return Math.clamp(ChronoUnit.DAYS.between(received, day) * 100 / all, 0, 100);
    }

    private Bar bar(String look, LocalDate from, LocalDate until) {
      return new Bar(look, at(from), Math.max(at(until) - at(from), look.equals("pause") ? 1 : 0));
    }

    List<Bar> bars() {
      var bars = new ArrayList<Bar>();
      bars.add(bar("past", received, today));
      if (today.isBefore(due)) {
        bars.add(bar("rest", today, due));
      }
      stood.forEach(pause -> bars.add(bar("pause", pause.from(), pause.until() == null ? today : pause.until())));
      if (atMost != null && today.isBefore(atMost)) {
        var from = today.isAfter(due) ? today : due;
        bars.add(new Bar("may", at(from) + 0.5, at(atMost) - at(from) - 0.5));
      }
      return bars;
    }

    /** What would stand on another word is left out: today first, then the extension. */
    List<Tick> ticks(Wording wording) {
      var ticks = new ArrayList<Tick>();
      ticks.add(new Tick(0, wording.t("clock.received"), wording.shortDay(received), false, false));
      ticks.add(new Tick(at(today), wording.t("clock.today"), wording.shortDay(today), true, true));
      ticks.add(new Tick(at(due), wording.t("clock.due"), wording.shortDay(due), false, false));
      if (atMost != null) {
        ticks.add(new Tick(100, wording.t("clock.may"), wording.shortDay(atMost), true, false));
      }
      return ticks;
    }
  }

  public static ClockSheet of(Days days, String label, String big, String note, Wording wording) {
    var said = new ArrayList<String>();
    said.add(wording.t("clock.said.received", wording.date(days.received())));
    days.stood().forEach(pause -> said.add(pause.until() == null
        ? wording.t("clock.said.pausing", wording.date(pause.from()))
        : wording.t("clock.said.paused", wording.date(pause.from()), wording.date(pause.until()))));
    said.add(wording.t("clock.said.due", wording.date(days.due())));
    if (days.atMost() != null) {
      said.add(wording.t("clock.said.may", wording.date(days.atMost())));
    }
    return new ClockSheet(label, big, String.join(" ", said), days.bars(), days.ticks(wording), note);
  }
}
