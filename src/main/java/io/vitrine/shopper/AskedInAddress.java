package io.vitrine.shopper;

import com.vaadin.flow.router.QueryParameters;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Filter.Use;
import io.vitrine.shopper.Asked.Choices;
import io.vitrine.shopper.Asked.LeftOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an address asks for, and notes what of it makes no sense. */
final class AskedInAddress {

  /** What others put into addresses, such as Spring Security after a sign-in. */
  private static final Set<String> NOT_OURS = Set.of("continue");

  private static final Set<String> OF_EVERY_PAGE = Set.of("q", "from", "to", "source", "use", "entry");
  private static final Set<String> OF_ALL_KINDS = Set.of("kind", "day");
  private static final int QUOTED = 40;

  private final Map<String, List<String>> given;
  private final Choices choices;
  private final List<LeftOut> leftOut = new ArrayList<>();

  AskedInAddress(QueryParameters address, Choices choices) {
    this.given = address.getParameters();
    this.choices = choices;
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
    var scope = choices.scope();
    var filter = new Filter(kinds(), words, from, to, source(), use());
    var begin = scope.isOfAllKinds() ? day("day") : null;
    var entry = entry();
    given.keySet().stream()
        .filter(name -> !OF_EVERY_PAGE.contains(name))
        .filter(name -> !(scope.isOfAllKinds() && OF_ALL_KINDS.contains(name)))
        .filter(name -> !NOT_OURS.contains(name))
        .sorted()
        .forEach(name -> leave(name, "unknown", name, ""));
    return new Asked(scope, filter, begin, entry, List.copyOf(leftOut));
  }

  private Set<String> kinds() {
    if (!choices.scope().isOfAllKinds()) {
      return choices.scope().kinds();
    }
    var kinds = new HashSet<String>();
    for (var name : String.join(",", given.getOrDefault("kind", List.of())).split(",")) {
      if (choices.kinds().contains(name)) {
        kinds.add(name);
      } else if (!name.isEmpty()) {
        leave("kind", "kind", name, "");
      }
    }
    return kinds;
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
    if (source.isEmpty() || choices.sources().contains(source)) {
      return source.isEmpty() ? null : source;
    }
    leave("source", "source", source, "");
    return null;
  }

  private @Nullable Use use() {
    var use = one("use");
    if (!use.isEmpty() && !Asked.USES.containsKey(use)) {
      leave("use", "use", use, "");
    }
    return Asked.USES.get(use);
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
    leftOut.add(new LeftOut(field, "entries.left-out." + what, quoted(value), quoted(other)));
  }

  private static String quoted(String value) {
    return value.length() <= QUOTED ? value : value.substring(0, QUOTED) + "…";
  }
}
