package io.vitrine.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The demo's department store: what it sells, who shops there, and what they bought since March 2019. The same for the
 * same day, to the last line.
 */
final class Lindenhof {

  /** Whose keys its customers and products have. */
  static final String SOURCE = "lindenhof";

  private static final int CUSTOMERS = 2_000;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");

  private final LocalDate today;
  private final Wares wares = new Wares();
  private final List<Person> people = new ArrayList<>();
  private final List<Basket> baskets = new ArrayList<>();

  /** @param today the day on which the demo is seen; nothing was bought on it or after it */
  Lindenhof(LocalDate today) {
    this.today = today;
    var shelves = new Life.Shelves(wares, new Companions(wares, today), today);
    var mira = new Mira(wares, today);
    var emil = new Emil(shelves);
    people.add(mira.person());
    people.add(emil.person());
    baskets.addAll(mira.baskets());
    baskets.addAll(emil.baskets());
    for (Person person : new Population(Story.on(Mira.FIRST_DAY, today), today.minusDays(2)).people(CUSTOMERS - 2)) {
      var bought = new Life(shelves, person).baskets();
      if (!bought.isEmpty()) {
        people.add(person);
        baskets.addAll(bought);
      }
    }
    baskets.sort(Comparator.comparing(Basket::at)
        .thenComparing(basket -> basket.who().card())
        .thenComparing(Basket::till)
        .thenComparing(Basket::back));
  }

  /**
   * The latest of the days on which the demo can be seen: every fourth Thursday, so that what was bought stays on its
   * weekday, is never older than a month, and is the same for all who start the demo within these four weeks.
   */
  static LocalDate dayFor(LocalDate today) {
    long days = today.toEpochDay() - Story.TOLD_ON.toEpochDay();
    return Story.TOLD_ON.plusDays(Math.floorDiv(days, 28) * 28);
  }

  LocalDate today() {
    return today;
  }

  List<DemoProduct> products() {
    return wares.all();
  }

  /** Those whose stories are told. */
  List<Person> told() {
    return people.subList(0, 2);
  }

  List<Person> customers() {
    return List.copyOf(people);
  }

  /** What somebody bought at the tills, oldest first. */
  List<Basket> bought(Person who) {
    return baskets.stream()
        .filter(basket -> basket.who().equals(who) && !basket.isWeb() && !basket.back())
        .toList();
  }

  /** One thing on a receipt. */
  record Line(Basket basket, String order, int number, Basket.Piece piece) {

    String key() {
      return order + "/" + number;
    }

    int quantity() {
      return basket.back() ? -piece.quantity() : piece.quantity();
    }
  }

  /** Every line that was ever on a receipt, oldest first. */
  Stream<Line> lines() {
    var numbers = new Numbers(today);
    return baskets.stream().flatMap(basket -> {
      var order = numbers.next(basket);
      var lines = new ArrayList<Line>(basket.pieces().size());
      // Where all happens at one moment, what is told last is shown first, and the first line is to be that.
      for (int number = basket.pieces().size(); number > 0; number--) {
        lines.add(new Line(basket, order, number, basket.pieces().get(number - 1)));
      }
      return lines.stream();
    });
  }

  /** Web orders are numbered one after the other; a till begins each day with 1. */
  private static final class Numbers {

    private static final long STORY = 88_20417;
    private static final long SECONDS_EACH = 31;

    private final long storyAt;
    private final Map<String, Integer> receipts = new HashMap<>();
    private long last;

    Numbers(LocalDate today) {
      storyAt = second(Story.on(LocalDate.of(2026, 10, 14), today).atTime(19, 42));
    }

    String next(Basket basket) {
      if (!basket.isWeb()) {
        var till = "%02d-%s".formatted(basket.till(), DAY.format(basket.at()));
        return "%s-%04d".formatted(till, receipts.merge(till, 1, Integer::sum));
      }
      last = Math.max(last + 1, STORY + Math.floorDiv(second(basket.at()) - storyAt, SECONDS_EACH));
      return "%s%02d-%05d".formatted(basket.back() ? "R" : "", last / 100_000, last % 100_000);
    }

    private static long second(LocalDateTime at) {
      return at.toEpochSecond(ZoneOffset.UTC);
    }
  }
}
