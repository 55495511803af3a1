package io.vitrine.shopper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.holding.Weekly;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed to leave visits out, and those to come. */
class AskedWhereTest {

  @Test
  void aRuleIsForATimeOfTheWeek() {
    assertThat(asked("any", List.of(6), "12:00", "18:00").readRule())
        .isEqualTo(new Weekly(Set.of(DayOfWeek.SATURDAY), LocalTime.NOON, LocalTime.of(18, 0)));
    assertThat(asked("any", List.of(6, 7), "", "").readRule())
        .isEqualTo(new Weekly(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
  }

  @Test
  void neitherAPlaceNorAlwaysIsARule() {
    assertThatThrownBy(asked("place", List.of(6), "12:00", "18:00")::readRule)
        .isInstanceOf(AskedWhere.Cannot.class)
        .hasMessage("standing");
    assertThatThrownBy(asked("any", List.of(), "", "")::readRule)
        .isInstanceOf(AskedWhere.Cannot.class)
        .hasMessage("standing");
  }

  @ParameterizedTest
  @CsvSource({"6, 18:00, 12:00, to", "6, 12:00, 12:00, to", "6, noon, 18:00, time", "8, 12:00, 18:00, days"})
  void aTimeThatCannotBeIsToldAtItsField(int day, String from, String to, String why) {
    assertThatThrownBy(asked("any", List.of(day), from, to)::readRule)
        .isInstanceOf(AskedWhere.Cannot.class)
        .hasMessage(why);
  }

  private static AskedWhere asked(String what, List<Integer> days, String from, String to) {
    return new AskedWhere(what, "", "ground", "", "", "", "", "", List.of(), days, from, to, true);
  }
}
