package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Newcomer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A shopper goes through her purchases: with the mouse, with the keyboard alone, on a phone, in the dark. */
@BrowserTest
class PurchasesJourneyTest {

  private static final String PASSWORD = "a long password";
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Pattern GONE = Pattern.compile("Deleted. Gone for good on \\d+ \\w+");

  @Autowired private JdbcClient jdbc;
  @Autowired private Customers customers;
  @Autowired private Accounts accounts;
  @Autowired private Catalogue catalogue;
  @Autowired private PasswordEncoder passwords;

  private String mira = "";
  private CustomerId id = new CustomerId(0);

  @BeforeEach
  void miraBought() {
    jdbc.sql("insert ignore into source (code, name) values ('web', 'The web shop'), ('store', 'The store')").update();
    mira = "mira-" + UUID.randomUUID();
    Actor.asMachine("test", () -> {
      id = requireNonNull(customers.takeIn("web", List.of(new Newcomer(mira, "Mira Sandberg", null))).get(mira));
      accounts.openShopper(id, mira, requireNonNull(passwords.encode(PASSWORD)), "Mira Sandberg");
      var coffee = sells("House roast coffee, 500 g", "coffee", "#4b5d52", 890);
      buys(coffee, "House roast coffee, 500 g", 890, "store", day(2026, 11, 11), "Hauptstrasse store, till 12", null);
      var october = day(2026, 10, 14);
      buys(sells("Table lamp Fold, linen", "lamp", "#e7dcc6", 5500), "Table lamp Fold, linen", 5500, "web", october,
          null, null);
      buys(sells("Picture book, Fox at Night", "book", "#7a3e48", 1450), "Picture book, Fox at Night", 1450, "web",
          october, null, "Jonas Sandberg");
      buys(sells("Baby blanket, merino", "blanket", "#c9a3a0", 5490), "Baby blanket, merino", 5490, "web", october,
          null, "Jonas Sandberg");
      buys(sells("Cot mobile, clouds", "mobile", "#b8c9d6", 3990), "Cot mobile, clouds", 3990, "web", october, null,
          "Jonas Sandberg");
      buys(sells("Wool coat, camel, size 40", "coat", "#a98253", 28900), "Wool coat, camel, size 40", 28900, "store",
          day(2026, 10, 3), "Hauptstrasse store, till 4", null);
    });
  }

  private void miraBoughtCoffeeEveryWeek() {
    Actor.asMachine("test", () -> {
      var coffee = sells("House roast coffee, 500 g", "coffee", "#4b5d52", 890);
      for (int week = 0; week < 60; week++) {
        buys(coffee, "House roast coffee, 500 g", 890, "store", day(2026, 9, 30).minusSeconds(week * 604_800L),
            "Hauptstrasse store, till 2", null);
      }
    });
  }

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
    assertThat(page.locator(".bar.undo")).containsText("4 purchases deleted. They are gone for good on");
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

  @Test
  void anAddressWrittenByHandIsAnsweredInWords(Visitor visitor) {
    var page = enters(visitor, "/purchases?from=2026-02-31&source=moon&use=perhaps&entry=1");
    assertThat(page.locator(".remarks li")).hasCount(4);
    assertThat(page.locator(".entry").first()).isVisible();
    visitor.findsNoBarrier();
    visitor.keeps("purchases-bad-address");
  }

  @Test
  void thePassportSaysWhereItCameFromAndAFixedFieldIsDisputed(Visitor visitor) {
    var page = enters(visitor, "/purchases");
    entry(page, "Baby blanket, merino").locator(".why").click();
    var passport = page.locator(".passport");
    assertThat(passport).containsText("The web shop told us on 14 October 2026");
    assertThat(passport).containsText("31 December 2036");
    assertThat(page).hasURL(Pattern.compile("\\?entry=\\d+$"));
    visitor.findsNoBarrier();
    visitor.keeps("purchases-passport");
    button(passport, "Dispute: Price").click();
    button(page.locator(".ask"), "Tell the privacy desk").click();
    assertThat(page.locator("#claim-wrong")).containsText("Say what is wrong");
    page.locator("#claim").fill("It was 49.90 €");
    button(page.locator(".ask"), "Tell the privacy desk").click();
    assertThat(passport).containsText("It was 49.90 €");
    button(passport, "Close").click();
    page.goBack();
    page.goForward();
    assertThat(entry(page, "Baby blanket, merino").locator(".why")).isVisible();
  }

