package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import io.vitrine.suggestion.Suggestions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A shopper looks at the suggestions, asks why, and stops the use of what does not speak for her. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionsJourneyTest {

  private static final String SOURCE = "nursery";
  private static final String PASSWORD = "a long password";
  private static final int MANY = 8;
  private static final List<String> NURSERY = List.of("mobile", "blanket", "book", "nightlight", "jacket");
  private static final List<String> KRANICH = List.of("coat", "knit", "shirt");

  @Autowired private JdbcClient jdbc;
  @Autowired private Customers customers;
  @Autowired private Accounts accounts;
  @Autowired private Catalogue catalogue;
  @Autowired private PasswordEncoder passwords;
  @Autowired private Suggestions suggestions;

  private final Map<String, ProductId> products = new LinkedHashMap<>();
  private String mira = "";

  /** Who has a baby buys one lot, who makes coffee another, who dresses in winter a third. */
  @BeforeAll
  void aShopWithThreeTastes() {
    jdbc.sql("insert ignore into source (code, name) values ('nursery', 'The shop')").update();
    Actor.asMachine("test", () -> {
      sells("Cot mobile, clouds", "mobile", "#b8c9d6", "#e0b95c", 3990);
      sells("Baby blanket, merino", "blanket", "#c9a3a0", "#efe6da", 5490);
      sells("Picture book, Fox at Night", "book", "#7a3e48", "#e7dcc6", 1450);
      sells("Night light", "nightlight", "#f1e3bc", "#e7dcc6", 2900);
      sells("Rain jacket for children", "jacket", "#e0a92e", "#e7dcc6", 4900);
      sells("House roast coffee, 500 g", "coffee", "#4b5d52", "#e7dcc6", 890);
      sells("Hand grinder", "grinder", "#8c6b4a", "#e7dcc6", 6400);
      sells("Wool coat, camel", "coat", "#a98253", "#e7dcc6", 28900);
      sells("Merino jumper", "knit", "#ede7da", "#e7dcc6", 8900);
      sells("Linen shirt", "shirt", "#9db7cc", "#e7dcc6", 5900);
      sells("Rain hat Kiebitz", "hat", "#e0a92e", "#e7dcc6", 1900);
      sells("Striped scarf", "scarf", "#d9a441", "#8e4a5c", 3500);
      var baby = List.of("Cot mobile, clouds", "Baby blanket, merino", "Picture book, Fox at Night", "Night light");
      var coffee = List.of("House roast coffee, 500 g", "Hand grinder");
      var winter = List.of("Wool coat, camel", "Merino jumper", "Linen shirt", "Striped scarf");
      for (int i = 0; i < MANY; i++) {
        someoneBuys(baby);
        someoneBuys(List.of("Cot mobile, clouds", "Rain jacket for children"));
        someoneBuys(coffee);
        someoneBuys(winter);
      }
    });
  }

  @BeforeEach
  void miraBuysPresentsCoffeeAndACoat() {
    mira = "mira-" + UUID.randomUUID();
    Actor.asMachine("test", () -> {
      var id = newcomer(mira, "Mira Sandberg");
      accounts.openShopper(id, mira, requireNonNull(passwords.encode(PASSWORD)), "Mira Sandberg");
      var present = LocalDate.of(2026, 10, 14).atTime(17, 42).atZone(ZoneId.of("Europe/Berlin")).toInstant();
      buys(id, "Cot mobile, clouds", present);
      buys(id, "Baby blanket, merino", present);
      buys(id, "Picture book, Fox at Night", present);
      buys(id, "House roast coffee, 500 g", present.minusSeconds(600_000));
      buys(id, "Wool coat, camel", present.minusSeconds(9_000_000));
      suggestions.rebuild();
    });
  }

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
    assertThat(page.locator(".led")).containsText("Others' entries changed nothing on your list meanwhile");
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

  @Test
  void nothingBarsTheWayInTheLight(Visitor visitor) {
    looks(enters(visitor), visitor, "suggestions");
  }

  @Test
  void norInTheDark(Visitor visitor) {
    looks(enters(visitor.inTheDark()), visitor, "suggestions-dark");
  }

  @Test
  void norOnAPhone(Visitor visitor) {
    looks(enters(visitor.through(390, 844)), visitor, "suggestions-390");
  }

  @Test
  void norOnASmallPhoneInTheDarkInGerman(Visitor visitor) {
    var page = visitor.inTheDark().onASmallPhone().speaking("de").signsIn(mira, PASSWORD);
    page = visitor.opens("/suggestions");
    page.locator(".why").nth(1).click();
    visitor.seesAllOfTheWidth();
    visitor.findsNoBarrier();
    visitor.keeps("suggestions-dark-320-de");
  }

  private void looks(Page page, Visitor visitor, String name) {
    why(page, "Night light").click();
    visitor.seesAllOfTheWidth();
    visitor.findsNoBarrier();
    visitor.keeps(name);
    button(page, "Don't use: Picture book, Fox at Night").click();
    visitor.findsNoBarrier();
    button(page, "Don't use it").click();
    assertThat(page.locator(".bar.undo")).isVisible();
    visitor.findsNoBarrier();
    visitor.keeps(name + "-undo");
  }

  private Page enters(Visitor visitor) {
    visitor.signsIn(mira, PASSWORD);
    var page = visitor.opens("/suggestions");
    assertThat(heading(page, "Suggestions, and why")).isVisible();
    return page;
  }

  private static List<String> titles(Page page) {
    return page.locator(".for-you .offer h3").allInnerTexts();
  }

  private static Locator why(Page page, String title) {
    return page.locator(".for-you .offer")
        .filter(new Locator.FilterOptions().setHas(heading(page, title)))
        .locator(".why");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator focused(Page page) {
    return page.locator("*:focus");
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private void sells(String title, String drawing, String paint, String paint2, long cents) {
    var key = UUID.randomUUID().toString();
    var category = NURSERY.contains(drawing) ? "nursery" : drawing;
    var brand = KRANICH.contains(drawing) ? "Kranich" : null;
    var product = new NewProduct(
        key, title, null, category, brand, null, null, new Money(cents, "EUR"), null,
        new Drawing(drawing, paint, paint2));
    products.put(title, requireNonNull(catalogue.takeIn(SOURCE, List.of(product)).get(key)));
  }

  private void someoneBuys(List<String> titles) {
    var id = newcomer(UUID.randomUUID().toString(), "Someone");
    titles.forEach(title -> buys(id, title, Instant.parse("2026-09-01T10:00:00Z")));
  }

  private CustomerId newcomer(String key, String name) {
    return requireNonNull(
        customers.takeIn(SOURCE, List.of(new Newcomer(key, name, key + "@example.org"))).get(key));
  }

  private void buys(CustomerId owner, String title, Instant at) {
    jdbc.sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, order_key, received_at,
                               product_id, title, quantity, amount_minor, currency, details)
            values (:owner, :at, 'purchase', 'nursery', :key, :key, :at, :product, :title, 1, 1000, 'EUR', '{}')
            """)
        .param("owner", owner.value())
        .param("at", at)
        .param("key", UUID.randomUUID().toString())
        .param("product", requireNonNull(products.get(title)).value())
        .param("title", title)
        .update();
  }
}
