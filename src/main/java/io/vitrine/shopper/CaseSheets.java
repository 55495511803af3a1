package io.vitrine.shopper;

import io.vitrine.customer.Actor;
import io.vitrine.customer.Effect;
import io.vitrine.erasure.Answer;
import io.vitrine.erasure.Certificates;
import io.vitrine.erasure.Notices;
import io.vitrine.erasure.Systems;
import io.vitrine.request.Asker;
import io.vitrine.request.Case;
import io.vitrine.request.CaseFile;
import io.vitrine.request.CaseType;
import io.vitrine.request.State;
import io.vitrine.shell.CaseSheet;
import io.vitrine.shell.CaseSheet.Alert;
import io.vitrine.shell.CaseSheet.Letter;
import io.vitrine.shell.CaseSheet.Mark;
import io.vitrine.shell.CaseSheet.Paper;
import io.vitrine.shell.CaseSheet.Tag;
import io.vitrine.shell.ClockSheet;
import io.vitrine.shell.Deed;
import io.vitrine.shell.VerdictSheet;
import io.vitrine.shell.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A case as whoever asked sees it, with or without signing in. */
@Component
class CaseSheets {

  private final Notices notices;
  private final Certificates certificates;
  private final Systems systems;
  private final CasePhases phases;
  private final Wording wording;
  private final Clock clock;
  private final Duration grace;

  CaseSheets(
      Notices notices,
      Certificates certificates,
      Systems systems,
      CasePhases phases,
      Wording wording,
      Clock clock,
      @Value("${vitrine.requests.grace:7d}") Duration grace) {
    this.notices = notices;
    this.certificates = certificates;
    this.systems = systems;
    this.phases = phases;
    this.wording = wording;
    this.clock = clock;
    this.grace = grace;
  }

  /**
   * @param foreseen what it would do now; null where nothing is deleted, or it is done
   * @param byCode whether it is seen with its code alone: then nothing can be done, and nothing of the person is said
   */
  CaseSheet of(CaseFile file, @Nullable Effect foreseen, boolean byCode) {
    var it = file.of();
    var reference = it.reference().toString();
    var effect = Optional.ofNullable(file.outcome()).orElse(foreseen);
    return new CaseSheet(
        reference,
        it.version(),
        title(it),
        List.of(
            new Tag(wording.t("request.state." + it.state().code()), it.state().isFinal() ? "plain" : "brass"),
            new Tag(wording.t("request.regime." + it.matter().regime().code()), "plain")),
        said(asked(it, byCode), VerdictSheet.about(it.matter().kinds(), wording), lead(file)),
        alerts(file, byCode),
        it.state().isFinal() || isOff(it) ? null : clock(file),
        byCode ? List.of() : clockDeeds(it),
        effect == null ? null : VerdictSheet.of(effect, file.outcome() != null, goesOn(it), wording),
        byCode || !canAppeal(it, effect) ? List.of() : List.of(appeal()),
        effect == null ? "" : wording.t("case.stays-note"),
        List.of(),
        List.of(),
        List.of(),
        "",
        byCode ? List.of() : List.of(code()),
        byCode ? "" : wording.t("case.code.note"),
        phases.of(file),
        told(it),
        it.state().isFinal() || it.state() == State.EXECUTING ? "" : wording.t("case.told-note"),
        List.of(),
        List.of(),
        byCode ? null : file.letters().stream().map(this::letter).toList(),
        byCode || it.state().isFinal() && it.state() != State.COMPLETED
            ? null
            : Deed.atOnce("write", wording.t("case.write"), ""),
        papers(reference));
  }

