package io.vitrine.desk;

import io.vitrine.request.CaseFile;
import io.vitrine.shell.CaseSheet.Alert;
import io.vitrine.shell.Wording;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an officer has to see first in a case. */
@Component
class DeskAlerts {

  private static final int WARNED_DAYS = 5;

  private final Wording wording;
  private final Clock clock;

  DeskAlerts(Wording wording, Clock clock) {
    this.wording = wording;
    this.clock = clock;
  }

  List<Alert> of(CaseFile file) {
    var alerts = new ArrayList<Alert>();
    var it = file.of();
    var now = clock.instant();
    if (file.isAheadOf(now)) {
      alerts.add(new Alert("err", wording.t("case.alert.clock")));
    }
    file.stopped().ifPresent(why -> alerts.add(new Alert(
        "err",
        wording.t("request.stopped." + why) + " "
            + wording.t("desk-case.alert.stopped." + it.state().code()))));
    if (it.state().isFinal()) {
      return alerts;
    }
    if (!it.matter().missing().isEmpty()) {
      alerts.add(new Alert("info", wording.t("desk-case.alert.unproven")));
    }
    if (it.times().paused() == null) {
      deadline(file, alerts);
    }
    return alerts;
  }

  private void deadline(CaseFile file, List<Alert> alerts) {
    var its = file.clock();
    var now = clock.instant();
    long left = ChronoUnit.DAYS.between(wording.today(), its.due());
    if (!now.isBefore(its.over())) {
      alerts.add(new Alert("err", wording.t("desk-case.alert.over", wording.date(its.due()))));
    } else if (left <= WARNED_DAYS) {
      var key = its.canExtend(now) ? "desk-case.alert.soon.extend" : "desk-case.alert.soon";
      alerts.add(new Alert("info", wording.t(key, left)));
    }
  }
}
