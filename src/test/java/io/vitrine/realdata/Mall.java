package io.vitrine.realdata;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.NewEntry;
import io.vitrine.holding.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks through two malls in Hangzhou, 2019, from the sample of the Indoor Location Competition 2.0. Nobody knows who
 * walked, so each walk is someone's.
 */
final class Mall {

  static final DataSet FILES = new DataSet("indoor-mall-traces");

  static final String[] NEEDED = {"floors.csv", "floors.geojson.gz", "waypoints.csv.gz"};

  /** Who is farther from every shop than so many metres visits none. */
  private static final double BEFORE_A_SHOP = 10;

  /** @param shop null far from all */
  private record Spot(String walk, Instant at, String site, String floor, double x, double y, @Nullable String shop) {

    boolean isAtTheShopOf(Spot other) {
      return walk.equals(other.walk) && shop != null && shop.equals(other.shop);
    }
  }

  private final Map<String, MallFloor> floors;
  private final List<Spot> spots;

  Mall() {
    var map = map();
    floors = FILES.csv("floors.csv").stream()
        .map(row -> MallFloor.of(row, map))
        .collect(Collectors.toMap(floor -> floor.site() + "/" + floor.floor(), floor -> floor));
    spots = FILES.csv("waypoints.csv.gz").stream().map(this::spot).toList();
  }

  private static JsonNode map() {
    try (var in = FILES.open("floors.geojson.gz")) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Spot spot(NamedCsvRecord row) {
    double x = Double.parseDouble(row.getField("x_m"));
    double y = Double.parseDouble(row.getField("y_m"));
    var site = row.getField("site");
    var floor = row.getField("floor");
    var shop = requireNonNull(floors.get(site + "/" + floor)).shopWithin(BEFORE_A_SHOP, x, y).orElse(null);
    var at = Instant.ofEpochMilli(Long.parseLong(row.getField("unix_ms")));
    return new Spot(row.getField("trace_id"), at, site, floor, x, y, shop);
  }

  List<String> walks() {
    return spots.stream().map(Spot::walk).distinct().toList();
  }

  MallFloor floor(String site, String floor) {
    return requireNonNull(floors.get(site + "/" + floor));
  }

  /** @param walkers by their walk; the rows of other walks are not read */
  Reading reading(Map<String, CustomerId> walkers) {
    var tally = new Reading.Tally();
    for (int i = 0; i < spots.size(); i++) {
      var spot = spots.get(i);
      var walker = walkers.get(spot.walk());
      if (walker != null && tally.wants(spot.shop() == null ? Reason.NEAR_NO_SHOP : null)) {
        var next = i + 1 < spots.size() ? spots.get(i + 1) : null;
        tally.add(visit(walker, spot, next != null && spot.isAtTheShopOf(next) ? next.at() : null));
      }
    }
    return tally.reading();
  }

  private static NewEntry visit(CustomerId walker, Spot spot, @Nullable Instant until) {
    var shop = requireNonNull(spot.shop());
    return new NewEntry(
        walker,
        Visit.KIND,
        spot.walk() + "/" + spot.at(),
        null,
        spot.at(),
        null,
        shop,
        1,
        null,
        DataSet.told(new Visit(
            spot.site(), spot.floor(), shop, spot.x(), spot.y(), null, null, null, until, null, null)));
  }
}