  private List<Alert> alerts(CaseFile file, boolean byCode) {
    var it = file.of();
    var asker = it.matter().asker();
    var alerts = new ArrayList<Alert>();
    if (file.isAheadOf(clock.instant())) {
      alerts.add(new Alert("info", wording.t("case.alert.clock")));
    }
    file.stopped().ifPresent(why -> alerts.add(new Alert(
        "err",
        wording.t("request.stopped." + why) + " " + wording.t("case.alert.stopped." + it.state().code()))));
    if (asker.who() != Asker.Who.SELF && !byCode) {
      var how = it.state() == State.DENIED || it.state() == State.CANCELLED
          ? "over"
          : it.matter().missing().isEmpty() ? "allowed" : "unproven";
      alerts.add(new Alert("info", wording.t(
          "case.alert.named." + how,
          wording.t("case.asker." + asker.who().code()),
          wording.t("asker.way." + asker.channel().code()))));
    } else if (!it.matter().missing().isEmpty() && !it.state().isFinal()) {
      alerts.add(new Alert("info", wording.t("case.alert.unproven")));
    }
    return alerts;
  }

  private List<Paper> papers(String reference) {
    return certificates.address(reference)
        .map(address -> List.of(
            new Paper(wording.t("certificate.as-pdf"), address + ".pdf"),
            new Paper(wording.t("certificate.as-json"), address + ".json"),
            new Paper(wording.t("certificate.key"), "verify-key.pem")))
        .orElse(List.of());
  }

  private Deed code() {
    return new Deed("code", wording.t("case.code"), "", new Deed.Ask(
        wording.t("case.code.title"), wording.t("case.code.say"), List.of(), wording.t("case.code.go"),
        wording.t("case.keep")));
  }

  private String title(Case it) {
    var type = it.matter().type().code();
    return wording.maybe("case.title." + type + (it.matter().kinds().isEmpty() ? "" : ".some"))
        .orElseGet(() -> wording.t("request.type." + type));
  }

  private String asked(Case it, boolean byCode) {
    boolean self = it.matter().asker().who() == Asker.Who.SELF;
    return wording.t(
        "case.asked." + (self ? "self" : byCode ? "code" : "other"), wording.date(it.times().received()));
  }

  private static String said(String... sentences) {
    return Stream.of(sentences).filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
  }

  private String lead(CaseFile file) {
    var it = file.of();
    var due = wording.date(file.clock().due());
    var at = it.times().executeAt();
    return switch (it.state()) {
      case APPROVED -> wording.t("case.lead.approved", at == null ? due : wording.moment(at), due);
      case COMPLETED, CANCELLED -> wording.t("case.lead." + it.state().code(), wording.date(closed(it)));
      case DENIED -> wording.t("case.lead.denied", wording.date(closed(it)), because(file));
      case EXECUTING -> wording.t("case.lead.executing" + (isOff(it) ? ".off" : ""));
      default -> wording.t("case.lead." + it.state().code(), due);
    };
  }

  /** What was asked is done; that the other systems answer is waited for, and that is no deadline of the shopper's. */
  private static boolean isOff(Case it) {
    return it.state() == State.EXECUTING && it.matter().type().isDoneAtOnce();
  }

  private String because(CaseFile file) {
    var reason = file.of().reason();
    return reason == null ? "" : wording.maybe("request.denied." + reason).orElse("");
  }

  private Instant closed(Case it) {
    return Optional.ofNullable(it.times().closed()).orElse(it.times().received());
  }

  private ClockSheet clock(CaseFile file) {
    var it = file.of();
    var stood = file.pauses().stream()
        .map(pause -> new ClockSheet.Stood(
            wording.dayOf(pause.from()), pause.until() == null ? null : wording.dayOf(pause.until())))
        .toList();
    var its = file.clock();
    var days = new ClockSheet.Days(
        its.received(), wording.today(), its.due(), its.extended() ? null : its.atMost(), stood);
    var at = it.times().executeAt();
    var now = clock.instant();
    var label = it.state() == State.APPROVED ? "case.clock.cancel" : "case.clock.answer";
    var big = it.state() == State.APPROVED && at != null
        ? left(Duration.between(now, at))
        : wording.t("case.clock.days", Math.max(0, ChronoUnit.DAYS.between(wording.today(), its.due())));
    if (it.state() == State.PAUSED) {
      label = "case.clock.paused";
      big = wording.t("case.clock.waits");
    }
    return ClockSheet.of(days, wording.t(label), big, paused(it), wording);
  }

