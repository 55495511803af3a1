package io.vitrine.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.holding.Kind.Keep;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The calendar of keeping: what goes when, and from which day on something is still there. */
class KeepTest {

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1995, 1, 1).toEpochDay(), LocalDate.of(2095, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<Keep> keeps() {
    return Combinators.combine(Arbitraries.integers().between(1, 240), Arbitraries.of(true, false))
        .as((months, toTheEndOfTheYear) -> new Keep(months, toTheEndOfTheYear, Set.of()));
  }

  @Property(tries = 2_000)
  void theFirstDayThatIsKeptIsKeptAndTheOneBeforeIsNot(
      @ForAll("days") LocalDate today, @ForAll("keeps") Keep keep) {
    var first = keep.firstKept(today);
    assertThat(keep.goesOn(first)).isAfter(today);
    assertThat(keep.goesOn(first.minusDays(1))).isBeforeOrEqualTo(today);
  }

  @Property(tries = 2_000)
  void whatGoesTodayIsExactlyWhatIsOlderThanTheFirstDayThatIsKept(
      @ForAll("days") LocalDate today, @ForAll("days") LocalDate occurred, @ForAll("keeps") Keep keep) {
    assertThat(occurred.isBefore(keep.firstKept(today))).isEqualTo(!keep.goesOn(occurred).isAfter(today));
  }

  @Property(tries = 2_000)
  void whatIsOlderNeverGoesLater(
      @ForAll("days") LocalDate one, @ForAll("days") LocalDate other, @ForAll("keeps") Keep keep) {
    var older = one.isBefore(other) ? one : other;
    var younger = one.isBefore(other) ? other : one;
    assertThat(keep.goesOn(older)).isBeforeOrEqualTo(keep.goesOn(younger));
  }

  @Property(tries = 2_000)
  void whatIsKeptGoesOnTheDayItShouldAndNotTheDayBefore(
      @ForAll("days") LocalDate occurred, @ForAll("keeps") Keep keep) {
    var goes = keep.goesOn(occurred);
    assertThat(occurred).isBefore(keep.firstKept(goes));
    assertThat(occurred).isAfterOrEqualTo(keep.firstKept(goes.minusDays(1)));
  }

  @Example
  void aVisitOfTheEndOfNovemberGoesAtTheEndOfFebruary() {
    var keep = Keep.months(3);
    assertThat(keep.goesOn(LocalDate.of(2026, 11, 30))).isEqualTo(LocalDate.of(2027, 2, 28));
    assertThat(keep.goesOn(LocalDate.of(2026, 11, 7))).isEqualTo(LocalDate.of(2027, 2, 7));
  }

  @Example
  void anInvoiceIsKeptToTheEndOfTheTenthYear() {
    assertThat(Keep.AS_TAX_LAW_ASKS.goesOn(LocalDate.of(2016, 2, 1))).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(Keep.AS_TAX_LAW_ASKS.firstKept(LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2016, 1, 1));
    assertThat(Keep.AS_TAX_LAW_ASKS.firstKept(LocalDate.of(2027, 1, 1))).isEqualTo(LocalDate.of(2017, 1, 1));
  }

  @Example
  void onlyATimeThatIsOfferedCanBeChosen() {
    assertThat(Keep.months(18).chosen(36).months()).isEqualTo(36);
    assertThat(Keep.months(18).chosen(1).months()).isEqualTo(18);
    assertThat(Keep.AS_TAX_LAW_ASKS.chosen(3)).isEqualTo(Keep.AS_TAX_LAW_ASKS);
  }
}
