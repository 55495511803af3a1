package io.vitrine.shopper;

import io.vitrine.customer.Decision;
import io.vitrine.holding.Entry;
import io.vitrine.holding.Kind;
import io.vitrine.holding.Visit;
import io.vitrine.shell.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a day's way into words. */
@Component
class WayWords {

  /** Who is not seen for longer has left and come again. */
  private static final Duration AWAY = Duration.ofMinutes(45);

  private final KindWords kinds;
  private final Wording wording;

  WayWords(KindWords kinds, Wording wording) {
    this.kinds = kinds;
    this.wording = wording;
  }

  /** How long, how that was sensed and how exactly, and since when one says yes to it. */
  String lead(LocalDate day, List<Entry> visits, @Nullable Decision collecting) {
    if (visits.isEmpty()) {
      return "";
    }
    var said = new ArrayList<String>();
    var inside = inside(visits);
    said.add(wording.t("places.lead", wording.day(day), together(inside).toMinutes()));
    var sensed = visits.stream()
        .map(visit -> Ways.visit(visit).sensed())
        .filter(Objects::nonNull)
        .distinct()
        .map(code -> wording.maybe("places.sensed." + code).orElse(code))
        .collect(Collectors.toCollection(ArrayList::new));
    var accuracy = inside.stream()
        .map(visit -> Ways.visit(visit).accuracy())
        .filter(Objects::nonNull)
        .sorted()
        .toList();
    if (!sensed.isEmpty()) {
      said.add(accuracy.isEmpty()
          ? wording.t("places.lead.sensed", wording.list(sensed))
          : wording.t(
              "places.lead.sensed-within", wording.list(sensed), Math.round(accuracy.get(accuracy.size() / 2))));
    }
    if (collecting != null) {
      said.add(wording.t(
          collecting.choice().isOff() ? "places.lead.no" : "places.lead.yes", wording.date(collecting.at())));
    }
    return String.join(" ", said);
  }

  /** Where one was in the store as well as out of doors, the store is what one came for. */
  private static List<Entry> inside(List<Entry> visits) {
    var inside = visits.stream().filter(visit -> Ways.visit(visit).floor() != null).toList();
    return inside.isEmpty() ? visits : inside;
  }

  /** From the first moment to the last, less the times away. */
  private static Duration together(List<Entry> visits) {
    var sum = Duration.ZERO;
    var begun = visits.getFirst().occurredAt();
    var last = begun;
    for (var visit : visits) {
      if (Duration.between(last, visit.occurredAt()).compareTo(AWAY) > 0) {
        sum = sum.plus(Duration.between(begun, last));
        begun = visit.occurredAt();
      }
      var left = visit.occurredAt().plus(Ways.stay(visit));
      last = left.isAfter(last) ? left : last;
    }
    return sum.plus(Duration.between(begun, last));
  }

  String minutes(Duration stay) {
    return wording.t("places.minutes", Math.max(1, Math.round(stay.toSeconds() / 60d)));
  }

  /** How long one walked between the stays; nothing where one only stood. */
  String between(List<Entry> visits) {
    if (visits.isEmpty()) {
      return "";
    }
    var stood = visits.stream().map(Ways::stay).reduce(Duration.ZERO, Duration::plus);
    var walked = together(visits).minus(stood);
    return walked.toSeconds() < 30 ? "" : minutes(walked);
  }

  /** What it is used for, and when it goes by itself. */
  String card(Entry entry, Row row, Kind.@Nullable Keep keep, ZoneId zone) {
    var said = new ArrayList<String>();
    row.uses().forEach(use -> said.add(use.words() + "."));
    if (keep != null && entry.deletion() == null && !entry.closed()) {
      var goes = keep.goesOn(LocalDate.ofInstant(entry.occurredAt(), zone));
      said.add(wording.t("places.goes", wording.date(goes)));
    }
    return String.join(" ", said);
  }

  /** The morning, afternoon or evening in which it began, to leave out each week. */
  Way.Weekly weekly(LocalDate day, List<Entry> visits, ZoneId zone) {
    var at = visits.isEmpty() ? LocalTime.NOON : time(visits.getFirst().occurredAt(), zone);
    var part = at.getHour() < 12 ? "morning" : at.getHour() < 18 ? "afternoon" : "evening";
    var from = at.getHour() < 12 ? "00:00" : at.getHour() < 18 ? "12:00" : "18:00";
    var to = at.getHour() < 12 ? "12:00" : at.getHour() < 18 ? "18:00" : "00:00";
    var weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, wording.language());
    return new Way.Weekly(
        Integer.toString(day.getDayOfWeek().getValue()), from, to, wording.t("places.every." + part, weekday));
  }

  private static LocalTime time(Instant moment, ZoneId zone) {
    return LocalTime.ofInstant(moment, zone);
  }

  /**
   * Why there is no way to see.
   *
   * @param never whether there is none on any other day either
   */
  Way.Closed closed(LocalDate day, boolean never, @Nullable Decision collecting) {
    boolean yes = collecting != null && !collecting.choice().isOff();
    if (!never) {
      return new Way.Closed(
          wording.t("places.none.title"), wording.t("places.none.say", wording.date(day)), "", null);
    }
    return yes
        ? new Way.Closed(wording.t("places.none-yet.title"), wording.t("places.none-yet.say"), "", null)
        : new Way.Closed(
            wording.t("places.closed.title"),
            wording.t("places.closed.say") + " " + kinds.why(Visit.KIND),
            kinds.get(Visit.KIND),
            wording.t("places.closed.link"));
  }
}
