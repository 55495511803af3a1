package io.vitrine.shopper;

import io.vitrine.request.Asker.Channel;
import io.vitrine.request.Case;
import io.vitrine.request.CaseFile;
import io.vitrine.request.CaseType;
import io.vitrine.request.State;
import io.vitrine.shell.CaseSheet.Phase;
import io.vitrine.shell.Wording;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every step of a case so far, the one it is at, and those to come, as whoever asked reads them. */
@Component
class CasePhases {

  private final Wording wording;

  CasePhases(Wording wording) {
    this.wording = wording;
  }

  List<Phase> of(CaseFile file) {
    var it = file.of();
    var all = new ArrayList<Phase>();
    for (var each : file.happened()) {
      var said = "case.phase." + each.act();
      wording.maybe(said + how(each.act(), it), wording.moment(each.at()))
          .ifPresent(say -> all.add(new Phase("done", wording.t(said + title(each.act(), it)), say)));
    }
    if (it.state().isFinal()) {
      return all;
    }
    var title = wording.maybe("case.now." + it.state().code() + ".title")
        .orElseGet(() -> wording.t("request.state." + it.state().code()));
    all.add(new Phase("now", title, waiting(file)));
    for (var next : ahead(it)) {
      all.add(new Phase("", wording.t("case.ahead." + next + ".title"), wording.t("case.ahead." + next)));
    }
    return all;
  }

  /** What is done at once can be switched on again, so that its beginning is no point of no return. */
  private static String how(String act, Case it) {
    var type = it.matter().type();
    var channel = it.matter().asker().channel();
    return switch (act) {
      case "received" -> "." + channel.code() + (channel == Channel.PAGE && !isAskedByPassword(type) ? ".plain" : "");
      case "execute" -> type.isDoneAtOnce() ? ".off" : "";
      default -> "";
    };
  }

  private static String title(String act, Case it) {
    return (act.equals("execute") ? how(act, it) : "") + ".title";
  }

  private static boolean isAskedByPassword(CaseType type) {
    return type == CaseType.DELETE || type == CaseType.STOP;
  }

  private String waiting(CaseFile file) {
    var it = file.of();
    var at = it.times().executeAt();
    return it.state() == State.APPROVED && at != null
        ? wording.t("case.now.approved", wording.moment(at))
        : wording.t("case.now." + it.state().code(), wording.date(file.clock().due()));
  }

  private static List<String> ahead(Case it) {
    if (it.matter().type() != CaseType.DELETE) {
      return it.matter().type().isDoneAtOnce() ? List.of() : List.of("answer");
    }
    return switch (it.state()) {
      case RECEIVED, OPEN, PAUSED -> List.of("prepared", "approved", "wait", "executed", "receipt");
      case SECOND_OFFICER -> List.of("approved", "wait", "executed", "receipt");
      case APPROVED -> List.of("executed", "receipt");
      default -> List.of("receipt");
    };
  }
}
