package io.vitrine.desk;

import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.holding.Kind;
import io.vitrine.request.Case;
import io.vitrine.request.CaseFile;
import io.vitrine.request.CaseType;
import io.vitrine.request.Docket;
import io.vitrine.request.Missing;
import io.vitrine.request.State;
import io.vitrine.shell.CaseSheet.Fact;
import io.vitrine.shell.Deed;
import io.vitrine.shell.Deed.Ask;
import io.vitrine.shell.Deed.Field;
import io.vitrine.shell.Deed.Option;
import io.vitrine.shell.Wording;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an officer can do with a case as it is now, with what is asked before. The room asks again. */
@Component
class DeskOffers {

  private static final List<String> DENIALS =
      List.of("unfounded", "excessive", "not_identified", "no_authority", "kept_by_law");

  private final Docket docket;
  private final Accounts accounts;
  private final List<Kind> kinds;
  private final DisputeWords disputes;
  private final Proofs proofs;
  private final LetterWords letters;
  private final Wording wording;
  private final Clock clock;

  DeskOffers(
      Docket docket,
      Accounts accounts,
      List<Kind> kinds,
      DisputeWords disputes,
      Proofs proofs,
      LetterWords letters,
      Wording wording,
      Clock clock) {
    this.docket = docket;
    this.accounts = accounts;
    this.kinds = kinds;
    this.disputes = disputes;
    this.proofs = proofs;
    this.letters = letters;
    this.wording = wording;
    this.clock = clock;
  }

  List<Deed> ofClock(CaseFile file) {
    var it = file.of();
    var deeds = new ArrayList<Deed>();
    if (it.customer() == null) {
      return deeds;
    }
    if (it.state() == State.OPEN && file.clock().canPause()) {
      deeds.add(letter(it, "pause", "", ""));
    }
    if (it.state() == State.PAUSED) {
      deeds.add(Deed.atOnce("resume", wording.t("desk-case.deed.resume"), ""));
    }
    if (!it.state().isFinal() && file.clock().canExtend(clock.instant())) {
      deeds.add(letter(it, "extend", "", ""));
    }
    return deeds;
  }

  List<Deed> ofVerdicts() {
    var options = new ArrayList<Option>();
    options.add(new Option("", wording.t("desk-case.hold.everything")));
    kinds.forEach(kind -> options.add(new Option(kind.name(), wording.t("kind." + kind.name() + ".many"))));
    var hold = new Deed("hold", wording.t("desk-case.deed.hold"), "", new Ask(
        wording.t("desk-case.deed.hold.title"),
        wording.t("desk-case.deed.hold.say"),
        List.of(
            Field.choice("why", wording.t("desk-case.hold.why"), List.of(
                new Option("litigation", wording.t("rule.litigation")),
                new Option("fraud", wording.t("rule.fraud")))),
            Field.choice("kind", wording.t("desk-case.hold.kind"), options),
            Field.date("until", wording.t("desk-case.hold.until"), false, wording.t("desk-case.hold.until.hint")),
            Field.area("letter", wording.t("desk-case.hold.reason"), "")),
        wording.t("desk-case.deed.hold.go"),
        wording.t("desk-case.keep")));
    return List.of(hold, Deed.atOnce("dry_run", wording.t("desk-case.deed.dry_run"), ""));
  }

  List<Deed> of(CaseFile file) {
    var it = file.of();
    var deeds = new ArrayList<Deed>();
    if (it.customer() == null) {
      return it.state() == State.FAILED ? List.of(atOnce("retry", "primary")) : deeds;
    }
    var me = Actor.current().orElseThrow();
    var with = it.hands().with();
    boolean proven = it.matter().missing().isEmpty();
    if (!proven && !it.state().isFinal()) {
      deeds.add(proofs.prove(it));
    }
    switch (it.state()) {
      case RECEIVED -> {
        deeds.add(atOnce("take", proven ? "primary" : ""));
        if (!proven && it.matter().type().isDoneAtOnce()) {
          deeds.add(deny(it));
        }
      }
      case OPEN -> open(file, deeds);
      case PAUSED -> deeds.add(deny(it));
      case SECOND_OFFICER -> {
        if (it.canBeApprovedBy(me)) {
          deeds.add(sure("approve", "primary"));
        }
        deeds.add(reason("send_back"));
      }
      case APPROVED -> deeds.add(reason("send_back"));
      case FAILED -> deeds.add(atOnce("retry", "primary"));
      default -> {
        return deeds;
      }
    }
    if (it.state() != State.RECEIVED && (with == null || with != me.account())) {
      deeds.add(atOnce("take", ""));
    }
    deeds.add(give());
    deeds.add(sure("aside", ""));
    return deeds;
  }

