package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.customer.Actor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A shopper looks at the suggestions, asks why, and stops the use of what does not speak for her. */
@BrowserTest
class SuggestionsJourneyTest extends SuggestionsJourney {

  @Test
  void whatIsNotUsedTakesItsSuggestionsAlongAndUndoBringsThemBack(Visitor visitor) {
    var page = enters(visitor);
    var before = titles(page);
    assertThat(before).contains("Night light", "Rain jacket for children", "Hand grinder", "Merino jumper");

    why(page, "Rain jacket for children").click();
    var reasons = page.locator("#reasons");
    assertThat(reasons).containsText("Why “Rain jacket for children” is here");
    assertThat(reasons).containsText("bought 14 October");
    reasons.getByRole(AriaRole.BUTTON, named("Don't use: Cot mobile, clouds")).click();
    page.getByLabel("It was a gift").check();
    button(page, "Don't use it").click();

    assertThat(page.locator(".bar.undo")).containsText(Pattern.compile(
        "Cot mobile, clouds is now a gift and not used for suggestions\\.\\s+"
            + "“Rain jacket for children” went, in \\d+ ms\\."));
    assertThat(page.locator("vt-suggestions > [role=status]")).containsText("“Rain jacket for children” went");
    assertThat(titles(page)).doesNotContain("Rain jacket for children").contains("Night light");
    assertThat(page.locator(".lead")).containsText("4 of your 5 entries");

    page.locator(".bar.undo").getByRole(AriaRole.BUTTON, named("Undo")).click();
    assertThat(page.locator(".bar.undo")).containsText("“Rain jacket for children” came");
    assertThat(titles(page)).isEqualTo(before);
  }

  @Test
  void itAllWorksByKeyboardAlone(Visitor visitor) {
    var page = enters(visitor);
    why(page, "Night light").focus();
    page.keyboard().press("Enter");
    assertThat(why(page, "Night light")).hasAttribute("aria-expanded", "true");
    page.keyboard().press("Tab");
    var first = focused(page).getAttribute("aria-label");
    assertThat(first).startsWith("Don't use: ");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    page.keyboard().press("Escape");
    assertThat(focused(page)).hasAttribute("aria-label", requireNonNull(first));

    page.keyboard().press("Enter");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator(".bar.undo")).containsText("is now a one-off");
    assertThat(focused(page).getAttribute("aria-label")).startsWith("Don't use: ").isNotEqualTo(first);

