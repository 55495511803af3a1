package io.vitrine.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where somebody walked in the store on the days on which they bought something there: in by the door, past what they
 * bought, to the tills and out. The store's Wi-Fi sees a phone about every nine metres, give or take four.
 */
final class Strolls {

  static final String STORE = "Hauptstrasse store";

  private static final double ACCURACY = 4;
  private static final double METRES_A_SECOND = 0.9;
  private static final double SEEN_EVERY = 9;
  private static final Spot DOOR = new Spot("ground", "Entrance, Marktplatz", 31.2, 0.8);
  private static final Spot TILLS = new Spot("ground", "Tills", 33.4, 16.4);
  private static final Spot ESCALATOR = new Spot("ground", "Escalator", 22.6, 9);

  /** A place in the store. */
  record Spot(String floor, String zone, double x, double y) {}

  /**
   * One moment of which the store's sensors tell.
   *
   * @param stay how long it lasted; zero where somebody only walked by
   */
  record Seen(String key, LocalDateTime at, Duration stay, String title, Map<String, Object> details) {}

  private final Map<String, Spot> spots = new LinkedHashMap<>();
  private final Person who;
  private final Dice dice;
  private final List<Seen> seen = new ArrayList<>();

  Strolls(Person who) {
    this.who = who;
    this.dice = Dice.of("strolls of " + who.card());
    for (JsonNode floor : plan().path("floors")) {
      for (JsonNode zone : floor.path("zones")) {
        var name = zone.path("name").asString();
        spots.put(name, new Spot(floor.path("floor").asString(), name, middle(zone, 0), middle(zone, 1)));
      }
    }
  }

