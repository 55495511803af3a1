package io.vitrine.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The clocks of the laws: month ends, leap days, holidays and time zones. */
class DeadlinesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  private final Deadlines deadlines = new Deadlines(BERLIN);
  private final Holidays german = new GermanHolidays();
  private final Holidays californian = new CaliforniaHolidays();

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(2018, 5, 25).toEpochDay(), LocalDate.of(2100, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Property
  void anEuropeanAnswerIsDueOnAWorkingDayAMonthLaterOrTheNextAfterIt(@ForAll("days") LocalDate received) {
    var due = european(received, 0, false).due();
    var month = received.plusMonths(1);
    assertThat(german.isWorkingDay(due)).isTrue();
    assertThat(due).isAfterOrEqualTo(month);
    assertThat(ChronoUnit.DAYS.between(month, due)).isLessThanOrEqualTo(5);
    assertThat(month.datesUntil(due)).noneMatch(german::isWorkingDay);
  }

  @Property
  void itsMonthEndsWithTheMonthsLastDayWhereThereIsNoSuchDay(@ForAll("days") LocalDate received) {
    var month = new OneMonthToAnswer(day -> false);
    var due = new OneMonthToAnswer(german).lastDay(received, 0);
    assertThat(due).isAfterOrEqualTo(month.lastDay(received, 0));
    assertThat(received.plusMonths(1).getDayOfMonth())
        .isEqualTo(Math.min(received.getDayOfMonth(), received.plusMonths(1).lengthOfMonth()));
  }

  @Property
  void whoeverAsksLaterIsNeverAnsweredSooner(@ForAll("days") LocalDate received, @ForAll Regime regime) {
    var first = clock(CaseType.DELETE, regime, received, 0, false);
    var second = clock(CaseType.DELETE, regime, received.plusDays(1), 0, false);
    assertThat(second.due()).isAfterOrEqualTo(first.due());
  }

  @Property
  void aPauseInEuropePutsOffByItsDaysAndInCaliforniaByNone(
      @ForAll("days") LocalDate received, @ForAll @IntRange(min = 0, max = 40) int paused) {
    var plain = received.plusMonths(1).plusDays(paused);
    assertThat(european(received, paused, false).due()).isEqualTo(german.workingDayFrom(plain));
    var californian = clock(CaseType.DELETE, Regime.CPRA, received, paused, false);
    assertThat(californian.due()).isEqualTo(received.plusDays(45));
    assertThat(californian.canPause()).isFalse();
  }

  @Property
  void anExtensionGivesTwoMonthsOr45DaysOnceAndIsToldWhileTheFirstTimeRuns(
      @ForAll("days") LocalDate received, @ForAll Regime regime) {
    var before = clock(CaseType.DELETE, regime, received, 0, false);
    var after = clock(CaseType.DELETE, regime, received, 0, true);
    assertThat(after.due()).isEqualTo(before.atMost());
    assertThat(after.due()).isEqualTo(regime == Regime.GDPR
        ? german.workingDayFrom(received.plusMonths(3))
        : received.plusDays(90));
    assertThat(before.canExtend(before.over().minusSeconds(1))).isTrue();
    assertThat(before.canExtend(before.over())).isFalse();
    assertThat(after.canExtend(after.over().minusSeconds(1))).isFalse();
  }

  @Property
  void sellingStopsWithinFifteenBusinessDaysWithoutPauseOrExtension(@ForAll("days") LocalDate received) {
    var clock = clock(CaseType.NO_SALE, Regime.CPRA, received, 0, false);
    assertThat(received.plusDays(1).datesUntil(clock.due().plusDays(1)).filter(californian::isWorkingDay)).hasSize(15);
    assertThat(californian.isWorkingDay(clock.due())).isTrue();
    assertThat(clock.atMost()).isNull();
    assertThat(clock.acknowledgeBy()).isNull();
  }

  @Property
  void receiptIsConfirmedWithinTenBusinessDays(@ForAll("days") LocalDate received) {
    var by = Objects.requireNonNull(clock(CaseType.DELETE, Regime.CPRA, received, 0, false).acknowledgeBy());
    assertThat(received.plusDays(1).datesUntil(by.plusDays(1)).filter(californian::isWorkingDay)).hasSize(10);
  }

  @Property
  void aDeadlineIsOverWithTheLastHourOfItsDayInItsZone(@ForAll("days") LocalDate received, @ForAll Regime regime) {
    var clock = clock(CaseType.DELETE, regime, received, 0, false);
    var last = LocalDateTime.ofInstant(clock.over().minusSeconds(1), zone(regime));
    assertThat(last.toLocalDate()).isEqualTo(clock.due());
    assertThat(last.getHour()).isEqualTo(23);
  }

  @Property
  void easterIsASundayInSpring(@ForAll @IntRange(min = 1900, max = 2299) int year) {
    assertThat(GermanHolidays.easter(year).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(GermanHolidays.easter(year))
        .isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
  }

  @Example
  void theDaysThatPeopleAskAbout() {
    assertThat(GermanHolidays.easter(2026)).isEqualTo("2026-04-05");
    assertThat(european(LocalDate.of(2027, 1, 31), 0, false).due()).isEqualTo("2027-03-01"); // 28 Feb is a Sunday
    assertThat(european(LocalDate.of(2028, 1, 31), 0, false).due()).isEqualTo("2028-02-29");
    assertThat(european(LocalDate.of(2026, 11, 25), 0, false).due()).isEqualTo("2026-12-28"); // Christmas, a weekend
    assertThat(european(LocalDate.of(2026, 11, 2), 2, false).due()).isEqualTo("2026-12-04");
    assertThat(european(LocalDate.of(2026, 3, 3), 0, false).due()).isEqualTo("2026-04-07"); // Good Friday to Easter
    assertThat(californian.isHoliday(LocalDate.of(2026, 11, 26))).isTrue();
    assertThat(californian.isHoliday(LocalDate.of(2023, 1, 2))).isTrue();
    assertThat(californian.isHoliday(LocalDate.of(2026, 10, 12))).isFalse();
    assertThat(clock(CaseType.NO_SALE, Regime.CPRA, LocalDate.of(2026, 11, 2), 0, false).due())
        .isEqualTo("2026-11-24");
  }

  @Example
  void whatComesAtMidnightInBerlinCameTheDayBeforeInCalifornia() {
    var moment = Instant.parse("2026-11-01T23:30:00Z");
    assertThat(deadlines.clock(CaseType.DELETE, Regime.GDPR, moment, 0, false).received()).isEqualTo("2026-11-02");
    assertThat(deadlines.clock(CaseType.DELETE, Regime.CPRA, moment, 0, false).received()).isEqualTo("2026-11-01");
  }

  private CaseClock european(LocalDate received, int paused, boolean extended) {
    return clock(CaseType.DELETE, Regime.GDPR, received, paused, extended);
  }

  private CaseClock clock(CaseType type, Regime regime, LocalDate received, int paused, boolean extended) {
    var noon = received.atTime(12, 0).atZone(zone(regime)).toInstant();
    return deadlines.clock(type, regime, noon, paused, extended);
  }

  private static ZoneId zone(Regime regime) {
    return regime == Regime.GDPR ? BERLIN : LOS_ANGELES;
  }
}