  @Test
  void onAPhoneThePassportIsAPageOfItsOwn(Visitor visitor) {
    var page = enters(visitor.through(390, 844), "/purchases");
    visitor.seesAllOfTheWidth();
    visitor.findsNoBarrier();
    visitor.keeps("purchases-390");
    entry(page, "Cot mobile, clouds").locator(".why").click();
    assertThat(page.locator("dialog.passport h2")).isFocused();
    page.screenshot(new Page.ScreenshotOptions()
        .setPath(Path.of("target", "screenshots", "purchases-390-passport.png")));
    visitor.findsNoBarrier();
    verb(page.locator(".passport"), "Don't use").click();
    button(page.locator(".ask"), "Don't use it").click();
    assertThat(page.locator(".passport")).containsText("A gift: not used for suggestions");
    page.keyboard().press("Escape");
    assertThat(page.locator(".passport")).hasCount(0);
    assertThat(entry(page, "Cot mobile, clouds").locator(".why")).isFocused();
  }

  @Test
  void inGermanInTheDarkOnASmallPhoneNothingSticksOut(Visitor visitor) {
    var page = enters(visitor.inTheDark().onASmallPhone().speaking("de"), "/purchases");
    assertThat(page.locator("h1")).hasText("Einkäufe");
    verb(entry(page, "Cot mobile, clouds"), "Nicht verwenden").click();
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    button(page.locator(".ask"), "Nicht verwenden").click();
    box(page, 1).click();
    visitor.seesAllOfTheWidth();
    visitor.findsNoBarrier();
    visitor.keeps("purchases-dark-320-de");
    visitor.opens("/edits");
    assertThat(page.locator(".edit")).containsText("Ein Geschenk");
    visitor.seesAllOfTheWidth();
    visitor.findsNoBarrier();
    visitor.keeps("edits-dark-320-de");
  }

  @Test
  void whatWasChangedIsKeptAndUndoneFromItsOwnPage(Visitor visitor) {
    var page = enters(visitor.inTheDark(), "/purchases");
    verb(entry(page, "Picture book, Fox at Night"), "Delete").click();
    button(page.locator(".ask"), "Delete it").click();
    assertThat(page.locator(".entry.gone")).hasCount(1);
    visitor.findsNoBarrier();
    visitor.keeps("purchases-dark");
    visitor.opens("/edits");
    visitor.findsNoBarrier();
    visitor.keeps("edits-dark");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Undo: Picture book")))
        .click();
    assertThat(page.locator(".edit")).containsText("Undone on");
    visitor.opens("/purchases");
    assertThat(page.locator(".entry.gone")).hasCount(0);
  }

  private Page enters(Visitor visitor, String path) {
    visitor.signsIn(mira, PASSWORD);
    var page = visitor.opens(path);
    assertThat(page.locator("vt-entries h1")).isVisible();
    return page;
  }

  private static Locator entry(Page page, String title) {
    return page.locator(".entry").filter(new Locator.FilterOptions().setHasText(title)).first();
  }

  private static Locator verb(Locator place, String name) {
    return place.getByRole(AriaRole.GROUP).getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(Page page, String name) {
    return button(page.locator("body"), name);
  }

  private static Locator button(Locator place, String name) {
    return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator box(Page page, int n) {
    return page.locator(".pick input").nth(n);
  }

  /** Presses Tab until what is named so has the focus; a person would come past as many stops. */
  private static void tabTo(Page page, String name) {
    for (int stops = 0; stops < 40; stops++) {
      page.keyboard().press("Tab");
      var focused = page.evaluate(
          "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).trim()");
      if (name.equals(focused)) {
        return;
      }
    }
    assertThat(name).as("reached by Tab").isNull();
  }

  private static Instant day(int year, int month, int day) {
    return LocalDate.of(year, month, day).atTime(19, 42).atZone(BERLIN).toInstant();
  }

  private ProductId sells(String title, String drawing, String paint, long minor) {
    var product = new NewProduct(
        title, title, null, null, null, null, null, new Money(minor, "EUR"), null,
        new Drawing(drawing, paint, "#e7dcc6"));
    return requireNonNull(catalogue.takeIn("web", List.of(product)).get(title));
  }

  private void buys(
      ProductId product,
      String title,
      long minor,
      String source,
      Instant at,
      @Nullable String place,
      @Nullable String recipient) {
    jdbc.sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, order_key, received_at,
                               product_id, title, quantity, amount_minor, currency, details)
            values (:owner, :at, 'purchase', :source, :key, :order, :at, :product, :title, 1, :minor, 'EUR',
                    json_object('place', :place, 'recipient', :recipient))
            """)
        .param("owner", id.value())
        .param("at", at)
        .param("source", source)
        .param("key", id.value() + "-" + at.getEpochSecond() / 86_400 + "/" + product.value())
        .param("order", "88-" + at.getEpochSecond() / 86_400)
        .param("product", product.value())
        .param("title", title)
        .param("minor", minor)
        .param("place", place)
        .param("recipient", recipient)
        .update();
  }
}
