package io.vitrine.desk;

import io.vitrine.customer.Actor;
import io.vitrine.customer.Effect;
import io.vitrine.request.Asker;
import io.vitrine.request.Case;
import io.vitrine.request.CaseFile;
import io.vitrine.request.CaseType;
import io.vitrine.request.ChangedMeanwhile;
import io.vitrine.request.Docket;
import io.vitrine.request.Reference;
import io.vitrine.request.State;
import io.vitrine.shell.CaseSheet;
import io.vitrine.shell.CaseSheet.Happened;
import io.vitrine.shell.CaseSheet.Letter;
import io.vitrine.shell.CaseSheet.Mark;
import io.vitrine.shell.CaseSheet.Tag;
import io.vitrine.shell.ClockSheet;
import io.vitrine.shell.Deed;
import io.vitrine.shell.VerdictSheet;
import io.vitrine.shell.Wording;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case as the desk sees it. */
@Component
class DeskSheets {

  private final Docket docket;
  private final DeskOffers offers;
  private final DeskSystems systems;
  private final DeskAlerts alerts;
  private final Proofs proofs;
  private final Wording wording;
  private final Clock clock;

  DeskSheets(
      Docket docket,
      DeskOffers offers,
      DeskSystems systems,
      DeskAlerts alerts,
      Proofs proofs,
      Wording wording,
      Clock clock) {
    this.docket = docket;
    this.offers = offers;
    this.systems = systems;
    this.alerts = alerts;
    this.proofs = proofs;
    this.wording = wording;
    this.clock = clock;
  }

  /** Opens it, which is noted. */
  CaseSheet opened(Reference reference) {
    return sheet(docket.open(reference));
  }

  String late(ChangedMeanwhile late) {
    if (late.act().equals("verdicts")) {
      return wording.t("desk-case.late.verdicts");
    }
    var what = wording.maybe("desk-case.act." + late.act()).orElse(late.act());
    var by = late.by();
    return by == null
        ? wording.t("desk-case.late.other", wording.time(late.at()), what)
        : wording.t("desk-case.late", by, wording.moment(late.at()), what);
  }

  private CaseSheet sheet(Docket.Opened opened) {
    var file = opened.file();
    var it = file.of();
    var run = isForeseen(file) ? docket.dryRun(it.reference()) : null;
    var effect = run == null ? file.outcome() : run.effect();
    var name = Optional.ofNullable(opened.name()).orElse(wording.t("desk-case.nobody"));
    boolean known = it.customer() != null;
    return new CaseSheet(
        it.reference().toString(),
        it.version(),
        wording.t("request.type." + it.matter().type().code()) + ", " + name,
        tags(it),
        VerdictSheet.about(it.matter().kinds(), wording),
        alerts.of(file),
        it.state().isFinal() ? null : clock(file),
        offers.ofClock(file),
        effect == null ? null : VerdictSheet.of(effect, file.outcome() != null, goesOn(it), wording),
        run == null ? List.of() : offers.ofVerdicts(),
        "",
        offers.facts(file),
        it.matter().asker().equals(Asker.ON_OUR_PAGE) ? List.of() : proofs.of(it),
        people(file),
        peopleNote(it, run == null ? null : run.effect()),
        offers.of(file),
        deedNote(it, effect),
        List.of(),
        systems.of(it, run),
        it.state() == State.EXECUTING || it.state().isFinal() ? "" : wording.t("desk-case.told-note"),
        systems.deeds(it),
        file.happened().reversed().stream().map(each -> happened(it, each)).toList(),
        known ? file.letters().stream().map(this::letter).toList() : null,
        known && !it.state().isFinal() ? Deed.atOnce("write", wording.t("desk-case.write", name), "") : null,
        systems.papers(it));
  }

  private static boolean isForeseen(CaseFile file) {
    var it = file.of();
    return it.matter().type() == CaseType.DELETE
        && !it.state().isFinal()
        && it.customer() != null
        && file.outcome() == null;
  }

  private List<Tag> tags(Case it) {
    return List.of(
        new Tag(Parts.state(it.state(), wording), it.state().isFinal() ? "plain" : "brass"),
        new Tag(wording.t("request.regime." + it.matter().regime().code()), "plain"),
        new Tag(wording.t("request.residence." + it.matter().residence().code()), "plain"));
  }

