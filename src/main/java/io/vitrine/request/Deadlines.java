package io.vitrine.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Which rules a case's clock follows. */
@Component
class Deadlines {

  private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

  private final ZoneId house;
  private final PauseWhileWeAskWhoAsks pause = new PauseWhileWeAskWhoAsks();
  private final OneMonthToAnswer oneMonth;
  private final TwoMonthsMore twoMonthsMore;
  private final TenBusinessDaysToAcknowledge tenToAcknowledge;
  private final FortyFiveDaysToAnswer fortyFive = new FortyFiveDaysToAnswer();
  private final FortyFiveDaysMore fortyFiveMore = new FortyFiveDaysMore();
  private final FifteenBusinessDaysToStopSelling fifteenToStop;

  Deadlines(ZoneId house) {
    this.house = house;
    var german = new GermanHolidays();
    oneMonth = new OneMonthToAnswer(german);
    twoMonthsMore = new TwoMonthsMore(german);
    var californian = new CaliforniaHolidays();
    tenToAcknowledge = new TenBusinessDaysToAcknowledge(californian);
    fifteenToStop = new FifteenBusinessDaysToStopSelling(californian);
  }

  CaseClock clock(CaseType type, Regime regime, Instant receivedAt, int pausedDays, boolean extended) {
    return regime == Regime.GDPR
        ? european(LocalDate.ofInstant(receivedAt, house), pausedDays, extended)
        : californian(type, LocalDate.ofInstant(receivedAt, CALIFORNIA), extended);
  }

  private CaseClock european(LocalDate received, int pausedDays, boolean extended) {
    var later = twoMonthsMore.lastDay(received, pausedDays);
    var due = extended ? later : oneMonth.lastDay(received, pausedDays);
    return new CaseClock(house, received, null, due, later, extended, pause.isLet(Regime.GDPR));
  }

  private CaseClock californian(CaseType type, LocalDate received, boolean extended) {
    boolean canPause = pause.isLet(Regime.CPRA);
    if (type.isDoneAtOnce()) {
      return new CaseClock(CALIFORNIA, received, null, fifteenToStop.lastDay(received), null, false, canPause);
    }
    var later = fortyFiveMore.lastDay(received);
    var due = extended ? later : fortyFive.lastDay(received);
    return new CaseClock(
        CALIFORNIA, received, tenToAcknowledge.lastDay(received), due, later, extended, canPause);
  }

  /** Days by which a pause that ends now puts off the answer. */
  int pausedDays(Instant from, Instant until) {
    return pause.days(from, until, house);
  }
}
