package io.vitrine.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final Instant LATE = Instant.parse("2026-10-13T22:30:05Z");

  private final Wording wording = new Wording(
      new Texts(),
      new House("Lindenhof", ZoneId.of("Europe/Berlin"), false, Duration.ofHours(12)),
      Clock.fixed(Instant.parse("2026-11-12T13:02:11Z"), ZoneOffset.UTC));

  @AfterEach
  void noPage() {
    UI.setCurrent(null);
  }

  @Test
  void inEnglish() {
    assertThat(wording.number(1284)).isEqualTo("1,284");
    assertThat(wording.money(1843290, "EUR")).isEqualTo("18,432.90\u00a0€");
    assertThat(wording.money(255, "GBP")).isEqualTo("£2.55");
    assertThat(wording.money(890, "JPY")).isEqualTo("JP¥890");
    assertThat(wording.day(LATE)).isEqualTo("Wednesday 14 October");
    assertThat(wording.day(LocalDate.of(2019, 3, 12))).isEqualTo("Tuesday 12 March 2019");
    assertThat(wording.date(LATE)).isEqualTo("14 October 2026");
    assertThat(wording.shortDate(LATE)).isEqualTo("14 October");
    assertThat(wording.month(LocalDate.of(2036, 12, 31))).isEqualTo("Dec 2036");
    assertThat(wording.moment(LATE)).isEqualTo("14 October 2026, 00:30");
    assertThat(wording.t("sign-in.too-often", 1L)).endsWith("in 1 minute.");
    assertThat(wording.t("sign-in.too-often", 3L)).endsWith("in 3 minutes.");
  }

  @Test
  void inGerman() {
    var page = new UI();
    page.setLocale(Locale.GERMAN);
    UI.setCurrent(page);
    assertThat(wording.number(1284)).isEqualTo("1.284");
    assertThat(wording.money(1843290, "EUR")).isEqualTo("18.432,90\u00a0€");
    assertThat(wording.money(-890, "EUR")).isEqualTo("-8,90\u00a0€");
    assertThat(wording.money(255, "GBP")).isEqualTo("2,55\u00a0£");
    assertThat(wording.day(LATE)).isEqualTo("Mittwoch, 14. Oktober");
    assertThat(wording.date(LATE)).isEqualTo("14. Oktober 2026");
    assertThat(wording.time(LATE)).isEqualTo("00:30");
    assertThat(wording.t("sign-in.too-often", 1L)).contains("1 Minute noch");
  }

  @Test
  void aPersonIsCalledByTheirFirstNameAndHasInitials() {
    assertThat(TopBar.initials("Mira Sandberg")).isEqualTo("MS");
    assertThat(TopBar.initials("Juan Carlos de la Vega")).isEqualTo("JV");
    assertThat(TopBar.initials(" øystein ")).isEqualTo("Ø");
    assertThat(TopBar.calledBy("Mira Sandberg")).isEqualTo("Mira");
    var officer = new Actor(Role.OFFICER, 1, null, "J. Okafor", Instant.EPOCH);
    assertThat(TopBar.calledBy(officer)).isEqualTo("J. Okafor");
  }
}
