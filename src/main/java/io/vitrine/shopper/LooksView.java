package io.vitrine.shopper;

import static io.vitrine.shopper.SignedIn.owner;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Look;
import io.vitrine.holding.Kind;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Everyone but the shopper who looked at what is held on them, people and machines, by day. */
@Route(value = LooksView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.CHOICES, order = 30, title = "looks.title")
@RolesAllowed("SHOPPER")
@Tag("vt-looks")
@JsModule("./looks/vt-looks.ts")
@CssImport("./looks/looks.css")
class LooksView extends Component implements AfterNavigationObserver {

  static final String PATH = "who-looked";

  private static final int PAGE = 100;
  private static final List<String> LABELS = List.of(
      "lead", "who", "anyone", "people", "machines", "why", "any-why", "kind", "any-kind", "more", "none.title",
      "none.say", "no-match.title", "no-match.say", "failed.title", "failed.say", "failed.again", "loading");

  private final transient AccessLog accessLog;
  private final transient List<Kind> kinds;
  private final transient LookWords words;
  private final transient KindWords names;
  private final transient Wording wording;

  LooksView(AccessLog accessLog, List<Kind> kinds, LookWords words, KindWords names, Wording wording) {
    this.accessLog = accessLog;
    this.kinds = kinds;
    this.words = words;
    this.names = names;
    this.wording = wording;
  }

  /** What one asks for, as it stands in the address; empty for anything. */
  record Form(String who, String why, String kind) {}

  /** @param before the day before which the next page begins; empty where this was the last */
  record Leaf(List<LookWords.Said> looks, String before) {}

  /** What can be chosen, by code, with its words. */
  record Choices(Map<String, String> whys, Map<String, String> kinds) {}

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var address = event.getLocation().getQueryParameters();
    var form = form(
        address.getSingleParameter("who").orElse(""),
        address.getSingleParameter("why").orElse(""),
        address.getSingleParameter("kind").orElse(""));
    var labels = new TreeMap<>(Labels.named("looks.label.", LABELS, wording));
    labels.put("title", wording.t("looks.title"));
    getElement().executeJs("this.arrive($0, $1, $2)", form, choices(), labels);
  }

  @ClientCallable
  Leaf look(Form asked, String before) {
    var form = form(asked.who(), asked.why(), asked.kind());
    keepAddress(form);
    var looks = accessLog.of(owner(), asked(form, day(before)), PAGE + 1);
    if (looks.size() <= PAGE) {
      return new Leaf(looks.stream().map(words::said).toList(), "");
    }
    // Whole days, so that the next page begins with one.
    var last = day(looks.getLast());
    var whole = looks.stream().filter(look -> day(look).isAfter(last)).toList();
    return whole.isEmpty()
        ? new Leaf(looks.stream().map(words::said).toList(), last.toString())
        : new Leaf(whole.stream().map(words::said).toList(), last.plusDays(1).toString());
  }

  /** What the address says and we do not know counts for nothing said. */
  private Form form(String who, String why, String kind) {
    return new Form(
        known(who, each -> each.equals("people") || each.equals("machines")),
        known(why, each -> Arrays.stream(Look.Why.values()).anyMatch(known -> known.code().equals(each))),
        known(kind, each -> kinds.stream().anyMatch(known -> known.name().equals(each))));
  }

  private static String known(String given, Predicate<String> is) {
    return is.test(given) ? given : "";
  }

  private static AccessLog.Asked asked(Form form, @Nullable LocalDate before) {
    return new AccessLog.Asked(
        form.who().isEmpty() ? null : form.who().equals("machines"),
        form.why().isEmpty() ? null : Look.Why.of(form.why()),
        form.kind().isEmpty() ? null : form.kind(),
        before);
  }

  private Choices choices() {
    var whys = new LinkedHashMap<String, String>();
    Arrays.stream(Look.Why.values()).forEach(why -> whys.put(why.code(), wording.t("looks.why." + why.code())));
    var all = new LinkedHashMap<String, String>();
    kinds.forEach(kind -> all.put(kind.name(), names.many(kind.name())));
    return new Choices(whys, all);
  }

  private static void keepAddress(Form form) {
    var said = new LinkedHashMap<String, String>();
    said.put("who", form.who());
    said.put("why", form.why());
    said.put("kind", form.kind());
    said.values().removeIf(String::isEmpty);
    UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, QueryParameters.simple(said)));
  }

  /** The log's days are those of UTC. */
  private static LocalDate day(Look look) {
    return LocalDate.ofInstant(look.first(), ZoneOffset.UTC);
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
