package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A shopper goes through her purchases: with the mouse and with the keyboard alone. */
@BrowserTest
class PurchasesJourneyTest extends EntriesJourney {

  private static final Pattern GONE = Pattern.compile("Deleted. You can undo until \\d+ \\w+");

  @Test
  void aGiftIsNotUsedUntilADayAndUndoPutsItBack(Visitor visitor) {
    var page = enters(visitor, "/purchases");
    var mobile = entry(page, "Cot mobile, clouds");
    verb(mobile, "Don't use").click();
    page.getByLabel("Until a date").check();
    page.getByLabel("It was a one-off").check();
    page.getByLabel("Use it again from").fill("2026-01-01");
    button(page.locator(".ask"), "Don't use it").click();
    assertThat(page.locator("#until-wrong")).containsText("Choose a day after today");
    // What was chosen is still there.
    assertThat(page.getByLabel("It was a one-off")).isChecked();
    assertThat(page.getByLabel("Use it again from")).isFocused();
    visitor.keeps("purchases-dont-use");
    page.getByLabel("Use it again from").fill("2099-03-12");
    button(page.locator(".ask"), "Don't use it").click();

    var bar = page.locator(".bar.undo");
    assertThat(bar)
        .containsText("Cot mobile, clouds is now a one-off and not used for suggestions until 12 March 2099.");
    assertThat(mobile).containsText("A one-off: not used for suggestions until 12 March 2099");
    assertThat(verb(mobile, "Use again")).isFocused();
    assertThat(page.locator("vt-entries > [role=status]")).containsText("is now a one-off");
    visitor.keeps("purchases");

    button(bar, "Undo").click();
    assertThat(bar).containsText("Undone. 1 purchase is as it was.");
    assertThat(verb(mobile, "Don't use")).isVisible();
    button(bar, "Dismiss").click();
    assertThat(bar).hasCount(0);
  }

  @Test
  void everythingWorksByKeyboardAlone(Visitor visitor) {
    var page = enters(visitor, "/purchases");
    var keys = page.keyboard();
    page.getByPlaceholder("Search in titles").focus();
    keys.type("sandb"); // Titles only: no recipient is found.
    assertThat(page.locator(".state")).containsText("Nothing matches");
    keys.press("Control+A");
    keys.type("cot");
    assertThat(page.locator(".entry")).hasCount(1);
    assertThat(page).hasURL(Pattern.compile("\\?q=cot$"));

    tabTo(page, "Why do you have this? Cot mobile, clouds");
    keys.press("Enter");
    assertThat(page.locator(".passport h2")).isFocused();
    keys.press("Escape");
    assertThat(page.locator(".passport")).hasCount(0);
    assertThat(page.locator(".entry .why")).isFocused();

    tabTo(page, "Don't use");
    keys.press("Enter");
    assertThat(page.getByLabel("It was a gift")).isFocused();
    keys.press("Escape");
    assertThat(page.locator(".ask")).not().isVisible();
    assertThat(verb(entry(page, "Cot mobile, clouds"), "Don't use")).isFocused();
    keys.press("Enter");
    keys.press("ArrowDown");
    keys.press("ArrowDown");
    keys.press("Enter");
    assertThat(page.locator(".entry")).containsText("Not yours: not used for suggestions");

    tabTo(page, "Delete");
    keys.press("Enter");
    assertThat(page.locator(".ask h2")).hasText("Delete “Cot mobile, clouds”?");
    assertThat(page.locator(".ask")).containsText("You can undo until");
    keys.press("Enter");
    assertThat(page.locator(".entry")).containsText(GONE);
    var back = button(page.locator(".entry"), "Undo: Cot mobile, clouds");
    assertThat(back).isFocused();
    keys.press("Enter");
    assertThat(verb(entry(page, "Cot mobile, clouds"), "Correct")).isFocused();
    keys.press("Enter");
    keys.type("Jonas");
    keys.press("Enter");
    assertThat(page.locator(".entry .facts")).containsText("For: Jonas.");
  }

  @Test
  void manyArePickedWithShiftAndAllThatMatchWithOneClick(Visitor visitor) {
    var page = enters(visitor, "/purchases");
    box(page, 1).click();
    box(page, 4).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
    var bar = page.locator(".bar.select");
    assertThat(bar).containsText("4 selected");
    visitor.keeps("purchases-selected");
    button(bar, "Delete").click();
    assertThat(page.locator(".ask h2")).hasText("Delete 4 purchases?");
    button(page.locator(".ask"), "Keep them").click();
    assertThat(bar).containsText("4 selected");
    button(bar, "Delete").click();
    visitor.keeps("purchases-delete");
    button(page.locator(".ask"), "Delete them").click();
    assertThat(page.locator(".entry.gone")).hasCount(4);
    assertThat(page.locator(".bar.undo")).containsText("4 purchases deleted. You can undo until");
    assertThat(page.locator(".lead")).containsText("2 purchases");
    visitor.keeps("purchases-deleted");
    button(entry(page, "Baby blanket, merino"), "Undo: Baby blanket, merino").click();
    assertThat(page.locator(".entry.gone")).hasCount(3);
    assertThat(verb(entry(page, "Baby blanket, merino"), "Correct")).isFocused();
  }

