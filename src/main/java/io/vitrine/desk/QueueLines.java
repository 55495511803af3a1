package io.vitrine.desk;

import io.vitrine.desk.QueueSheet.Line;
import io.vitrine.erasure.Reminders.Standing;
import io.vitrine.request.DocketLine;
import io.vitrine.shell.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a line of the queue in words. */
@Component
class QueueLines {

  private static final int SOON = 3;

  private final Wording wording;
  private final Clock clock;

  QueueLines(Wording wording, Clock clock) {
    this.wording = wording;
    this.clock = clock;
  }

  boolean isDueSoon(DocketLine line) {
    return !line.paused() && days(line) <= SOON;
  }

  boolean isOver(DocketLine line) {
    return !line.paused() && line.isOver(clock.instant());
  }

  Line line(DocketLine line, @Nullable Standing told) {
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
        Parts.state(line.state(), wording),
        wording.t("request.residence." + line.residence().code()),
        told == null
            ? wording.t("queue.systems.none")
            : wording.t("queue.systems", told.answered(), told.told()),
        told != null && !told.troubled().isEmpty(),
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
      case "over" -> wording.t("queue.over", Math.max(1, -days));
      default -> wording.t("queue.days", days);
    };
  }

  /** Whole days from today to the last day for the answer. */
  private long days(DocketLine line) {
    return ChronoUnit.DAYS.between(wording.today(), wording.dayOf(line.over().minusSeconds(1)));
  }

  /** Between 3, so that something is seen, and 100; also where our clock was put back before it came. */
  private static double share(DocketLine line, Instant now) {
    var until = line.closed() == null ? now : line.closed();
    double all = Math.max(1, Duration.between(line.received(), line.over()).toMinutes());
    return Math.clamp(Duration.between(line.received(), until).toMinutes() * 100 / all, 3, 100);
  }
}
