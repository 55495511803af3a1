package io.vitrine.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Choices;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Purpose;
import io.vitrine.customer.Question;
import io.vitrine.holding.Going;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import io.vitrine.holding.Play;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What overview and choices say, without a browser. */
@VitrineTest
@ViewPackages(packages = "io.vitrine")
class SaidToItsOwnerTest extends SpringBrowserlessTest {

  @Autowired private Shop shop;
  @Autowired private Intake intake;
  @Autowired private Choices choices;
  @Autowired private Clock clock;
  @Autowired private OverviewWords overview;
  @Autowired private UsesSheets uses;
  @Autowired private KeepingSheets keeping;

  @Test
  void whatCameFromOneselfIsSaidInOnesLanguage() {
    var ada = shop.shopper();
    Actor.asMachine("test", () -> intake.name("you", "You"));
    Actor.asMachine("test", () -> intake.takeIn("you", List.of(new NewEntry(
        ada.id, Play.KIND, UUID.randomUUID().toString(), null, clock.instant(), null, "Slow River", 1, null, "{}"))));
    UI.getCurrent().setLocale(Locale.GERMAN);
    assertThat(ada.does(() -> overview.of(ada.id)).parts())
        .extracting(OverviewWords.Part::sources).containsExactly("Sie");
  }

  @Test
  void eachDecisionIsToldWithItsTimeHoweverManyThereAre() {
    var ada = shop.shopper();
    var first = Instant.parse("2026-03-01T10:02:00Z");
    int many = UsesSheets.DECISIONS_SHOWN + 2;
    var question = Question.use(Play.KIND, Purpose.MARKETING);
    for (int n = 0; n < many; n++) {
      var before = ada.does(() -> choices.present(ada.id)).get(question);
      var wanted = new Decision.Wanted(
          question, n % 2 == 0 ? Choice.OFF : Choice.ON, Decision.By.SHOPPER, "en", "Text " + n,
          before == null ? 0 : before.id());
      var at = first.plusSeconds(60L * n);
      Actor.asMachine("test", () -> choices.note(ada.id, wanted, at));
    }
    var newest = ada.does(() -> uses.made(ada.id, Long.MAX_VALUE));
    var rest = ada.does(() -> uses.made(ada.id, newest.getLast().id()));
    assertThat(newest).hasSize(UsesSheets.DECISIONS_SHOWN);
    assertThat(rest).extracting(UsesSheet.Made::shown).containsExactly("Text 1", "Text 0");
    assertThat(rest.getLast().when()).isEqualTo("1 March 2026, 11:02");
  }

  @Test
  void beforeSomethingGoesOneCanSeeEachOfIt() {
    var going = new Going(
        371,
        Instant.parse("2025-11-11T23:30:00Z"),
        Instant.parse("2026-08-21T21:59:00Z"),
        LocalDate.of(2026, 11, 23));
    var confirm = keeping.confirm(Play.KIND, 3, 0, going);
    assertThat(confirm.where()).isEqualTo("timeline?kind=play&from=2025-11-12&to=2026-08-21");
    assertThat(confirm.see()).isEqualTo("See them by day");
  }
}
