package io.vitrine.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class WeeklyTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Weekly SATURDAY_AFTERNOONS =
      new Weekly(Set.of(DayOfWeek.SATURDAY), LocalTime.NOON, LocalTime.of(18, 0));

  /** Beside the clocks' changes in spring and autumn: minute by minute, as the shop's clock shows them. */
  @Property(tries = 400)
  void aStayIsInATimeWhereAnyMinuteOfItIs(
      @ForAll boolean spring,
      @ForAll @IntRange(min = -3_000, max = 3_000) int begins,
      @ForAll @IntRange(max = 3_000) int minutes,
      @ForAll @NotEmpty Set<DayOfWeek> days,
      @ForAll @IntRange(max = 1_438) int from,
      @ForAll @IntRange(min = 1, max = 1_440) int to) {
    Assume.that(from < to);
    var change = Instant.parse(spring ? "2026-03-29T01:00:00Z" : "2026-10-25T01:00:00Z");
    var came = change.plus(Duration.ofMinutes(begins));
    var left = came.plus(Duration.ofMinutes(minutes));
    var weekly = new Weekly(days, LocalTime.MIN.plusMinutes(from), LocalTime.MIN.plusMinutes(to));
    boolean any = LongStream.range(0, Math.max(1, minutes))
        .mapToObj(minute -> LocalDateTime.ofInstant(came.plus(Duration.ofMinutes(minute)), BERLIN))
        .anyMatch(weekly::holds);
    assertThat(weekly.touches(came, left, BERLIN)).isEqualTo(any);
  }

  @Test
  void saturdayAfternoonIsWhatTheShopsClockCallsSo() {
    assertThat(SATURDAY_AFTERNOONS.touches(Instant.parse("2026-11-07T11:00:00Z"), null, BERLIN)).isTrue();
    assertThat(SATURDAY_AFTERNOONS.touches(Instant.parse("2026-11-07T10:59:59Z"), null, BERLIN)).isFalse();
    assertThat(SATURDAY_AFTERNOONS.touches(Instant.parse("2026-07-04T10:00:00Z"), null, BERLIN)).isTrue();
    assertThat(SATURDAY_AFTERNOONS.touches(Instant.parse("2026-11-07T17:00:00Z"), null, BERLIN)).isFalse();
    assertThat(SATURDAY_AFTERNOONS.touches(Instant.parse("2026-11-08T12:00:00Z"), null, BERLIN)).isFalse();
  }

  @Test
  void whoComesBeforeItAndLeavesInItWasThere() {
    var came = Instant.parse("2026-11-07T10:50:00Z");
    assertThat(SATURDAY_AFTERNOONS.touches(came, came.plusSeconds(601), BERLIN)).isTrue();
    assertThat(SATURDAY_AFTERNOONS.touches(came, came.plusSeconds(600), BERLIN)).isFalse();
    assertThat(SATURDAY_AFTERNOONS.touches(came, Instant.parse("2999-01-01T00:00:00Z"), BERLIN)).isTrue();
  }

  @Test
  void theHourThatTheClocksLeaveOutIsNoTime() {
    var leftOut = new Weekly(Set.of(DayOfWeek.SUNDAY), LocalTime.of(2, 10), LocalTime.of(2, 50));
    var night = Instant.parse("2026-03-28T23:00:00Z");
    assertThat(leftOut.touches(night, night.plus(Duration.ofHours(20)), BERLIN)).isFalse();
    var autumn = Instant.parse("2026-10-24T22:00:00Z");
    assertThat(leftOut.touches(autumn.plus(Duration.ofMinutes(135)), null, BERLIN)).isTrue();
    assertThat(leftOut.touches(autumn.plus(Duration.ofMinutes(195)), null, BERLIN)).isTrue();
  }

  @Test
  void aTimeThatEndsBeforeItBeginsIsNone() {
    assertThatThrownBy(() -> new Weekly(Set.of(DayOfWeek.MONDAY), LocalTime.NOON, LocalTime.of(9, 0)))
        .hasMessageContaining("before");
    assertThatThrownBy(() -> new Weekly(Set.of(DayOfWeek.MONDAY), LocalTime.NOON, LocalTime.NOON))
        .hasMessageContaining("before");
    assertThatThrownBy(() -> new Weekly(Set.of(), LocalTime.MIN, LocalTime.NOON)).hasMessageContaining("day");
  }
}
