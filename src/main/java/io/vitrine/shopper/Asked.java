package io.vitrine.shopper;

import com.vaadin.flow.router.QueryParameters;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Filter.Use;
import io.vitrine.holding.PageKey;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a page shows, as its address says: {@code ?q=coat&from=2026-01-01&to=2026-03-31&source=web&use=not}.
 * Anyone can write an address by hand: what makes no sense is left out, and told.
 *
 * @param day with which the list begins, where that is not the newest
 * @param entry the entry whose passport is open
 * @param leftOut what of the address was left out and why
 */
record Asked(Scope scope, Filter filter, @Nullable LocalDate day, @Nullable Long entry, List<LeftOut> leftOut) {

  /**
   * @param field the parameter it stood in
   * @param text key of the text that says so, with the two values it names
   */
  record LeftOut(String field, String text, String given, String other) {}

  /** What an address of a page may name. */
  record Choices(Scope scope, Set<String> kinds, Set<String> sources) {}

  static final Map<String, Use> USES = Map.of("used", Use.USED, "not", Use.NOT_USED, "deleted", Use.DELETED);

  private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);

  static Asked everything(Scope scope) {
    return new Asked(
        scope, new Filter(scope.kinds(), null, null, null, null, null), null, null, List.of());
  }

  /** Reads an address. */
  static Asked read(QueryParameters address, Choices choices) {
    return new AskedInAddress(address, choices).read();
  }

  /** Reads what was set on the page itself; wrong days and long searches are left out as from an address. */
  static Asked read(Form form, Choices choices) {
    var given = new LinkedHashMap<String, String>();
    form.each().forEach((name, value) -> {
      if (!value.isEmpty()) {
        given.put(name, value);
      }
    });
    return read(QueryParameters.simple(given), choices);
  }

  /** The parameter that stands for a use, and nothing for any. */
  static String code(@Nullable Use use) {
    return USES.entrySet().stream()
        .filter(each -> each.getValue() == use)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** The day that a parameter names, where it names one that can be. */
  static @Nullable LocalDate day(String text) {
    try {
      var day = LocalDate.parse(text);
      return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? null : day;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /**
   * The page's filters as they are set, empty where they are not.
   *
   * @param kind names of kinds with commas between
   */
  record Form(String q, String kind, String from, String to, String source, String use, String day) {

    Map<String, String> each() {
      var each = new LinkedHashMap<String, String>();
      each.put("q", q);
      each.put("kind", kind);
      each.put("from", from);
      each.put("to", to);
      each.put("source", source);
      each.put("use", use);
      each.put("day", day);
      return each;
    }
  }

  Form form() {
    return new Form(
        Objects.requireNonNullElse(filter.words(), ""),
        scope.isOfAllKinds() ? String.join(",", new TreeSet<>(filter.kinds())) : "",
        Objects.toString(filter.from(), ""),
        Objects.toString(filter.to(), ""),
        Objects.requireNonNullElse(filter.source(), ""),
        code(filter.use()),
        Objects.toString(day, ""));
  }

  Asked open(@Nullable Long opened) {
    return new Asked(scope, filter, day, opened, leftOut);
  }

  /** Whether nothing is filtered; a day to begin with is no filter. */
  boolean isOpen() {
    return filter.isOpen() && filter.kinds().equals(scope.kinds());
  }

  /** Where the list begins: before the day after the one asked for, or with the newest. */
  @Nullable PageKey beginning(ZoneId zone) {
    return day == null ? null : new PageKey(day.plusDays(1).atStartOfDay(zone).toInstant(), new EntryId(0));
  }

  QueryParameters address() {
    var parameters = new LinkedHashMap<String, String>();
    form().each().forEach((name, value) -> {
      if (!value.isEmpty()) {
        parameters.put(name, value);
      }
    });
    if (entry != null) {
      parameters.put("entry", entry.toString());
    }
    return QueryParameters.simple(parameters);
  }
}