  private ClockSheet clock(CaseFile file) {
    var its = file.clock();
    var stood = file.pauses().stream()
        .map(pause -> new ClockSheet.Stood(
            wording.dayOf(pause.from()), pause.until() == null ? null : wording.dayOf(pause.until())))
        .toList();
    var days = new ClockSheet.Days(
        its.received(), wording.today(), its.due(), its.extended() ? null : its.atMost(), stood);
    long left = ChronoUnit.DAYS.between(wording.today(), its.due());
    var big = clock.instant().isBefore(its.over())
        ? wording.t("desk-case.due", left, wording.date(its.due()))
        : wording.t("desk-case.over", -left, wording.date(its.due()));
    var by = its.acknowledgeBy();
    var note = by == null || file.of().times().acknowledged() != null
        ? ""
        : wording.t("desk-case.acknowledge", wording.date(by));
    return ClockSheet.of(
        days,
        wording.t(file.of().times().paused() == null ? "desk-case.answer-due" : "desk-case.paused"),
        big,
        note,
        wording);
  }

  private String goesOn(Case it) {
    var at = it.times().closed() == null ? it.times().executeAt() : it.times().closed();
    return at == null ? wording.t("desk-case.goes-later") : wording.date(at);
  }

  private List<Mark> people(CaseFile file) {
    var it = file.of();
    var preparedAt = it.hands().preparedAt();
    boolean over = it.state().isFinal() && preparedAt == null;
    if (!it.matter().type().needsTwo() || over) {
      return List.of();
    }
    var people = new ArrayList<Mark>();
    people.add(preparedAt == null
        ? new Mark("off", wording.t("desk-case.first"), wording.t("desk-case.first.say"))
        : new Mark(
            "", wording.t("desk-case.prepared", who(file, "prepare")), wording.moment(preparedAt)));
    var approvedAt = it.hands().approvedAt();
    people.add(approvedAt == null
        ? new Mark("off", wording.t("desk-case.second"), second(it))
        : new Mark(
            "", wording.t("desk-case.approved", who(file, "approve")), wording.moment(approvedAt)));
    return people;
  }

  private static String who(CaseFile file, String act) {
    return file.happened().reversed().stream()
        .filter(each -> each.act().equals(act))
        .map(CaseFile.Happened::officer)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private String second(Case it) {
    var me = Actor.current().orElseThrow();
    if (it.state() != State.SECOND_OFFICER) {
      return wording.t("desk-case.second.later");
    }
    return wording.t(it.canBeApprovedBy(me) ? "desk-case.second.you" : "desk-case.second.not-you");
  }

  private String peopleNote(Case it, @Nullable Effect effect) {
    if (it.state() != State.SECOND_OFFICER || effect == null) {
      return "";
    }
    return wording.t(docket.isAsPrepared(it.reference()) ? "desk-case.unchanged" : "desk-case.changed");
  }

  private String deedNote(Case it, @Nullable Effect effect) {
    var at = it.times().executeAt();
    return it.state() == State.APPROVED && at != null && effect != null
        ? wording.t("desk-case.goes-on", effect.goes(), wording.moment(at))
        : "";
  }

  private Happened happened(Case it, CaseFile.Happened each) {
    var who = Optional.ofNullable(each.officer())
        .orElse(wording.t("desk-case.role." + each.role()));
    var act = switch (each.act()) {
      case "received" -> "received." + it.matter().asker().channel().code();
      case "execute" -> it.matter().type().isDoneAtOnce() ? "execute.off" : "execute";
      default -> each.act();
    };
    var why = each.act().equals("stumbled")
        ? wording.maybe("request.stopped." + each.reason()).map(stopped -> " " + stopped).orElse("")
        : "";
    var say = wording.maybe("desk-case.act." + act).orElse(act) + ", " + who + why;
    return new Happened(
        wording.shortDay(wording.dayOf(each.at())), each.note() == null ? say : say + ": " + each.note());
  }

  private Letter letter(CaseFile.Letter letter) {
    var by = letter.officer();
    var who = by == null ? wording.t("desk-case.role.shopper") : by;
    return new Letter(by != null, who + ", " + wording.moment(letter.at()), letter.body());
  }
}
