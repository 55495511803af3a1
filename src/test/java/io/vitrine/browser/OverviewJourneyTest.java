package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.Shop;
import io.vitrine.TestClock;
import io.vitrine.catalogue.Money;
import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Look;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is held, at a glance, and who looked at it. */
@BrowserTest
class OverviewJourneyTest {

  @Autowired private Guests guests;
  @Autowired private Shop shop;
  @Autowired private Intake intake;
  @Autowired private AccessLog accessLog;
  @Autowired private TestClock clock;

  private final String source = "till-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void miraSeesHowMuchIsHeldWhatIsNewAndWhoLooked(Visitor visitor) {
    var mira = guests.shopper("Mira Sandberg");
    holds(mira, 120);
    visitor.signsIn(mira.login(), Guests.PASSWORD);
    visitor.leaves();
    clock.forward(Duration.ofSeconds(5));
    comesIn(mira, "Striped scarf", Duration.ofHours(20));
    visitor.signsIn(mira.login(), Guests.PASSWORD);
    clock.reset();
    var page = visitor.opens("/overview");
    assertThat(page.locator("h1")).hasText("This is everything we hold on you, Mira");
    assertThat(page.locator("vt-overview .lead")).containsText(Pattern.compile("121 entries since .* from 1 source"));
    assertThat(page.locator("vt-overview .lead")).containsText("One is new since you were here on");
    assertThat(page.locator(".mini")).containsText("Striped scarf");
    assertThat(page.locator(".heat.day i")).hasCount(365);
    assertThat(page.locator("article.kind")).hasCount(1);
    page.getByText("Show as a table").click();
    assertThat(page.locator(".days tbody tr").first().locator("td")).hasText(Pattern.compile("[1-9]"));
    page.getByText("Everyone who looked").click();
    assertThat(page.locator("h1")).hasText("Who looked");
    assertThat(page.locator("vt-looks li").filter(with("Import")))
        .containsText("Took in what a source told us: Purchases.");
  }

  @Test
  void byKeyboardAloneOneReachesTheTableAndItsDays(Visitor visitor) {
    var mira = guests.shopper("Mira Sandberg");
    holds(mira, 10);
    visitor.signsIn(mira.login(), Guests.PASSWORD);
    var page = visitor.opens("/overview");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show as a table")).focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/timeline\\?day=\\d{4}-\\d{2}-\\d{2}.*"));
  }

  @Test
  void whoeverIsNewFindsAnEmptyCaseThatSaysWhatWouldStandInIt(Visitor visitor) {
    visitor.signsIn(guests.shopper("Emil Brandt").login(), Guests.PASSWORD);
    var page = visitor.opens("/overview");
    assertThat(page.locator("vt-overview")).containsText("We hold nothing on you yet.");
    assertThat(page.locator("vt-overview")).containsText("The case is empty");
    visitor.findsNoBarrier();
    visitor.keeps("overview-empty");
    visitor.opens("/who-looked");
    assertThat(visitor.page().locator("vt-looks")).containsText("Nobody looked");
    visitor.keeps("looks-empty");
  }

  @Test
  void looksAreFilteredAndTheAddressKeepsTheFilter(Visitor visitor) {
    var mira = guests.shopper("Mira Sandberg");
    holds(mira, 3);
    var officer = shop.officer();
    Shop.as(officer, () -> {
      accessLog.note(List.of(mira.customer()), Look.Why.ANSWERING, Set.of("purchase", "rating"));
      return true;
    });
    visitor.signsIn(mira.login(), Guests.PASSWORD);
    var page = visitor.opens("/who-looked");
    page.locator("vt-looks select").first().focus();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("vt-looks li")).hasCount(1);
    assertThat(page.locator("vt-looks li")).containsText("privacy desk");
    assertThat(page.locator("vt-looks li")).containsText("Worked on what you asked for: Purchases and Ratings.");
    page.waitForURL("**/who-looked?who=people");
    page.locator("vt-looks select").nth(2).selectOption("play");
    assertThat(page.locator("vt-looks")).containsText("Nobody looked like that");
    visitor.opens("/who-looked?who=people&why=nonsense");
    assertThat(visitor.page().locator("vt-looks li")).hasCount(1);
  }

  @ParameterizedTest
  @CsvSource({"light,1280,en", "dark,1280,de", "light,320,de", "dark,320,en"})
  void bothPagesHaveNoBarrierAndFit(String scheme, int width, String language, Visitor visitor) {
    var mira = guests.shopper("Mira Sandberg");
    holds(mira, 200);
    if (scheme.equals("dark")) {
      visitor.inTheDark();
    }
    visitor.through(width, 900).speaking(language);
    visitor.signsIn(mira.login(), Guests.PASSWORD);
    for (var path : List.of("overview", "who-looked")) {
      visitor.opens("/" + path);
      assertThat(visitor.page().locator("h1")).isVisible();
      visitor.page().waitForSelector("vt-overview .kind, vt-looks li");
      visitor.findsNoBarrier();
      visitor.seesAllOfTheWidth();
      visitor.keeps(path + "-" + width + "-" + scheme + "-" + language);
    }
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private void holds(Guests.Guest who, int purchases) {
    var now = clock.instant();
    var all = new ArrayList<NewEntry>();
    for (int i = 0; i < purchases; i++) {
      all.add(purchase(who, "k" + i, "Thing " + i, now.minus(Duration.ofDays((long) i * i % 350)).minusSeconds(i)));
    }
    takesIn(all);
  }

  private void comesIn(Guests.Guest who, String title, Duration ago) {
    takesIn(List.of(purchase(who, title, title, clock.instant().minus(ago))));
  }

  private void takesIn(List<NewEntry> entries) {
    Actor.asMachine("import", () -> {
      intake.name(source, "Web shop");
      return intake.takeIn(source, entries);
    });
  }

  private NewEntry purchase(Guests.Guest who, String key, String title, Instant at) {
    return new NewEntry(
        who.customer(), "purchase", who.login() + key, null, at, shop.product(title), title, 1,
        new Money(1_990, "EUR"), "{}");
  }
}