  @Test
  void allThatMatchIsMeantWhetherItIsLoadedOrNot(Visitor visitor) {
    miraBoughtCoffeeEveryWeek();
    var page = enters(visitor, "/purchases?q=coffee");
    var bar = page.locator(".bar.select");
    assertThat(page.locator(".lead")).containsText("61 purchases match");
    box(page, 0).click();
    button(bar, "Select all 61 that match").click();
    assertThat(bar).containsText("All 61 that match are selected");
    button(bar, "Don't use").click();
    button(page.locator(".ask"), "Don't use them").click();
    assertThat(page.locator(".bar.undo")).containsText("61 purchases are not used for suggestions any more.");
    assertThat(page.locator(".entry:not(.frost)")).hasCount(0);
    button(page.locator(".bar.undo"), "Undo").click();
    assertThat(page.locator(".bar.undo")).containsText("Undone. 61 purchases are as they were.");
    assertThat(page.locator(".entry.frost")).hasCount(0);
  }

  @Test
  void anEditInAnotherWindowIsToldAndNothingTypedIsLost(Visitor visitor) {
    var page = enters(visitor, "/purchases");
    verb(entry(page, "Cot mobile, clouds"), "Correct").click();
    page.getByLabel("Your note").fill("For the baby of Jonas and Lea");

    var other = page.context().newPage();
    other.navigate(page.url());
    verb(entry(other, "Cot mobile, clouds"), "Don't use").click();
    button(other.locator(".ask"), "Don't use it").click();
    assertThat(other.locator(".bar.undo")).isVisible();
    other.close();

    button(page.locator(".ask"), "Save").click();
    var told = page.locator(".ask .meanwhile");
    assertThat(told).containsText("This was changed meanwhile. What you typed is still here.");
    assertThat(told.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName(Pattern.compile("^Use"))))
        .containsText("A gift: not used for suggestions");
    assertThat(page.getByLabel("Your note")).hasValue("For the baby of Jonas and Lea");
    visitor.findsNoBarrier();
    visitor.keeps("purchases-stale");
    button(page.locator(".ask"), "Do it all the same").click();
    assertThat(entry(page, "Cot mobile, clouds")).containsText("For the baby of Jonas and Lea");
    assertThat(entry(page, "Cot mobile, clouds")).containsText("A gift: not used for suggestions");
  }

  @Test
  void theListGoesOnWhenOneComesToItsEnd(Visitor visitor) {
    miraBoughtCoffeeEveryWeek();
    var page = enters(visitor, "/purchases");
    page.locator(".more").scrollIntoViewIfNeeded();
    assertThat(page.locator(".entry")).hasCount(66);
    assertThat(page.locator(".more")).hasCount(0);
    assertThat(page.locator(".order")).hasCount(63);
  }

  @Test
  void theFiltersStandInTheAddressAndOneCanGoBack(Visitor visitor) {
    var page = enters(visitor, "/purchases");
    page.locator("summary").click();
    page.getByLabel("First day").fill("2026-10-31");
    page.getByLabel("Last day").fill("2026-10-01");
    button(page, "Show these days").click();
    assertThat(page.locator("#dates-wrong")).containsText("is before the first");
    visitor.keeps("purchases-dates");
    page.getByLabel("First day").fill("2026-10-01");
    page.getByLabel("Last day").fill("2026-10-31");
    button(page, "Show these days").click();
    assertThat(page.locator(".entry")).hasCount(5);
    assertThat(page).hasURL(Pattern.compile("from=2026-10-01&to=2026-10-31"));
    page.getByLabel("Source").selectOption("store");
    assertThat(page.locator(".entry")).hasCount(1);
    page.goBack();
    assertThat(page.locator(".entry")).hasCount(5);
    assertThat(page.getByLabel("Source")).hasValue("");
    page.goForward();
    assertThat(page.locator(".entry")).hasCount(1);
    assertThat(page.getByLabel("Source")).hasValue("store");
    page.getByPlaceholder("Search in titles").fill("x".repeat(10_000));
    assertThat(page.locator("#search-wrong")).containsText("at most 200 characters");
    assertThat(page.locator(".entry")).hasCount(1);
  }
}
