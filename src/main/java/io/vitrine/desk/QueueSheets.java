package io.vitrine.desk;

import io.vitrine.customer.Accounts;
import io.vitrine.desk.QueueSheet.Beside;
import io.vitrine.desk.QueueSheet.Figure;
import io.vitrine.desk.QueueSheet.Form;
import io.vitrine.desk.QueueSheet.Line;
import io.vitrine.desk.QueueSheet.Saved;
import io.vitrine.desk.QueueSheet.View;
import io.vitrine.erasure.DownstreamSystem;
import io.vitrine.erasure.Reminders;
import io.vitrine.erasure.Reminders.Standing;
import io.vitrine.erasure.Systems;
import io.vitrine.request.CaseQueue;
import io.vitrine.request.CaseType;
import io.vitrine.request.DocketLine;
import io.vitrine.request.Regime;
import io.vitrine.request.Residence;
import io.vitrine.request.SavedViews;
import io.vitrine.request.State;
import io.vitrine.shell.Deed.Option;
import io.vitrine.shell.Wording;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Chooses what of the queue is shown. */
@Component
class QueueSheets {

  static final List<String> VIEWS =
      List.of("open", "mine", "second", "soon", "over", "trouble", "paused", "closed");
  static final List<String> ORDERS = List.of("newest", "type", "state", "law");

  private static final String OPEN = "open";
  private static final String CLOSED = "closed";

  private final CaseQueue cases;
  private final SavedViews saved;
  private final Reminders reminders;
  private final Systems systems;
  private final Accounts accounts;
  private final QueueLines words;
  private final Wording wording;

  QueueSheets(
      CaseQueue cases,
      SavedViews saved,
      Reminders reminders,
      Systems systems,
      Accounts accounts,
      QueueLines words,
      Wording wording) {
    this.cases = cases;
    this.saved = saved;
    this.reminders = reminders;
    this.systems = systems;
    this.accounts = accounts;
    this.words = words;
    this.wording = wording;
  }

  QueueSheet of(Form form) {
    var open = cases.lines(false);
    var lines = form.view().equals(CLOSED) ? cases.lines(true) : open;
    var told = reminders.standings(references(Stream.concat(open.stream(), lines.stream())));
    var all = systems.all();
    return new QueueSheet(
        wording.t("queue.view." + form.view()),
        VIEWS.stream()
            .filter(view -> !view.equals("over") || form.view().equals("over") || over(open) > 0)
            .map(view -> view(view, open, told))
            .toList(),
        saved.mine().stream().map(view -> new Saved(view.name(), QueueView.PATH + "?" + view.query())).toList(),
        figures(open, told),
        all.stream().filter(system -> system.retiredAt() == null).map(system -> beside(system, open, told)).toList(),
        shown(form, lines, told, all),
        form,
        choices(all),
        accounts.officers().stream()
            .map(officer -> new Option(Long.toString(officer.account()), officer.name()))
            .toList());
  }

  private List<Line> shown(
      Form form, List<DocketLine> lines, Map<String, Standing> told, List<DownstreamSystem> all) {
    var names = all.stream().collect(Collectors.toMap(DownstreamSystem::code, DownstreamSystem::name));
    var text = form.text().strip().toLowerCase(Locale.ROOT);
    var shown = lines.stream()
        .filter(is(form.view(), told))
        .filter(line -> form.type().isEmpty() || line.type().code().equals(form.type()))
        .filter(line -> form.state().isEmpty() || line.state().code().equals(form.state()))
        .filter(line -> form.law().isEmpty() || line.regime().code().equals(form.law()))
        .filter(line -> form.region().isEmpty() || line.residence().code().equals(form.region()))
        .filter(line -> form.system().isEmpty() || owing(line, told).contains(form.system()))
        .filter(line -> reference(line).toLowerCase(Locale.ROOT).contains(text)
            || owing(line, told).stream()
                .anyMatch(code -> names.getOrDefault(code, code).toLowerCase(Locale.ROOT).contains(text)));
    return ordered(form.order(), shown).map(line -> words.line(line, told.get(reference(line)))).toList();
  }

