package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.HistoriesTakenIn;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Mira asks which size to take, and what would go with what she wears; six others said how the coat fits them. */
@BrowserTest
class SizeJourneyTest {

  private static final String SOURCE = "size-test";

  @Autowired private Guests guests;
  @Autowired private Catalogue catalogue;
  @Autowired private Intake intake;
  @Autowired private Clock clock;
  @Autowired private ApplicationEventPublisher events;

  private Guests.@Nullable Guest mira;

  @BeforeEach
  void miraWearsFortyAndSixOthersToldOfTheCoat() {
    mira = guests.shopper("Mira Sandberg");
    Actor.asMachine("test", () -> intake.name(SOURCE, "The store"));
    var coat = sold("Wool coat, camel, size 40", "coats", "coat", "#A98253", "40");
    for (var size : List.of("38", "42", "44")) {
      sold("Wool coat, camel, size " + size, "coats", "coat", "#A98253", size);
    }
    var hers = requireNonNull(mira).customer();
    bought(hers, coat, "Wool coat, camel, size 40");
    for (var title : List.of("Linen shirt, white, size 40", "Merino jumper, ecru, size 40")) {
      bought(hers, sold(title, "tops", title.startsWith("Linen") ? "shirt" : "knit", "#F7F7F4", "40"), title);
    }
    bought(hers, sold("Wool trousers, slate, size 40", "trousers", "trousers", "#47505C", "40"),
        "Wool trousers, slate, size 40");
    bought(hers, sold("Chelsea boots, chestnut, size 39", "boots", "boots", "#6B4A37", "39"),
        "Chelsea boots, chestnut, size 39");
    sold("Silk blouse, rose, size 38", "blouses", "shirt", "#D9A9A4", "38");
    sold("Silk blouse, rose, size 40", "blouses", "shirt", "#D9A9A4", "40");
    for (int n = 0; n < 6; n++) {
      var other = guests.shopper("Other " + n).customer();
      entry(other, "fit", coat, "Wool coat, camel, size 40", "{\"fits\":\"small\",\"size\":\"40\"}");
    }
    events.publishEvent(new HistoriesTakenIn());
  }

  @Test
  void aPieceSaysWhichSizeToTakeByKeyboardAlone(Visitor visitor) {
    var page = enters(visitor, "/closet");
    page.locator(".garment", new Page.LocatorOptions().setHasText("Wool coat")).first().focus();
    page.keyboard().press("Enter");
    var ask = page.locator("section.piece vt-size button").first();
    ask.focus();
    page.keyboard().press("Enter");
    var drawer = page.locator("dialog.sizing[open]");
    assertThat(drawer.locator("h2")).containsText("Take size 4");
    // Each of this class's tests sends six more.
    assertThat(drawer.locator(".grounds")).containsText(Pattern.compile("it was small (6|12|18) times, right 0"));
    assertThat(drawer.locator(".turns li")).hasCount(3);
    assertThat(drawer.locator(".sizes li")).hasCount(4);
    visitor.findsNoBarrier();
    visitor.keeps("size");
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog.sizing[open]")).hasCount(0);
    assertThat(ask).isFocused();
  }

  @Test
  void whatGoesWithHerClosetCountsItsOutfitsAndGoesWithThePieceItRestsOn(Visitor visitor) {
    var page = enters(visitor, "/suggestions");
    // Which thing stands first depends on all that is sold, in other tests too.
    var first = offers(page, "possible, most with").first();
    first.locator(".why").click();
    assertThat(page.locator("#reasons")).containsText("by colour, cloth and formality");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("suggestions-closet");
    var most = first.innerText().replaceAll("(?s).*most with (.+?)\\..*", "$1");
    var piece = page.locator("#reasons .ev", new Page.LocatorOptions().setHasText(most)).first();
    piece.locator(".act button").click();
    button(page.locator("dialog.ask"), "Don't use it").click();
    assertThat(offers(page, "most with " + most)).hasCount(0);
    button(page.locator(".bar.undo"), "Undo").click();
    assertThat(offers(page, "most with " + most).first()).isVisible();
  }

  private static Locator offers(Page page, String text) {
    return page.locator("[aria-labelledby=rack-goes] .offer", new Page.LocatorOptions().setHasText(text));
  }

  @Test
  void whatWouldCompleteItIsShownOnASmallPhoneInTheDark(Visitor visitor) {
    var page = enters(visitor.inTheDark().onASmallPhone().speaking("de"), "/outfits");
    button(page.locator(".completing"), "Zählen").click();
    var first = page.locator(".completing > ul > li").first();
    first.locator("summary").click();
    assertThat(first.locator(".some svg").first()).isVisible();
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("completing-dark-320-de");
    visitor.opens("/closet");
    page.locator(".garment", new Page.LocatorOptions().setHasText("Wool coat")).first().click();
    page.locator("section.piece vt-size button").first().click();
    assertThat(page.locator("dialog.sizing[open] h2")).containsText("Größe");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("size-dark-320-de");
  }

  private Page enters(Visitor visitor, String path) {
    visitor.signsIn(Objects.requireNonNull(mira).login(), Guests.PASSWORD);
    var page = visitor.opens(path);
    assertThat(page.locator("main h1")).isVisible();
    return page;
  }

  private ProductId sold(String title, String category, String drawing, String paint, String size) {
    return Actor.asMachine("test", () -> requireNonNull(catalogue.takeIn(SOURCE, List.of(new NewProduct(
        title, title, "Clothes", category, "Nordlicht", null, size, new Money(9_900, "EUR"), null,
        new Drawing(drawing, paint, "#e7dcc6")))).get(title)));
  }

  private void bought(CustomerId who, ProductId product, String title) {
    entry(who, "purchase", product, title, "{}");
  }

  private void entry(CustomerId who, String kind, ProductId product, String title, String details) {
    Actor.asMachine("test", () -> intake.takeIn(SOURCE, List.of(new NewEntry(
        who, kind, UUID.randomUUID().toString(), null, clock.instant().minus(Duration.ofDays(40)), product, title, 1,
        null, details))));
  }

  private static Locator button(Locator place, String name) {
    return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).first();
  }
}
