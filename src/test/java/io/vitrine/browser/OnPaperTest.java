package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import io.vitrine.Shop;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Selection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What is held, and what was decided, printed; in the colours that somebody's system forces; and when we fail. */
@BrowserTest
class OnPaperTest {

  private static final String PASSWORD = "a long password";
  private static final List<String> PAGES = List.of(
      "overview", "timeline", "purchases", "ratings", "places", "uses", "keeping", "who-looked", "edits");

  /** Everything one could press, or that only leads elsewhere, and takes room on paper. */
  private static final String PRESSED =
      """
      () => [...document.querySelectorAll('button, input, select, nav')]
        .filter(it => it.checkVisibility({ visibilityProperty: true }) && !it.closest('.matrix, .stars'))
        .map(it => `${it.localName}.${it.className} ${it.textContent.trim().slice(0, 30)}`)
      """;

  @Autowired private Shop shop;
  @Autowired private Holdings holdings;
  @Autowired private PasswordEncoder passwords;

  @Test
  void onPaperThereIsWhatIsHeldAndNothingToPress(Visitor visitor) {
    var page = enters(visitor);
    for (var path : PAGES) {
      visitor.opens("/" + path);
      assertThat(page.locator("h1")).isVisible();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("h1")).isVisible();
      assertThat((List<?>) page.evaluate(PRESSED)).as("what can be pressed on the printed %s", path).isEmpty();
      visitor.keeps("print-" + path);
      if (path.equals("keeping")) {
        assertThat(page.getByText("36 months").first()).isVisible();
      }
      if (path.equals("purchases")) {
        // Printers leave out backgrounds, and the mark of what is used is one.
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.mark'), '::before').printColorAdjust"))
            .isEqualTo("exact");
      }
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
  }

  @Test
  void inForcedColoursEveryPageStandsAndIsFreeOfBarriers(Visitor visitor) {
    var page = enters(visitor);
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    for (var path : PAGES) {
      visitor.opens("/" + path);
      assertThat(page.locator("h1")).isVisible();
      visitor.keeps("forced-" + path);
    }
    visitor.findsNoBarrier();
  }

  @Test
  void whatTheServerCannotAnswerIsToldAndAskedAgain(Visitor visitor) {
    var page = enters(visitor);
    visitor.opens("/edits");
    fails(page, "vt-edits");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo: Oak chair")).first().click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("It is our fault, and nothing was changed");
    visitor.opens("/overview");
    fails(page, "vt-overview");
    page.evaluate("() => document.querySelector('vt-overview').look()");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("We could not load this");
    page.evaluate("() => document.querySelector('vt-overview').back()");
    page.getByRole(AriaRole.ALERT).getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator("h1")).isVisible();
  }

  private static void fails(Page page, String element) {
    page.evaluate(
        "name => { const it = document.querySelector(name); const server = it.$server;"
            + " it.$server = new Proxy({}, { get: () => () => Promise.reject(new Error('away')) });"
            + " it.back = () => it.$server = server; }",
        element);
  }

  private Page enters(Visitor visitor) {
    var mira = shop.shopper("Mira Sandberg", Objects.requireNonNull(passwords.encode(PASSWORD)))
        .bought(shop.product("Oak chair"), "Oak chair", Instant.now().minusSeconds(90_000))
        .bought(shop.product("Linen cushion"), "Linen cushion", Instant.now().minusSeconds(9_000));
    var chair = mira.does(() -> holdings.page(mira.id, Filter.kinds("purchase"), null, 5)).entries().getLast();
    mira.does(() -> holdings.exclude(mira.id, Selection.of(chair), Exclusion.fromSuggestions(Reason.GIFT)));
    visitor.signsIn(mira.account.login(), PASSWORD);
    return visitor.page();
  }
}
