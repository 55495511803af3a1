package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The where clause of a filter, over one owner's entries {@code e}: always a range of the primary key, what else is
 * asked is looked at row by row within it.
 */
record Matching(String where, Map<String, Object> params) {

  /** @param hidden entries in whose sealed part all the words stand, as no index and no query can tell */
  static Matching of(CustomerId owner, Filter filter, List<Long> hidden, Instant now, ZoneId zone) {
    var clauses = new ArrayList<String>(List.of("e.customer_id = :owner"));
    var params = new LinkedHashMap<String, Object>(Map.of("owner", owner.value(), "now", now));
    if (filter.from() != null) {
      clauses.add("e.occurred_at >= :from");
      params.put("from", filter.from().atStartOfDay(zone).toInstant());
    }
    if (filter.to() != null) {
      clauses.add("e.occurred_at < :to");
      params.put("to", filter.to().plusDays(1).atStartOfDay(zone).toInstant());
    }
    if (!filter.kinds().isEmpty()) {
      clauses.add("e.kind in (:kinds)");
      params.put("kinds", filter.kinds());
    }
    if (filter.source() != null) {
      clauses.add("e.source = :source");
      params.put("source", filter.source());
    }
    if (filter.words() != null) {
      var words = new ArrayList<String>();
      for (String word : filter.words().split("\\s+")) {
        params.put("word" + words.size(), "%" + word.replaceAll("[!%_]", "!$0") + "%");
        words.add("e.title like :word" + words.size() + " escape '!'");
      }
      var inTitle = String.join(" and ", words);
      clauses.add(hidden.isEmpty() ? inTitle : "(" + inTitle + " or e.id in (:hidden))");
      if (!hidden.isEmpty()) {
        params.put("hidden", hidden);
      }
    }
    if (filter.use() != null) {
      clauses.add(
          switch (filter.use()) {
            case USED -> "e.deleted_by is null and (e.excluded_by is null or " + ENDED + ")";
            case NOT_USED ->
                "e.deleted_by is null and e.excluded_by is not null and not coalesce(" + ENDED + ", false)";
            case DELETED -> "e.deleted_by is not null";
          });
    }
    return new Matching(String.join("\n   and ", clauses), params);
  }

  /** The same, and one condition more. */
  Matching and(String clause) {
    return new Matching(where + "\n   and " + clause, params);
  }

  /** The same, and one condition more with its parameter. */
  Matching and(String clause, String name, Object value) {
    var more = new LinkedHashMap<>(params);
    more.put(name, value);
    return new Matching(where + "\n   and " + clause, more);
  }

  /** Asked of those that are excluded alone: as {@code exists} the database would first list every edit there is. */
  private static final String ENDED = "(select x.due_at from edit x where x.id = e.excluded_by) <= :now";
}