  private static JsonNode plan() {
    try (var in = Strolls.class.getResourceAsStream("/plans/hauptstrasse.json")) {
      if (in == null) {
        throw new IOException("The demo lacks the plan of its store");
      }
      return JsonMapper.builder().build().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double middle(JsonNode zone, int axis) {
    return zone.path("outline").valueStream().mapToDouble(corner -> corner.path(axis).asDouble()).average().orElse(0);
  }

  /** A day that is told step by step: its table is named after it. */
  Strolls told(String table, LocalDate today) {
    LocalDateTime left = null;
    Spot last = null;
    for (Table.Row row : Table.of(table)) {
      var at = Story.on(LocalDate.parse(row.text("date")), today).atTime(LocalTime.parse(row.text("time")));
      var spot = new Spot(row.text("floor"), row.text("zone"), row.decimal("x"), row.decimal("y"));
      if (last != null && left != null && left.toLocalDate().equals(at.toLocalDate())) {
        walk(last, spot, left, at);
      }
      stand(spot, at, Duration.ofMinutes(row.number("minutes")), false);
      left = at.plusMinutes(row.number("minutes"));
      last = spot;
    }
    return this;
  }

  /** What somebody bought at a till says where they had been before. */
  Strolls before(Basket basket) {
    var zones = zones(basket);
    var path = new ArrayList<Spot>(List.of(DOOR));
    zones.forEach(zone -> path.add(spots.getOrDefault(zone, TILLS)));
    path.add(TILLS);
    // Backwards from the till, where the receipt says when that was.
    var stays = new ArrayList<Duration>();
    for (int i = 0; i < path.size(); i++) {
      boolean passage = i == 0 || i == path.size() - 1;
      stays.add(Duration.ofSeconds(passage ? dice.between(40, 200) : dice.between(150, 1_000)));
    }
    var at = basket.at().minus(stays.getLast().dividedBy(2));
    var times = new LocalDateTime[path.size()];
    for (int i = path.size() - 1; i >= 0; i--) {
      times[i] = at;
      at = i == 0 ? at : at.minus(between(path.get(i - 1), path.get(i))).minus(stays.get(i - 1));
    }
    for (int i = 0; i < path.size(); i++) {
      if (i > 0) {
        walk(path.get(i - 1), path.get(i), times[i - 1].plus(stays.get(i - 1)), times[i]);
      }
      stand(path.get(i), times[i], stays.get(i), true);
    }
    return this;
  }

  /** Somewhere in town where the shop's card was shown. */
  Strolls outside(String place, double latitude, double longitude, LocalDateTime at, int minutes) {
    note(at, Duration.ofMinutes(minutes), place, Map.of(
        "place", place,
        "latitude", latitude + (dice.unit() - 0.5) * 0.0001,
        "longitude", longitude + (dice.unit() - 0.5) * 0.0001,
        "accuracy", 12.0,
        "sensed", "card"));
    return this;
  }

  List<Seen> seen() {
    return List.copyOf(seen);
  }

  private Set<String> zones(Basket basket) {
    var zones = new LinkedHashSet<String>();
    for (Basket.Piece piece : basket.pieces()) {
      zones.add(zone(piece.product()));
    }
    if (zones.size() < 3 && dice.chance(0.6)) {
      zones.add(dice.chance(0.5) ? "Coffee bar" : dice.chance(0.5) ? "Bags" : "Home");
    }
    return zones;
  }

  private String zone(DemoProduct product) {
    return switch (product.category()) {
      case "scarves", "gloves", "hats", "umbrellas", "belts" -> "Scarves and gloves";
      case "bags" -> "Bags";
      case "running", "trainers", "boots", "socks", "sandals", "slippers" -> "Shoes and running";
      case "lamps", "bulbs" -> "Lamps";
      case "children", "baby", "toys", "children's books" -> "Children";
      case "care", "candles" -> "Fragrance";
      default -> switch (product.department()) {
        case "clothes" -> who.sizes().containsKey("@men") ? "Men" : "Women";
        case "media" -> "Books and records";
        case "electronics" -> "Electronics";
        case "groceries" -> "Coffee bar";
        default -> "Home";
      };
    };
  }

  private static Duration between(Spot from, Spot to) {
    return Duration.ofSeconds((long) (length(from, to) / METRES_A_SECOND) + 20);
  }

  private static double length(Spot from, Spot to) {
    return from.floor().equals(to.floor()) ? straight(from, to) : straight(from, ESCALATOR) + straight(ESCALATOR, to);
  }

  private static double straight(Spot from, Spot to) {
    return Math.hypot(to.x() - from.x(), to.y() - from.y());
  }

  /** Seen in between, by the escalator where that is on another floor. */
  private void walk(Spot from, Spot to, LocalDateTime left, LocalDateTime came) {
    if (from.floor().equals(to.floor())) {
      points(from, to, left, came);
    } else {
      var half = left.plus(Duration.between(left, came).dividedBy(2));
      points(from, new Spot(from.floor(), "", ESCALATOR.x(), ESCALATOR.y()), left, half);
      points(new Spot(to.floor(), "", ESCALATOR.x(), ESCALATOR.y()), to, half, came);
    }
  }

  private void points(Spot from, Spot to, LocalDateTime left, LocalDateTime came) {
    int count = (int) (straight(from, to) / SEEN_EVERY);
    for (int i = 1; i <= count; i++) {
      double part = i / (count + 1.0);
      var at = left.plusNanos((long) (Duration.between(left, came).toNanos() * part)).withNano(0);
      double x = from.x() + (to.x() - from.x()) * part + jitter();
      double y = from.y() + (to.y() - from.y()) * part + jitter();
      note(at, Duration.ZERO, STORE, inside(from.floor(), null, x, y));
    }
  }

  private void stand(Spot spot, LocalDateTime at, Duration stay, boolean somewhere) {
    double x = spot.x() + (somewhere ? 2 * jitter() : 0);
    double y = Math.max(0.4, spot.y() + (somewhere ? 2 * jitter() : 0));
    note(at, stay, spot.zone(), inside(spot.floor(), spot.zone(), x, y));
  }

  private double jitter() {
    return (dice.unit() + dice.unit() - 1) * ACCURACY / 2;
  }

  private static Map<String, Object> inside(String floor, @Nullable String zone, double x, double y) {
    var details = new LinkedHashMap<String, Object>();
    details.put("place", STORE);
    details.put("floor", floor);
    if (zone != null) {
      details.put("zone", zone);
    }
    details.put("x", tenths(x, 67.5));
    details.put("y", tenths(y, 43.5));
    details.put("accuracy", ACCURACY);
    details.put("sensed", "wifi");
    return details;
  }

  private static double tenths(double metres, double most) {
    return Math.round(Math.clamp(metres, 0.5, most) * 10) / 10d;
  }

  private void note(LocalDateTime at, Duration stay, String title, Map<String, Object> details) {
    seen.add(new Seen(who.card() + "-" + (seen.size() + 1), at, stay, title, details));
  }
}
