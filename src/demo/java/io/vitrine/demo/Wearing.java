package io.vitrine.demo;

import io.vitrine.closet.Lookbook;
import io.vitrine.closet.Lookbook.Idea;
import io.vitrine.closet.Occasion;
import io.vitrine.closet.Others;
import io.vitrine.closet.Piece;
import io.vitrine.closet.Season;
import io.vitrine.closet.Weather;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What those whose stories are told put on in the last months, noted in the app, and the outfits that they kept. */
final class Wearing {

  private static final int DAYS = 240;
  private static final double NOTES_IT = 0.55;
  private static final int IDEAS = 6;
  private static final String APP = "lindenhof-app";
  private static final LocalTime MORNING = LocalTime.of(7, 40);

  private record Asked(Occasion occasion, Season season) {}

  private final Lookbook lookbook;
  private final Intake intake;
  private final Accounts accounts;
  private final Clock clock;
  private final ZoneId zone;

  Wearing(Lookbook lookbook, Intake intake, Accounts accounts, Clock clock, ZoneId zone) {
    this.lookbook = lookbook;
    this.intake = intake;
    this.accounts = accounts;
    this.clock = clock;
    this.zone = zone;
  }

  /** Twice over it is noted once: a wear has a key of its day and piece. */
  void come(LocalDate today) {
    for (var login : List.of("mira", "emil")) {
      var actor = accounts.byLogin(login).orElseThrow().actor(clock.instant());
      var owner = Objects.requireNonNull(actor.customer());
      var ideas = Acting.as(actor, () -> {
        var all = ideas(owner);
        if (lookbook.of(owner).isEmpty()) {
          keep(owner, today, all);
        }
        return all;
      });
      intake.takeIn(APP, worn(owner, today, ideas, Dice.of("wears of " + login)));
    }
  }

  private Map<Asked, List<Idea>> ideas(CustomerId owner) {
    var ideas = new HashMap<Asked, List<Idea>>();
    for (var season : Season.values()) {
      for (var occasion : List.of(Occasion.WORK, Occasion.WEEKEND)) {
        ideas.put(
            new Asked(occasion, season),
            lookbook.suggest(owner, occasion, season, Weather.of(season), Set.of(), Others.NONE, IDEAS));
      }
    }
    return ideas;
  }

  private void keep(CustomerId owner, LocalDate today, Map<Asked, List<Idea>> ideas) {
    var now = seasonOf(today);
    var kept = Map.of(
        "Tuesday at work", new Asked(Occasion.WORK, now), "Sunday in the park", new Asked(Occasion.WEEKEND, now));
    kept.forEach((name, asked) -> ideas.getOrDefault(asked, List.of()).stream()
        .findFirst()
        .ifPresent(idea -> {
          var outfit = lookbook.save(owner, name, idea.pieces().keySet()).told().getFirst();
          var day = asked.occasion == Occasion.WORK ? DayOfWeek.TUESDAY : DayOfWeek.SUNDAY;
          lookbook.plan(owner, outfit, LocalDate.ofInstant(clock.instant(), zone).with(TemporalAdjusters.next(day)));
        }));
  }

  private List<NewEntry> worn(CustomerId owner, LocalDate today, Map<Asked, List<Idea>> ideas, Dice dice) {
    var worn = new ArrayList<NewEntry>();
    for (var day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(1)) {
      boolean works = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
      var some = ideas.getOrDefault(
          new Asked(works ? Occasion.WORK : Occasion.WEEKEND, seasonOf(day)), List.of());
      if (dice.chance(NOTES_IT) && !some.isEmpty()) {
        var that = day;
        dice.pick(some).pieces().values().stream()
            .sorted(Comparator.comparing(Piece::key))
            .filter(piece -> piece.since() == null || piece.since().isBefore(that))
            .forEach(piece -> worn.add(wear(owner, piece, that)));
      }
    }
    return worn;
  }

  private NewEntry wear(CustomerId owner, Piece piece, LocalDate day) {
    return new NewEntry(
        owner,
        "wear",
        "wear/" + day + "/" + piece.key(),
        piece.key(),
        day.atTime(MORNING).atZone(zone).toInstant(),
        piece.product(),
        piece.title(),
        1,
        null,
        "{}");
  }

  private static Season seasonOf(LocalDate day) {
    return switch (day.getMonth()) {
      case MARCH, APRIL, MAY -> Season.SPRING;
      case JUNE, JULY, AUGUST -> Season.SUMMER;
      case SEPTEMBER, OCTOBER, NOVEMBER -> Season.AUTUMN;
      case DECEMBER, JANUARY, FEBRUARY -> Season.WINTER;
    };
  }
}
