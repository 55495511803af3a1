package io.vitrine.holding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * All that is counted of one customer, a row for each day, kind and source. A page asks several questions of it:
 * reading it once and adding up here takes half of the time in which the database answers them.
 */
record KeptDays(List<Row> rows) {

  record Source(String name, boolean closed) {}

  /** @param news whether something of it came in since the moment that was asked about */
  record Row(LocalDate day, String kind, Source source, int entries, int deleted, int notUsed, boolean news) {

    int held() {
      return entries - deleted;
    }
  }

  /** What is held of each kind from each source. */
  List<Overview.Part> parts() {
    var parts = new HashMap<String, Map<Source, Sum>>();
    for (var row : rows) {
      parts.computeIfAbsent(row.kind, kind -> new HashMap<>())
          .computeIfAbsent(row.source, source -> new Sum())
          .add(row);
    }
    var listed = new ArrayList<Overview.Part>();
    parts.forEach((kind, sources) -> sources.forEach((source, sum) -> {
      if (sum.entries > 0) {
        listed.add(new Overview.Part(kind, source.name, sum.entries, sum.deleted, sum.notUsed, sum.since));
      }
    }));
    listed.sort(Comparator.comparing(Overview.Part::kind).thenComparing(Overview.Part::source));
    return List.copyOf(listed);
  }

  /** How many entries each day has that has any, none of them deleted. */
  Map<LocalDate, Integer> byDay(LocalDate from, LocalDate to) {
    var days = new TreeMap<LocalDate, Integer>();
    for (var row : rows) {
      if (row.held() > 0 && !row.day.isBefore(from) && !row.day.isAfter(to)) {
        days.merge(row.day, row.held(), Integer::sum);
      }
    }
    return days;
  }

  /** The days of which something came in, in order. */
  List<LocalDate> withNews() {
    var days = new TreeSet<LocalDate>();
    for (var row : rows) {
      if (row.news) {
        days.add(row.day);
      }
    }
    return List.copyOf(days);
  }

  /** What is held of each kind, of those rows that are asked for. */
  Map<String, Sum> byKind(BiPredicate<String, Row> asked) {
    var sums = new HashMap<String, Sum>();
    for (var row : rows) {
      if (asked.test(row.kind, row)) {
        sums.computeIfAbsent(row.kind, kind -> new Sum()).add(row);
      }
    }
    return sums;
  }

  /** A sum that grows. */
  static final class Sum {

    private long entries;
    private long deleted;
    private long notUsed;
    private @Nullable LocalDate since;

    void add(Row row) {
      entries += row.entries;
      deleted += row.deleted;
      notUsed += row.notUsed;
      if (row.held() > 0 && (since == null || row.day.isBefore(since))) {
        since = row.day;
      }
    }

    long held() {
      return entries - deleted;
    }

    /** The first day of which something is held. */
    @Nullable LocalDate since() {
      return since;
    }
  }
}
