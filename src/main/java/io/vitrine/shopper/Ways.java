package io.vitrine.shopper;

import io.vitrine.customer.Choices;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Question;
import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Kind;
import io.vitrine.holding.Visit;
import io.vitrine.holding.Whereabouts;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.Way.Step;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a day's visits what the browser draws: where one stayed is a step, the rest is the way between. */
@Component
class Ways {

  /** Who stands for less has only walked by. */
  private static final Duration STAY = Duration.ofSeconds(30);

  private final Whereabouts whereabouts;
  private final Choices choices;
  private final Plans plans;
  private final Rows rows;
  private final EntryFacts facts;
  private final RuleSheet rules;
  private final WayWords words;
  private final Wording wording;
  private final ZoneId zone;

  Ways(
      Whereabouts whereabouts,
      Choices choices,
      Plans plans,
      Rows rows,
      EntryFacts facts,
      RuleSheet rules,
      WayWords words,
      Wording wording,
      ZoneId zone) {
    this.whereabouts = whereabouts;
    this.choices = choices;
    this.plans = plans;
    this.rows = rows;
    this.facts = facts;
    this.rules = rules;
    this.words = words;
    this.wording = wording;
    this.zone = zone;
  }

  /** @param floor the one to begin with; null for that on which one stayed longest */
  Way on(CustomerId owner, LocalDate day, @Nullable String floor, List<String> remarks) {
    var visits = whereabouts.on(owner, day);
    var around = whereabouts.around(owner, day);
    var decided = choices.present(owner);
    var collecting = decided.get(Question.collecting(Visit.KIND));
    var floors = floors(visits, place(visits));
    var steps = steps(owner, visits, floors, keep(visits, decided.get(Question.keeping(Visit.KIND))));
    var shown = visits.stream().filter(visit -> visit.deletion() == null).toList();
    boolean never = visits.isEmpty() && around.before() == null && around.after() == null;
    return new Way(
        day.toString(),
        wording.date(day),
        words.lead(day, shown, collecting),
        place(visits),
        around.before() == null ? null : around.before().toString(),
        around.after() == null ? null : around.after().toString(),
        floors,
        beginning(floors, steps, floor),
        steps,
        points(shown, day, floors, steps),
        words.between(visits),
        words.weekly(day, shown, zone),
        visits.isEmpty() ? words.closed(day, never, collecting) : null,
        rules.of(owner),
        remarks);
  }

  private Kind.@Nullable Keep keep(List<Entry> visits, @Nullable Decision decided) {
    if (visits.isEmpty()) {
      return null;
    }
    var keep = facts.kind(visits.getFirst()).keep();
    return decided == null ? keep : keep.chosen(decided.choice().months());
  }

  private String place(List<Entry> visits) {
    return visits.stream()
        .map(visit -> visit(visit).place())
        .filter(Objects::nonNull)
        .filter(plans.places()::contains)
        .findFirst()
        .orElse(plans.places().isEmpty() ? "" : plans.places().getFirst());
  }

  /** The floors of the store where one was, or of the first there is; then those no plan knows; then the town. */
  private List<FloorView> floors(List<Entry> visits, String place) {
    var floors = new ArrayList<>(plans.floors(place));
    visits.stream()
        .map(Ways::visit)
        .filter(visit -> visit.floor() != null && visit.x() != null && visit.y() != null)
        .map(visit -> Objects.requireNonNull(visit.floor()))
        .distinct()
        .filter(code -> floors.stream().noneMatch(floor -> floor.code().equals(code)))
        .forEach(code -> floors.add(bare(code, visits)));
    plans.town().ifPresent(town -> floors.add(town.view(wording)));
    return floors;
  }

  /** A floor that nobody drew is as large as one walked on it. */
  private FloorView bare(String code, List<Entry> visits) {
    var here = visits.stream().map(Ways::visit).filter(visit -> code.equals(visit.floor())).toList();
    double width = here.stream().mapToDouble(visit -> Objects.requireNonNullElse(visit.x(), 0d)).max().orElse(1);
    double depth = here.stream().mapToDouble(visit -> Objects.requireNonNullElse(visit.y(), 0d)).max().orElse(1);
    return new FloorView(
        code, plans.floorName(code), Math.max(10, width + 2), Math.max(10, depth + 2), List.of(), List.of(), List.of());
  }

