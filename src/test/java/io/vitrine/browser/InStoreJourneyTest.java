package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.customer.Actor;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mira shows somebody in the store what she ticks: on her phone, and on the screen at the counter. */
@BrowserTest
class InStoreJourneyTest {

  @Autowired private Guests guests;
  @Autowired private Catalogue catalogue;
  @Autowired private Intake intake;
  @Autowired private Clock clock;

  private Guests.@Nullable Guest mira;

  @BeforeEach
  void miraBoughtClothes() {
    mira = guests.shopper("Mira Sandberg");
    Actor.asMachine("test", () -> intake.name("in-store-test", "The store"));
    bought("Wool trousers, slate, size 40", "trousers", "#47505C", "40", true);
    bought("Chelsea boots, chestnut, size 39", "boots", "#6B4A37", "39", true);
    bought("Wool coat, camel, size 40", "coat", "#A98253", "40", true);
    bought("Merino jumper, ecru", "knit", "#EDE7DA", "M", false);
    bought("Linen shirt, white", "shirt", "#F7F7F4", "40", false);
    bought("Striped scarf, mustard", "scarf", "#D9A441", "", false);
  }

  @Test
  void theStoreSeesWhatIsTickedUntilItIsWithdrawn(Visitor visitor) {
    var page = enters(visitor);
    page.keyboard().press("Tab");
    button(page, "Make a code").click();
    assertThat(page.locator(".outcome")).containsText("Tick at least one thing");
    tick(page, "Wool trousers");
    tick(page, "Wool coat");
    tick(page, "Sizes I take");
    var preview = page.locator(".preview .slip");
    assertThat(preview).containsText("Trousers");
    assertThat(preview).containsText("size 40");
    assertThat(preview).not().containsText("slate");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("in-store");
    button(page, "Make a code").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".ticket .qr")).isVisible();
    assertThat(page.locator(".ticket h2")).isFocused();
    assertThat(page.locator(".ticket")).containsText("Nobody has opened it yet.");
    visitor.findsNoBarrier();
    visitor.keeps("in-store-code");
    var shared = page.locator(".slip").innerText();
    var code = page.locator(".ticket .big span[aria-hidden]").innerText();
    try (var counter = atTheCounter(page)) {
      var desk = counter.newPage();
      desk.navigate(page.url().replace("/in-store", "/store#" + code));
      assertThat(desk.locator("vt-store .slip")).isVisible();
      assertThat(desk.locator("vt-store .slip").innerText()).as("exactly what was previewed").isEqualTo(shared);
      assertThat(desk.url()).as("no history keeps the code").doesNotContain(code);
      assertThat(desk.content()).doesNotContain("Mira");
      assertThat((String) desk.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])"))
          .doesNotContain(code);
      desk.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/store.png")).setFullPage(true));
      assertThat(page.locator(".ticket")).containsText("Opened once");
      page.reload();
      assertThat(page.locator(".ticket .big span[aria-hidden]")).hasText(code);
      button(page, "Withdraw the code").click();
      assertThat(page.locator(".outcome")).containsText("Nobody sees anything any more.");
      assertThat(desk.locator("vt-store h1")).hasText("This is over");
      assertThat(desk.locator(".slip")).hasCount(0);
      button(desk, "Another code").click();
      desk.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(code);
      desk.keyboard().press("Enter");
      assertThat(desk.locator(".wrong")).containsText("This code opens nothing.");
    }
    var looks = visitor.opens("/who-looked");
    assertThat(looks.locator("vt-looks")).containsText("Somebody in the store");
    assertThat(looks.locator("vt-looks")).containsText("Served you, by the code that you gave");
  }

  @Test
  void inGermanInTheDarkOnASmallPhoneAndOnPaper(Visitor visitor) {
    var page = enters(visitor.inTheDark().onASmallPhone().speaking("de"));
    tick(page, "Wool trousers");
    tick(page, "Größen, die ich trage");
    tick(page, "Farben, die ich trage");
    assertThat(page.locator(".preview .swatches")).isVisible();
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("in-store-dark-320-de");
    button(page, "Einen Code machen").click();
    assertThat(page.locator(".ticket .qr")).isVisible();
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("in-store-code-dark-320-de");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".ticket")).isHidden();
    assertThat(page.locator(".on-paper")).isVisible();
    visitor.keeps("in-store-print");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    var code = page.locator(".ticket .big span[aria-hidden]").innerText();
    var store = visitor.opens("/store#" + code);
    assertThat(store.locator("vt-store .slip")).isVisible();
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("store-dark-320-de");
    button(store, "Fertig").click();
    visitor.findsNoBarrier();
    visitor.keeps("store-form-dark-320-de");
  }

  private Page enters(Visitor visitor) {
    visitor.signsIn(requireNonNull(mira).login(), Guests.PASSWORD);
    var page = visitor.opens("/in-store");
    assertThat(page.locator("vt-in-store h1")).isVisible();
    return page;
  }

  /** Another browser, in which nobody is signed in. */
  private static BrowserContext atTheCounter(Page page) {
    return page.context().browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"));
  }

  private static void tick(Page page, String name) {
    page.locator("label", new Page.LocatorOptions().setHasText(name)).locator("input").check();
  }

  /** @param hers whether she bought it, or it is only sold */
  private void bought(String title, String drawing, String paint, String size, boolean hers) {
    Actor.asMachine("test", () -> {
      var sold = new NewProduct(
          title, title, "Clothes", null, null, null, size.isEmpty() ? null : size, new Money(28900, "EUR"), null,
          new Drawing(drawing, paint, "#e7dcc6"));
      var product = requireNonNull(catalogue.takeIn("in-store-test", List.of(sold)).get(title));
      if (hers) {
        intake.takeIn("in-store-test", List.of(new NewEntry(
            requireNonNull(mira).customer(), "purchase", UUID.randomUUID().toString(), null,
            clock.instant().minus(Duration.ofDays(40)), product, title, 1, new Money(28900, "EUR"), "{}")));
      }
    });
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