  private void open(CaseFile file, List<Deed> deeds) {
    var it = file.of();
    var type = it.matter().type();
    boolean proven = it.matter().missing().isEmpty();
    if (proven && type.needsTwo()) {
      deeds.add(atOnce("prepare", "primary"));
    } else if (proven && type == CaseType.DISPUTE) {
      deeds.add(disputes.accept(file, docket));
      deeds.add(letter(it, "answer", "", "desk-case.letter.dispute"));
    } else if (proven) {
      deeds.add(letter(it, "answer", "primary", ""));
    }
    deeds.add(deny(it));
  }

  List<Fact> facts(CaseFile file) {
    return file.of().matter().type() == CaseType.DISPUTE && file.of().customer() != null
        ? disputes.facts(file, docket)
        : List.of();
  }

  /** What stands in the way is the first reason, and what the letter begins with. */
  private Deed deny(Case it) {
    var missing = it.matter().missing();
    var first = missing.contains(Missing.AUTHORITY)
        ? "no_authority"
        : missing.contains(Missing.IDENTITY) ? "not_identified" : "";
    var reasons = new ArrayList<>(DENIALS);
    if (!first.isEmpty()) {
      reasons.remove(first);
      reasons.addFirst(first);
    }
    var begun = first.isEmpty() ? "desk-case.letter.deny" : "desk-case.letter.deny." + first;
    return new Deed("deny", wording.t("desk-case.deed.deny"), "", new Ask(
        wording.t("desk-case.deed.deny.title"),
        wording.t("desk-case.deed.deny.say"),
        List.of(
            Field.choice("reason", wording.t("desk-case.deny.reason"), reasons.stream()
                .map(reason -> new Option(reason, wording.t("request.denied." + reason)))
                .toList()),
            letters.field(it, begun)),
        wording.t("desk-case.deed.deny.go"),
        wording.t("desk-case.keep")));
  }

  private Deed give() {
    return new Deed("give", wording.t("desk-case.deed.give"), "", new Ask(
        wording.t("desk-case.deed.give.title"),
        "",
        List.of(Field.choice("officer", wording.t("desk-case.give.officer"), accounts.officers().stream()
            .map(officer -> new Option(Long.toString(officer.account()), officer.name()))
            .toList())),
        wording.t("desk-case.deed.give.go"),
        wording.t("desk-case.keep")));
  }

  private Deed letter(Case it, String code, String look, String begun) {
    return asking(code, look, letters.field(it, begun));
  }

  /** Stays among officers. */
  private Deed reason(String code) {
    return asking(code, "", Field.area("letter", wording.t("desk-case.reason"), ""));
  }

  private Deed asking(String code, String look, Field field) {
    return new Deed(code, wording.t("desk-case.deed." + code), look, new Ask(
        wording.t("desk-case.deed." + code + ".title"),
        wording.t("desk-case.deed." + code + ".say"),
        List.of(field),
        wording.t("desk-case.deed." + code + ".go"),
        wording.t("desk-case.keep")));
  }

  private Deed sure(String code, String look) {
    return new Deed(code, wording.t("desk-case.deed." + code), look, new Ask(
        wording.t("desk-case.deed." + code + ".title"),
        wording.t("desk-case.deed." + code + ".say"),
        List.of(),
        wording.t("desk-case.deed." + code + ".go"),
        wording.t("desk-case.keep")));
  }

  private Deed atOnce(String code, String look) {
    return Deed.atOnce(code, wording.t("desk-case.deed." + code), look);
  }
}
