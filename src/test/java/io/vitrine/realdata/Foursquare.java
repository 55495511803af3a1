package io.vitrine.realdata;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.NewEntry;
import io.vitrine.holding.Visit;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where people said that they were, in and around New York: Yang, Zhang, Zheng and Yu, Modeling User Activity
 * Preference by Leveraging User Spatial Temporal Characteristics in LBSNs, IEEE TSMC 45(1), 2015. A place has no name
 * there, only what sort of place it is.
 */
final class Foursquare {

  static final DataSet FILES = new DataSet("foursquare-nyc");

  private static final Set<String> HOMES =
      Set.of("Home (private)", "Residential Building (Apartment / Condo)", "Housing Development");
  private static final Set<String> HEALTH_OR_BELIEF = Set.of(
      "Medical Center", "Church", "Synagogue", "Temple", "Shrine", "Spiritual Center", "Funeral Home", "Cemetery");
  /** Minutes from UTC in summer and in winter. */
  private static final Set<String> EASTERN_TIME = Set.of("-240", "-300");

  private final List<NamedCsvRecord> rows = FILES.csv("checkins.csv.gz");

  List<String> people() {
    return rows.stream().map(row -> row.getField("user_id")).distinct().toList();
  }

  Reading reading(Map<String, CustomerId> people) {
    var tally = new Reading.Tally();
    var keys = new HashSet<String>();
    for (var row : rows) {
      var key = row.getField("user_id") + "/" + row.getField("utc_time");
      if (tally.wants(against(row, key, keys))) {
        tally.add(new NewEntry(
            requireNonNull(people.get(row.getField("user_id"))),
            Visit.KIND,
            key,
            null,
            Instant.parse(row.getField("utc_time")),
            null,
            row.getField("venue_category"),
            1,
            null,
            DataSet.told(visit(row))));
      }
    }
    return tally.reading();
  }

  private static @Nullable Reason against(NamedCsvRecord row, String key, Set<String> keys) {
    var category = row.getField("venue_category");
    if (HOMES.contains(category)) {
      return Reason.AT_HOME;
    }
    if (HEALTH_OR_BELIEF.contains(category)) {
      return Reason.HEALTH_OR_BELIEF;
    }
    if (!EASTERN_TIME.contains(row.getField("tz_offset_min"))) {
      return Reason.CLOCK_ELSEWHERE;
    }
    return keys.add(key) ? null : Reason.SAME_SECOND;
  }

  private static Visit visit(NamedCsvRecord row) {
    return new Visit(
        row.getField("venue_category"),
        null,
        null,
        null,
        null,
        Double.valueOf(row.getField("latitude")),
        Double.valueOf(row.getField("longitude")),
        null,
        null,
        null,
        null);
  }
}
