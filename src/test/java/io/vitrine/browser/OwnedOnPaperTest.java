package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one owns, printed: what is there, and nothing that is asked or pressed. */
@BrowserTest
class OwnedOnPaperTest {

  /** Garments and things stand on their shelves as buttons; the drawing and its words are what is printed of them. */
  private static final String PRESSED =
      """
      () => [...document.querySelectorAll('button:not(.garment), select:not(.lines *), input:not(.lines *, .rules *)')]
        .filter(it => it.checkVisibility({ visibilityProperty: true }))
        .map(it => `${it.localName}.${it.className} ${it.textContent.trim().slice(0, 30)}`)
      """;

  @Autowired private Guests guests;
  @Autowired private Catalogue catalogue;
  @Autowired private Intake intake;
  @Autowired private Clock clock;

  @Test
  void onPaperThereIsWhatOneOwnsAndNothingToPress(Visitor visitor) {
    var mira = guests.shopper("Mira Sandberg");
    bought(mira.customer(), "Wool coat, camel, size 40", "Clothes", "coat", "#A98253", null);
    bought(mira.customer(), "Linen shirt, white, size 40", "Clothes", "shirt", "#F7F7F4", null);
    bought(mira.customer(), "Wool trousers, slate, size 40", "Clothes", "trousers", "#47505C", null);
    bought(mira.customer(), "Chelsea boots, chestnut, size 39", "Clothes", "boots", "#6B4A37", null);
    bought(mira.customer(), "Fridge Nord 280", "Electronics", "fridge", "#C9D3D3", 178);
    bought(mira.customer(), "Kettle Brisk", "Electronics", "kettle", "#3D4A46", null);
    visitor.signsIn(mira.login(), Guests.PASSWORD);
    var page = visitor.opens("/closet");
    piece(page, "Wool coat").click();
    page.locator("section.piece .btn.primary").click();
    onPaper(visitor, "closet");
    visitor.opens("/outfits");
    page.locator(".suggest .btn.primary").click();
    assertThat(page.locator(".idea .why li").first()).isVisible();
    onPaper(visitor, "outfits");
    visitor.opens("/measures");
    page.getByLabel("Waist: measure").fill("76.5");
    page.keyboard().press("Enter");
    assertThat(page.locator(".lines .uses")).hasCount(1);
    onPaper(visitor, "measures");
    visitor.opens("/at-home");
    piece(page, "Fridge Nord 280").click();
    onPaper(visitor, "at-home");
    assertThat(page.locator("section.piece")).containsText("178 kWh");
  }

  private static void onPaper(Visitor visitor, String name) {
    var page = visitor.page();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("h1")).isVisible();
    assertThat((List<?>) page.evaluate(PRESSED)).as("what can be pressed on the printed %s", name).isEmpty();
    visitor.keeps("print-" + name);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  private static Locator piece(Page page, String name) {
    return page.locator(".garment", new Page.LocatorOptions().setHasText(name)).first();
  }

  private void bought(
      CustomerId who, String title, String department, String drawing, String paint, @Nullable Integer energy) {
    Actor.asMachine("test", () -> {
      intake.name("paper-test", "The store");
      var product = requireNonNull(catalogue.takeIn("paper-test", List.of(new NewProduct(
          title, title, department, null, null, null, null, new Money(8_900, "EUR"), energy,
          new Drawing(drawing, paint, "#e7dcc6")))).get(title));
      intake.takeIn("paper-test", List.of(new NewEntry(
          who, "purchase", UUID.randomUUID().toString(), null, clock.instant().minus(Duration.ofDays(40)), product,
          title, 1, new Money(8_900, "EUR"), "{}")));
    });
  }
}
