package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.holding.Reason;
import io.vitrine.holding.StandingRules;
import io.vitrine.holding.Weekly;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A rule over her Saturdays: made, kept to, given another time, and undone. */
@BrowserTest
class RulesJourneyTest extends PlacesJourney {

  private static final Weekly SATURDAYS =
      new Weekly(Set.of(DayOfWeek.SATURDAY), LocalTime.NOON, LocalTime.of(16, 0));

  @Autowired private StandingRules rules;

  @Test
  void everySaturdayAfternoonIsLeftOut(Visitor visitor) {
    var page = enters(visitor);
    page.getByRole(AriaRole.BUTTON, named("Every Saturday afternoon")).click();
    assertThat(page.getByLabel("Saturday")).isChecked();
    page.locator("#weekly-to").fill("10:00");
    page.getByRole(AriaRole.BUTTON, named("See what this touches")).click();
    assertThat(page.locator("#to-wrong")).containsText("later");
    assertThat(page.locator("#weekly-from")).hasValue("12:00");
    page.locator("#weekly-to").fill("16:00");
    page.getByRole(AriaRole.BUTTON, named("See what this touches")).click();
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("This would touch 11 visits between 31 October 2026");
    visitor.keeps("places-saturdays");
    page.getByLabel("Visits to come as well").check();
    page.getByLabel("At a place").check();
    assertThat(page.getByLabel("Visits to come as well")).isHidden();
    page.getByLabel("Anywhere").check();
    page.getByRole(AriaRole.BUTTON, named("See what this touches")).click();
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("and every visit to come at that time");
    assertThat(page.getByRole(AriaRole.DIALOG).getByText("Delete them")).hasCount(0);
    page.getByRole(AriaRole.BUTTON, named("Don’t use them, nor those to come")).click();
    assertThat(page.locator(".bar.undo")).containsText("11 visits are not used any more");
    assertThat(page.locator(".rules h3")).hasText("Every Saturday from 12:00 to 16:00");
    stood(LocalDate.of(2026, 11, 14), "14:00", 5, "ground", "Tills", 33.2, 16.2);
    comeIn();
    assertThat(excluded()).hasSize(12);
    visitor.opens("/places?day=2026-11-14");
    assertThat(page.locator(".rules")).containsText("12 so far");
    visitor.findsNoBarrier();
    visitor.keeps("places-rules");
    visitor.opens("/edits");
    assertThat(page.locator("vt-edits li").first()).containsText("A rule: 12 visits so far");
    visitor.opens("/places?day=2026-11-14");
    itIsGivenAnotherTimeByKeyboard(visitor, page);
    page.getByRole(AriaRole.BUTTON, named("Undo all of the rule: Every Saturday from 15:00 to midnight")).focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".bar.undo")).containsText("The rule is gone, and 3 visits are as they were");
    assertThat(page.locator(".rules")).hasCount(0);
    assertThat(excluded()).isEmpty();
  }

  private void itIsGivenAnotherTimeByKeyboard(Visitor visitor, Page page) {
    page.getByRole(AriaRole.BUTTON, named("Change the rule: Every Saturday from 12:00 to 16:00")).focus();
    page.keyboard().press("Enter");
    var dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.getByRole(AriaRole.HEADING)).hasText("Change a rule");
    assertThat(dialog.getByLabel("Saturday")).isChecked();
    assertThat(page.locator("#weekly-from")).hasValue("12:00");
    assertThat(page.getByLabel("Visits to come as well")).hasCount(0);
    page.locator("#weekly-from").fill("17:00");
    page.keyboard().press("Enter");
    assertThat(page.locator("#to-wrong")).containsText("later");
    page.locator("#weekly-from").fill("15:00");
    page.locator("#weekly-to").fill("");
    page.keyboard().press("Enter");
    assertThat(dialog).containsText("10 visits would be used again, 1 more would be left out.");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("places-rule-changed");
    assertThat(dialog.getByRole(AriaRole.BUTTON, in("Change the rule"))).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(".bar.undo")).containsText("10 visits are used again, 1 more is left out");
    assertThat(page.locator(".rules h3")).hasText("Every Saturday from 15:00 to midnight");
    assertThat(excluded()).hasSize(3);
  }

  @Test
  void inAnotherWindowTheRuleIsGoneAndWhatWasTypedIsStillThere(Visitor visitor) {
    mira.does(() -> rules.make(mira.id, SATURDAYS, Reason.PRIVATE));
    visitor.inTheDark().onASmallPhone().speaking("de");
    var page = enters(visitor);
    page.locator(".rules").getByRole(AriaRole.BUTTON).first().click();
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("places-rule-dark-320-de");
    page.locator("#weekly-from").fill("14:30");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("würden wieder verwendet");
    mira.does(() -> {
      rules.end(mira.id, rules.of(mira.id).getFirst().edit());
      return true;
    });
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("inzwischen geändert oder beendet");
    assertThat(page.locator("#weekly-from")).hasValue("14:30");
  }

  private static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