    page.keyboard().press("Escape");
    assertThat(why(page, "Night light")).hasAttribute("aria-expanded", "false");
    assertThat(why(page, "Night light")).isFocused();
  }

  @Test
  void theFocusGoesToUndoWhereTheSuggestionItselfWent(Visitor visitor) {
    var page = enters(visitor);
    why(page, "Hand grinder").click();
    button(page, "Don't use: House roast coffee, 500 g").click();
    button(page, "Don't use it").click();
    var undo = page.locator(".bar.undo").getByRole(AriaRole.BUTTON, named("Undo"));
    assertThat(undo).isFocused();
    page.keyboard().press("Enter");
    assertThat(why(page, "Hand grinder")).isVisible();
  }

  @Test
  void whatWouldBeIsSeenBesideWhatIsAndThenIsSo(Visitor visitor) {
    var page = enters(visitor);
    var before = titles(page);
    why(page, "Rain jacket for children").click();
    assertThat(page.locator(".smallest")).containsText(
        "The smallest change: without “Cot mobile, clouds” it would score");
    page.locator(".smallest button").click();
    assertThat(box(page, "Cot mobile, clouds")).not().isChecked();
    assertThat(page.locator(".versus li.gone .name")).hasText("Rain jacket for children");
    box(page, "Cot mobile, clouds").check();
    assertThat(page.locator(".versus")).hasCount(0);
    box(page, "Cot mobile, clouds").uncheck();
    page.getByLabel("A whole kind or category").selectOption("Everything from “nursery” (3 entries)");
    assertThat(page.locator(".versus div").nth(1)).containsText("Without these 3 entries");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("suggestions-what-if");
    assertThat(titles(page)).isEqualTo(before);
    button(page, "Leave these 3 entries out").click();
    page.getByLabel("It was a one-off").check();
    page.locator(".ask .primary").click();
    assertThat(page.locator(".bar.undo")).containsText("3 entries are not used for suggestions");
    assertThat(titles(page)).doesNotContain("Rain jacket for children", "Night light").contains("Hand grinder");
    visitor.opens("/edits");
    page.locator(".led summary").click();
    assertThat(page.locator(".led")).containsText("What your change did: “");
    assertThat(page.locator(".led")).containsText("The model's own change moved nothing on your list");
    visitor.findsNoBarrier();
    visitor.keeps("suggestions-edits");
  }

  @Test
  void anyProductIsLookedUpAndLeftOutByKeyboardAlone(Visitor visitor) {
    var page = enters(visitor);
    page.getByLabel("Name of a product").focus();
    page.keyboard().type("kiebitz");
    page.keyboard().press("Enter");
    assertThat(page.locator(".hits button")).hasCount(1);
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator(".answered h3")).isFocused();
    assertThat(page.locator(".answered")).containsText("Nothing speaks for it or against it");
    visitor.findsNoBarrier();
    why(page, "Hand grinder").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.locator(".smallest")).isVisible();
    page.locator("[data-says=not_interested]").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".bar.undo")).containsText("“Hand grinder” is not suggested any more.");
    assertThat(page.locator(".bar.undo button").first()).isFocused();
    assertThat(titles(page)).doesNotContain("Hand grinder");
    assertThat(page.locator(".declined")).containsText("Not interested in “Hand grinder”");
    page.keyboard().press("Enter");
    assertThat(page.locator(".bar.undo")).containsText("Taken back.");
    assertThat(titles(page)).contains("Hand grinder");
    why(page, "Linen shirt").click();
    page.locator(".sayings summary").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator(".bar.undo")).containsText("Nothing by Kranich is suggested any more.");
    assertThat(titles(page)).doesNotContain("Linen shirt", "Merino jumper");
    visitor.opens("/timeline");
    assertThat(page.locator("vt-entries")).containsText("You said: never this brand.");
  }

  @Test
  void noPersonalSuggestionsAtAllIsOneClickThereAndBack(Visitor visitor) {
    var page = enters(visitor);
    var before = titles(page);
    var all = page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Personal suggestions"));
    assertThat(all).isChecked();
    all.focus();
    page.keyboard().press("Space");
    assertThat(all).not().isChecked();
    assertThat(page.locator(".bar.undo")).containsText("Personal suggestions are off.");
    assertThat(page.locator("vt-suggestions h2")).hasText(new String[] {"No personal suggestions", "Popular"});
    visitor.findsNoBarrier();
    visitor.keeps("suggestions-off");
    visitor.opens("/uses");
    assertThat(page.locator(".none-at-all")).containsText("Personal suggestions are off for everything.");
    assertThat(page.locator("vt-uses")).containsText("Everything for suggestions: off");
    visitor.findsNoBarrier();
    visitor.keeps("uses-none-at-all");
    page = visitor.opens("/suggestions");
    page.getByRole(AriaRole.SWITCH).click();
    assertThat(page.locator(".bar.undo")).containsText("Personal suggestions are on.");
    assertThat(titles(page)).isEqualTo(before);
  }

  private static Locator box(Page page, String name) {
    return page.locator(".boxes").getByLabel(name, new Locator.GetByLabelOptions().setExact(true));
  }

  @Test
  void whoHasEverythingExcludedIsToldWhyTheShelfIsEmpty(Visitor visitor) {
    jdbc.sql(
            """
            delete from entry
             where title <> 'Wool coat, camel'
               and customer_id = (select customer_id from account where login = :mira)
            """)
        .param("mira", mira)
        .update();
    Actor.asMachine("test", suggestions::rebuild);
    var page = enters(visitor);
    why(page, "Merino jumper").click();
    button(page, "Don't use: Wool coat, camel").click();
    button(page, "Don't use it").click();
    assertThat(heading(page, "Nothing may be used")).isVisible();
    visitor.findsNoBarrier();
    visitor.keeps("suggestions-none");
  }
}