  private String paused(Case it) {
    return it.times().pausedDays() == 0 ? "" : wording.t("case.clock.stood", it.times().pausedDays());
  }

  private String left(Duration left) {
    var some = left.isNegative() ? Duration.ZERO : left;
    return wording.t("case.clock.left", some.toDays(), some.toHoursPart());
  }

  private String goesOn(Case it) {
    var at = it.times().executeAt();
    var closed = it.times().closed();
    if (closed != null) {
      return wording.date(closed);
    }
    return at == null ? wording.t("ask.goes-after", grace.toDays()) : wording.date(at);
  }

  private List<Deed> clockDeeds(Case it) {
    var deeds = new ArrayList<Deed>();
    if (it.canBeConfirmed()) {
      var who = it.matter().asker().who().code();
      deeds.add(Deed.atOnce("confirm", wording.t("case.confirm." + who), "primary"));
    }
    if (it.state().canBeCancelled()) {
      deeds.add(cancel(it));
    }
    return deeds;
  }

  private Deed cancel(Case it) {
    return new Deed("cancel", wording.t("case.cancel"), "danger", new Deed.Ask(
        wording.t("case.cancel.title"),
        wording.t("case.cancel.say", it.reference().toString()),
        List.of(),
        wording.t("case.cancel.go"),
        wording.t("case.cancel.keep")));
  }

  private static boolean canAppeal(Case it, @Nullable Effect effect) {
    return it.state() == State.DENIED || effect != null && effect.stays() > 0 && it.state() != State.CANCELLED;
  }

  private Deed appeal() {
    return new Deed("appeal", wording.t("case.appeal"), "", new Deed.Ask(
        wording.t("case.appeal.title"),
        wording.t("case.appeal.say"),
        List.of(Deed.Field.area("letter", wording.t("case.appeal.letter"), "")),
        wording.t("case.appeal.go"),
        wording.t("case.keep")));
  }

  private List<Mark> told(Case it) {
    var answers = notices.answers(it.reference().toString()).stream()
        .filter(answer -> answer.part() <= 1)
        .map(this::told)
        .toList();
    boolean ahead = it.matter().type() == CaseType.DELETE && it.state().canBeCancelled();
    return answers.isEmpty() && ahead ? willBeTold() : answers;
  }

  private List<Mark> willBeTold() {
    return Actor.asMachine("desk", systems::all).stream()
        .filter(system -> system.retiredAt() == null)
        .map(system -> new Mark("off", system.name(), wording.t("case.told.will")))
        .toList();
  }

  private Mark told(Answer answer) {
    var closed = answer.closedAt();
    if (answer.state() == Answer.State.SETTLED && closed != null) {
      var how = answer.isNeedless() ? "needless" : "settled";
      return new Mark("fixed", answer.system(), wording.t("case.told." + how, wording.moment(closed)));
    }
    if (closed != null) {
      return new Mark("", answer.system(), wording.t("case.told.answered", wording.moment(closed)));
    }
    var state = answer.state() == Answer.State.DEAD ? "dead" : answer.trouble() == null ? "owed" : "trouble";
    return new Mark(
        state.equals("owed") ? "off" : "not",
        answer.system(),
        wording.t("case.told." + state, wording.date(answer.owedAt())));
  }

  private Letter letter(CaseFile.Letter letter) {
    var who = letter.officer() == null ? wording.t("case.you") : wording.t("case.desk");
    return new Letter(letter.officer() == null, who + ", " + wording.moment(letter.at()), letter.body());
  }
}