  private List<Step> steps(CustomerId owner, List<Entry> visits, List<FloorView> floors, Kind.@Nullable Keep keep) {
    var stays = visits.stream().filter(visit -> !stay(visit).minus(STAY).isNegative()).toList();
    Map<EntryId, Row> drawn = rows.rows(owner, PlacesView.SCOPE, stays);
    boolean several = stays.stream().map(visit -> floor(visit(visit), floors)).distinct().count() > 1;
    var steps = new ArrayList<Step>();
    for (var entry : stays) {
      var visit = visit(entry);
      var row = Objects.requireNonNull(drawn.get(entry.id()));
      int floor = floor(visit, floors);
      steps.add(new Step(
          steps.size() + 1,
          floor,
          several && floor >= 0 ? floors.get(floor).name() : null,
          title(entry, visit),
          wording.time(entry.occurredAt()),
          words.minutes(stay(entry)),
          stay(entry).toSeconds() / 60d,
          x(visit),
          y(visit),
          words.card(entry, row, keep, zone),
          row));
    }
    return steps;
  }

  private String title(Entry entry, Visit visit) {
    return visit.zone() == null ? entry.title() : plans.zoneName(visit.place(), visit.floor(), visit.zone());
  }

  private List<double[]> points(
      Collection<Entry> visits, LocalDate day, List<FloorView> floors, List<Step> steps) {
    var points = new ArrayList<double[]>();
    var numbers = steps.stream().collect(Collectors.toMap(step -> step.row().id(), Step::step));
    for (var entry : visits) {
      var visit = visit(entry);
      int floor = floor(visit, floors);
      if (floor >= 0) {
        int step = numbers.getOrDefault(entry.id().value(), 0);
        long came = Duration.between(day.atStartOfDay(), LocalDateTime.ofInstant(entry.occurredAt(), zone)).toSeconds();
        points.add(point(came, visit, floor, step, entry));
        if (step > 0) {
          points.add(point(came + stay(entry).toSeconds(), visit, floor, step, entry));
        }
      }
    }
    return points;
  }

  private double[] point(long second, Visit visit, int floor, int step, Entry entry) {
    return new double[] {second, x(visit), y(visit), floor, step, entry.id().value(), entry.version()};
  }

  private double x(Visit visit) {
    var metres = visit.x();
    if (visit.floor() != null && metres != null) {
      return metres;
    }
    var degrees = visit.longitude();
    return degrees == null ? 0 : plans.town().map(town -> town.x(degrees)).orElse(0d);
  }

  private double y(Visit visit) {
    var metres = visit.y();
    if (visit.floor() != null && metres != null) {
      return metres;
    }
    var degrees = visit.latitude();
    return degrees == null ? 0 : plans.town().map(town -> town.y(degrees)).orElse(0d);
  }

  private static int floor(Visit visit, List<FloorView> floors) {
    var code = visit.floor() != null && visit.x() != null && visit.y() != null
        ? visit.floor()
        : visit.latitude() != null && visit.longitude() != null ? FloorView.TOWN : null;
    for (int i = 0; i < floors.size(); i++) {
      if (floors.get(i).code().equals(code)) {
        return i;
      }
    }
    return -1;
  }

  private static int beginning(List<FloorView> floors, List<Step> steps, @Nullable String wanted) {
    for (int i = 0; i < floors.size(); i++) {
      if (floors.get(i).code().equals(wanted)) {
        return i;
      }
    }
    var minutes = new double[floors.size()];
    steps.stream().filter(step -> step.floor() >= 0).forEach(step -> minutes[step.floor()] += step.minutes());
    int most = 0;
    for (int i = 1; i < minutes.length; i++) {
      most = minutes[i] > minutes[most] ? i : most;
    }
    return most;
  }

  static Duration stay(Entry entry) {
    var until = visit(entry).until();
    return until == null || until.isBefore(entry.occurredAt())
        ? Duration.ZERO
        : Duration.between(entry.occurredAt(), until);
  }

  static Visit visit(Entry entry) {
    return (Visit) entry.details();
  }
}
