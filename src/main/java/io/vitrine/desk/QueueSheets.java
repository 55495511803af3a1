package io.vitrine.desk;

import io.vitrine.customer.Accounts;
import io.vitrine.desk.QueueSheet.Figure;
import io.vitrine.desk.QueueSheet.Form;
import io.vitrine.desk.QueueSheet.Line;
import io.vitrine.desk.QueueSheet.Saved;
import io.vitrine.desk.QueueSheet.View;
import io.vitrine.erasure.Answer;
import io.vitrine.erasure.Notices;
import io.vitrine.request.CaseType;
import io.vitrine.request.Docket;
import io.vitrine.request.DocketLine;
import io.vitrine.request.Regime;
import io.vitrine.request.SavedViews;
import io.vitrine.request.State;
import io.vitrine.shell.Deed.Option;
import io.vitrine.shell.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says the queue in words, and chooses what of it is shown. */
@Component
class QueueSheets {

  static final List<String> VIEWS = List.of("open", "mine", "second", "soon", "trouble", "paused", "closed");

  private static final int SOON = 3;

  private final Docket docket;
  private final SavedViews saved;
  private final Notices notices;
  private final Accounts accounts;
  private final Wording wording;
  private final Clock clock;

  QueueSheets(
      Docket docket, SavedViews saved, Notices notices, Accounts accounts, Wording wording, Clock clock) {
    this.docket = docket;
    this.saved = saved;
    this.notices = notices;
    this.accounts = accounts;
    this.wording = wording;
    this.clock = clock;
  }

  QueueSheet of(Form form) {
    var open = docket.queue(false);
    var trouble = notices.inTrouble(references(open));
    var lines = form.view().equals("closed") ? docket.queue(true) : open;
    var shown = lines.stream()
        .filter(is(form.view(), trouble))
        .filter(line -> form.type().isEmpty() || line.type().code().equals(form.type()))
        .filter(line -> form.state().isEmpty() || line.state().code().equals(form.state()))
        .filter(line -> form.law().isEmpty() || line.regime().code().equals(form.law()))
        .filter(line -> line.reference().toString().contains(form.text().strip().toUpperCase(Locale.ROOT)))
        .map(line -> line(line, trouble))
        .toList();
    return new QueueSheet(
        wording.t("queue.view." + form.view()),
        VIEWS.stream().map(view -> view(view, open, trouble)).toList(),
        saved.mine().stream().map(view -> new Saved(view.name(), QueueView.PATH + "?" + view.query())).toList(),
        figures(open, trouble),
        shown,
        form,
        choices(),
        accounts.officers().stream()
            .map(officer -> new Option(Long.toString(officer.account()), officer.name()))
            .toList());
  }

  private static Set<String> references(List<DocketLine> lines) {
    return lines.stream()
        .filter(line -> line.state() == State.EXECUTING || line.state() == State.FAILED)
        .map(line -> line.reference().toString())
        .collect(Collectors.toSet());
  }

  private Predicate<DocketLine> is(String view, Set<String> trouble) {
    return switch (view) {
      case "mine" -> DocketLine::mine;
      case "second" -> line -> line.state() == State.SECOND_OFFICER;
      case "soon" -> line -> !line.paused() && days(line) <= SOON;
      case "trouble" -> line -> trouble.contains(line.reference().toString()) || line.state() == State.FAILED;
      case "paused" -> DocketLine::paused;
      default -> line -> true;
    };
  }

  private View view(String view, List<DocketLine> open, Set<String> trouble) {
    var count = view.equals("closed") ? "" : wording.number(open.stream().filter(is(view, trouble)).count());
    return new View(view, wording.t("queue.view." + view), count);
  }

  private List<Figure> figures(List<DocketLine> open, Set<String> trouble) {
    var now = clock.instant();
    long over = open.stream().filter(line -> !line.paused() && line.isOver(now)).count();
    var median = docket.numbers().months().getLast().medianDays();
    return List.of(
        new Figure(wording.number(open.size()), wording.t("queue.figure.open"), false),
        new Figure(
            wording.number(open.stream().filter(is("soon", trouble)).count()), wording.t("queue.figure.soon"), false),
        new Figure(wording.number(over), wording.t("queue.figure.over"), over > 0),
        new Figure(
            median == null ? "–" : wording.t("queue.figure.days", Math.round(median)),
            wording.t("queue.figure.median"),
            false),
        new Figure(wording.number(trouble.size()), wording.t("queue.figure.trouble"), false));
  }

  private Line line(DocketLine line, Set<String> trouble) {
    var now = clock.instant();
    long days = days(line);
    var reference = line.reference().toString();
    var look = look(line, now, days);
    return new Line(
        reference,
        line.version(),
        due(line, look, days),
        look,
        share(line, now),
        wording.t("request.type." + line.type().code()),
        wording.t("request.regime." + line.regime().code()),
        wording.t("request.state." + line.state().code()),
        wording.t("request.residence." + line.residence().code()),
        systems(line, reference),
        trouble.contains(reference),
        line.with() == null ? "" : line.mine() ? wording.t("queue.you") : line.with(),
        line.closedToMe() ? "" : DeskCaseView.PATH + "/" + reference);
  }

  private String look(DocketLine line, Instant now, long days) {
    if (line.paused()) {
      return "pause";
    }
    if (line.isOver(now)) {
      return "over";
    }
    return line.closed() == null && (days <= SOON || line.warned()) ? "warn" : "";
  }

  private String due(DocketLine line, String look, long days) {
    var closed = line.closed();
    if (closed != null) {
      return wording.shortDate(closed);
    }
    return switch (look) {
      case "pause" -> wording.t("queue.paused");
      case "over" -> wording.t("queue.over", -days + 1);
      default -> wording.t("queue.days", days);
    };
  }

  /** Whole days from today to the last day for the answer. */
  private long days(DocketLine line) {
    return ChronoUnit.DAYS.between(wording.today(), wording.dayOf(line.over().minusSeconds(1)));
  }

  private static double share(DocketLine line, Instant now) {
    var until = line.closed() == null ? now : line.closed();
    double all = Math.max(1, Duration.between(line.received(), line.over()).toMinutes());
    return Math.clamp(Duration.between(line.received(), until).toMinutes() * 100 / all, 3, 100);
  }

  private String systems(DocketLine line, String reference) {
    if (line.state() != State.EXECUTING && line.state() != State.COMPLETED) {
      return wording.t("queue.systems.none");
    }
    var answers = notices.answers(reference);
    return answers.isEmpty()
        ? wording.t("queue.systems.none")
        : wording.t("queue.systems", answers.stream().filter(Answer::isClosed).count(), answers.size());
  }

  private Map<String, List<Option>> choices() {
    return Map.of(
        "type", Arrays.stream(CaseType.values())
            .map(each -> new Option(each.code(), wording.t("request.type." + each.code())))
            .toList(),
        "state", Arrays.stream(State.values())
            .map(each -> new Option(each.code(), wording.t("request.state." + each.code())))
            .toList(),
        "law", Arrays.stream(Regime.values())
            .map(each -> new Option(each.code(), wording.t("request.regime." + each.code())))
            .toList());
  }
}
