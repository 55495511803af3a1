package io.vitrine.shopper;

import com.vaadin.flow.router.QueryParameters;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Filter.Use;
import io.vitrine.holding.Purchase;
import io.vitrine.holding.Return;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which purchases a page shows, as its address says: {@code ?q=coat&from=2026-01-01&to=2026-03-31&source=web&use=not}.
 * Anyone can write an address by hand: what makes no sense is left out, and told.
 *
 * @param entry the entry whose passport is open
 * @param leftOut what of the address was left out and why
 */
record Asked(Filter filter, @Nullable Long entry, List<LeftOut> leftOut) {

  /**
   * @param field the parameter it stood in
   * @param text key of the text that says so, with the two values it names
   */
  record LeftOut(String field, String text, String given, String other) {}

  private static final Map<String, Use> USES = Map.of("used", Use.USED, "not", Use.NOT_USED, "deleted", Use.DELETED);

  /** What others put into addresses, such as Spring Security after a sign-in. */
  private static final Set<String> NOT_OURS = Set.of("continue");

  private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);
  private static final int QUOTED = 40;

  static final Asked EVERYTHING = new Asked(filter(null, null, null, null, null), null, List.of());

  /** Reads an address. */
  static Asked read(QueryParameters address, Set<String> sources) {
    return new Reader(address, sources).read();
  }

  static Filter filter(
      @Nullable String words,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String source,
      @Nullable Use use) {
    return new Filter(Set.of(Purchase.KIND, Return.KIND), words, from, to, source, use);
  }

  /** The parameter that stands for a use, and nothing for any. */
  static String code(@Nullable Use use) {
    return USES.entrySet().stream()
        .filter(each -> each.getValue() == use)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  static @Nullable Use use(String code) {
    return USES.get(code);
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

  /** Reads what was set on the page itself; wrong days and long searches are left out as from an address. */
  static Asked read(Form form, Set<String> sources) {
    var given = new LinkedHashMap<String, String>();
    given.put("q", form.q());
    given.put("from", form.from());
    given.put("to", form.to());
    given.put("source", form.source());
    given.put("use", form.use());
    return read(QueryParameters.simple(given), sources);
  }

  /** The page's filters as they are set, empty where they are not. */
  record Form(String q, String from, String to, String source, String use) {}

  Form form() {
    return new Form(
        Objects.requireNonNullElse(filter.words(), ""),
        Objects.toString(filter.from(), ""),
        Objects.toString(filter.to(), ""),
        Objects.requireNonNullElse(filter.source(), ""),
        code(filter.use()));
  }

  Asked open(@Nullable Long opened) {
    return new Asked(filter, opened, leftOut);
  }

  QueryParameters address() {
    var parameters = new LinkedHashMap<String, String>();
    put(parameters, "q", filter.words());
    put(parameters, "from", filter.from());
    put(parameters, "to", filter.to());
    put(parameters, "source", filter.source());
    put(parameters, "use", filter.use() == null ? null : code(filter.use()));
    put(parameters, "entry", entry);
    return QueryParameters.simple(parameters);
  }

  private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
    if (value != null) {
      parameters.put(name, value.toString());
    }
  }

  private static final class Reader {

    private final Map<String, List<String>> given;
    private final Set<String> sources;
    private final List<LeftOut> leftOut = new ArrayList<>();

    Reader(QueryParameters address, Set<String> sources) {
      this.given = address.getParameters();
      this.sources = sources;
    }

    Asked read() {
      var words = words();
      var from = day("from");
      var to = day("to");
      if (from != null && to != null && to.isBefore(from)) {
        leave("to", "range", from.toString(), to.toString());
        from = null;
        to = null;
      }
      var asked = filter(words, from, to, source(), use());
      var entry = entry();
      given.keySet().stream()
          .filter(name -> !Set.of("q", "from", "to", "source", "use", "entry").contains(name))
          .filter(name -> !NOT_OURS.contains(name))
          .sorted()
          .forEach(name -> leave(name, "unknown", name, ""));
      return new Asked(asked, entry, List.copyOf(leftOut));
    }

    private @Nullable String words() {
      var words = one("q");
      if (words.strip().length() > Filter.WORDS_LENGTH) {
        leave("q", "words", Integer.toString(Filter.WORDS_LENGTH), "");
        return null;
      }
      return words;
    }

    private @Nullable LocalDate day(String name) {
      var text = one(name);
      var day = Asked.day(text);
      if (day == null && !text.isEmpty()) {
        leave(name, "day", text, "");
      }
      return day;
    }

    private @Nullable String source() {
      var source = one("source");
      if (source.isEmpty() || sources.contains(source)) {
        return source.isEmpty() ? null : source;
      }
      leave("source", "source", source, "");
      return null;
    }

    private @Nullable Use use() {
      var use = one("use");
      if (!use.isEmpty() && !USES.containsKey(use)) {
        leave("use", "use", use, "");
      }
      return USES.get(use);
    }

    private @Nullable Long entry() {
      var entry = one("entry");
      if (entry.matches("[0-9]{1,18}")) {
        return Long.valueOf(entry);
      }
      if (!entry.isEmpty()) {
        leave("entry", "entry", entry, "");
      }
      return null;
    }

    private String one(String name) {
      return given.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private void leave(String field, String what, String value, String other) {
      leftOut.add(new LeftOut(field, "purchases.left-out." + what, quoted(value), quoted(other)));
    }

    private static String quoted(String value) {
      return value.length() <= QUOTED ? value : value.substring(0, QUOTED) + "…";
    }
  }
}