  /** They come by deadline, and stay so among equals. */
  private static Stream<DocketLine> ordered(String order, Stream<DocketLine> lines) {
    return switch (order) {
      case "newest" -> lines.sorted(Comparator.comparing(DocketLine::received).reversed());
      case "type" -> lines.sorted(Comparator.comparing(DocketLine::type));
      case "state" -> lines.sorted(Comparator.comparing(DocketLine::state));
      case "law" -> lines.sorted(Comparator.comparing(DocketLine::regime));
      default -> lines;
    };
  }

  private static String reference(DocketLine line) {
    return line.reference().toString();
  }

  /** Stopping and claims are told to systems long before their case is closed, a deletion when it is carried out. */
  private static Set<String> references(Stream<DocketLine> lines) {
    return lines
        .filter(line -> line.closed() != null || line.state() == State.EXECUTING || line.state() == State.FAILED)
        .map(QueueSheets::reference)
        .collect(Collectors.toSet());
  }

  private static Set<String> owing(DocketLine line, Map<String, Standing> told) {
    var standing = told.get(reference(line));
    return standing == null ? Set.of() : standing.owing();
  }

  private static boolean isTroubled(DocketLine line, Map<String, Standing> told) {
    var standing = told.get(reference(line));
    return line.state() == State.FAILED || standing != null && !standing.troubled().isEmpty();
  }

  private Predicate<DocketLine> is(String view, Map<String, Standing> told) {
    return switch (view) {
      case "mine" -> DocketLine::mine;
      case "second" -> line -> line.state() == State.SECOND_OFFICER;
      case "soon" -> words::isDueSoon;
      case "over" -> words::isOver;
      case "trouble" -> line -> isTroubled(line, told);
      case "paused" -> DocketLine::paused;
      default -> line -> true;
    };
  }

  private View view(String view, List<DocketLine> open, Map<String, Standing> told) {
    var count = view.equals(CLOSED) ? "" : wording.number(open.stream().filter(is(view, told)).count());
    return new View(view, wording.t("queue.view." + view), count);
  }

  private long over(List<DocketLine> open) {
    return open.stream().filter(words::isOver).count();
  }

  private List<Figure> figures(List<DocketLine> open, Map<String, Standing> told) {
    long over = over(open);
    var median = cases.numbers().months().getLast().medianDays();
    return List.of(
        new Figure(wording.number(open.size()), wording.t("queue.figure.open"), false),
        new Figure(
            wording.number(open.stream().filter(words::isDueSoon).count()), wording.t("queue.figure.soon"), false),
        new Figure(wording.number(over), wording.t("queue.figure.over"), over > 0),
        new Figure(
            median == null ? "–" : wording.t("queue.figure.days", Math.round(median)),
            wording.t("queue.figure.median"),
            false),
        new Figure(
            wording.number(open.stream().filter(line -> !owing(line, told).isEmpty()).count()),
            wording.t("queue.figure.waits"),
            false));
  }

  private Beside beside(DownstreamSystem system, List<DocketLine> open, Map<String, Standing> told) {
    long waiting = open.stream().filter(line -> owing(line, told).contains(system.code())).count();
    boolean ill = told.values().stream().anyMatch(each -> each.troubled().contains(system.code()));
    var state = ill ? "ill" : waiting > 0 ? "waits" : "well";
    return new Beside(
        system.name(),
        wording.t("queue.system." + state, waiting),
        ill ? "bad" : waiting > 0 ? "not" : "",
        waiting == 0 ? "" : QueueView.PATH + "?view=" + OPEN + "&system=" + system.code());
  }

  private Map<String, List<Option>> choices(List<DownstreamSystem> all) {
    return Map.of(
        "type", options(CaseType.values(), CaseType::code, "request.type."),
        "state", Arrays.stream(State.values())
            .map(state -> new Option(state.code(), Parts.state(state, wording)))
            .toList(),
        "law", options(Regime.values(), Regime::code, "request.regime."),
        "region", options(Residence.values(), Residence::code, "request.residence."),
        "system", all.stream().map(system -> new Option(system.code(), system.name())).toList(),
        "order", ORDERS.stream().map(order -> new Option(order, wording.t("queue.order." + order))).toList());
  }

  private <T> List<Option> options(T[] values, Function<T, String> code, String texts) {
    return Arrays.stream(values)
        .map(code)
        .map(each -> new Option(each, wording.t(texts + each)))
        .toList();
  }
}
