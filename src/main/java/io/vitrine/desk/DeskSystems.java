package io.vitrine.desk;

import io.vitrine.erasure.Answer;
import io.vitrine.erasure.Certificates;
import io.vitrine.erasure.Erasure;
import io.vitrine.erasure.Notices;
import io.vitrine.request.Case;
import io.vitrine.shell.CaseSheet.Mark;
import io.vitrine.shell.CaseSheet.Paper;
import io.vitrine.shell.Deed;
import io.vitrine.shell.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other systems were told in a case and what they answered, or who would be told. */
@Component
class DeskSystems {

  private final Notices notices;
  private final Certificates certificates;
  private final Wording wording;

  DeskSystems(Notices notices, Certificates certificates, Wording wording) {
    this.notices = notices;
    this.certificates = certificates;
    this.wording = wording;
  }

  List<Mark> of(Case it, Erasure.@Nullable DryRun run) {
    var answers = notices.answers(it.reference().toString());
    if (answers.isEmpty() && run != null) {
      return run.systems().stream()
          .map(system -> new Mark("off", system, wording.t("desk-case.system.will")))
          .toList();
    }
    return answers.stream().map(this::mark).toList();
  }

  /** As long as one of them owes an answer. */
  List<Deed> deeds(Case it) {
    boolean waits = notices.answers(it.reference().toString()).stream().anyMatch(answer -> !answer.isClosed());
    return waits ? List.of(Deed.atOnce("remind", wording.t("desk-case.deed.remind"), "")) : List.of();
  }

  /** The certificate of an erasure, once everyone has answered. */
  List<Paper> papers(Case it) {
    return certificates.address(it.reference().toString())
        .map(address -> List.of(
            new Paper(wording.t("certificate.as-pdf"), address + ".pdf"),
            new Paper(wording.t("certificate.as-json"), address + ".json"),
            new Paper(wording.t("certificate.key"), "verify-key.pem")))
        .orElse(List.of());
  }

  private Mark mark(Answer answer) {
    var closed = answer.closedAt();
    if (answer.state() == Answer.State.SETTLED && closed != null) {
      var how = answer.isNeedless() ? "needless" : "settled";
      return new Mark("fixed", answer.system(), wording.t("desk-case.system." + how, wording.moment(closed)));
    }
    if (closed != null) {
      return new Mark("", answer.system(), wording.t("desk-case.system.answered", wording.moment(closed)));
    }
    var trouble = answer.trouble();
    var why = trouble == null ? "" : " " + wording.t("downstream.trouble." + trouble.code());
    if (answer.state() == Answer.State.DEAD) {
      return new Mark("bad", answer.system(), wording.t("desk-case.system.dead", answer.tries()) + why);
    }
    return trouble == null
        ? new Mark("off", answer.system(), wording.t("desk-case.system.owed"))
        : new Mark("not", answer.system(), wording.t("desk-case.system.trouble", answer.tries()) + why);
  }
}
