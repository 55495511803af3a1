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
import io.vitrine.customer.Actor;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mira's home: what is plugged in there, until when its warranty runs, what would use less, and what fits it. */
@BrowserTest
class HomeJourneyTest {

  @Autowired private Guests guests;
  @Autowired private Catalogue catalogue;
  @Autowired private Intake intake;
  @Autowired private Clock clock;

  private Guests.@Nullable Guest mira;

  @BeforeEach
  void miraHasAFewThings() {
    mira = guests.shopper("Mira Sandberg");
    Actor.asMachine("test", () -> intake.name("home-test", "The store"));
    bought("Fridge Nord 280", "fridge", "#C9D3D3", 178, 3 * 365);
    bought("Washing machine Wave 7", "washer", "#F1EFE8", 174, 500);
    bought("Espresso machine Uno", "coffeemaker", "#34465B", 96, 900);
    bought("Kettle Brisk", "kettle", "#3D4A46", null, 40);
    bought("Turntable Linea One", "turntable", "#B08A57", 12, 700);
    bought("Television 55 inches", "tv", "#22262B", 118, 200);
    sold("Fridge Nord 300", "fridge", "#8F9AA0", 104);
    sold("Television 55 inches Eco", "tv", "#22262B", 72);
    sold("Espresso machine Duo", "coffeemaker", "#22262B", 64);
    sold("Cartridge for turntables", "turntable", "#3A3A3C", null);
    sold("Record brush", "soap", "#22262B", null);
  }

  @Test
  void whatIsAtHomeSaysWhatItUsesAndWhatWouldUseLess(Visitor visitor) {
    var page = enters(visitor);
    assertThat(page.locator(".garment")).hasCount(6);
    assertThat(page.locator(".lead").first()).containsText("6 things");
    visitor.keeps("home-empty-card");
    thing(page, "Fridge Nord 280").click();
    var card = page.locator("section.piece");
    assertThat(card.locator(".known")).containsText("two years for defects, by law");
    assertThat(card.locator(".uses")).containsText("Saves 74 kWh and 28.42 € a year.");
    assertThat(card.locator(".tip")).containsText("7 °C");
    page.getByLabel("Cents a kWh").fill("minus");
    page.keyboard().press("Enter");
    assertThat(page.locator(".tariff .wrong")).hasText("Write cents for one kWh, 0 to 500, such as 31.5.");
    page.getByLabel("Cents a kWh").fill("30");
    page.keyboard().press("Enter");
    assertThat(card.locator(".uses")).containsText("Saves 74 kWh and 22.20 € a year.");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("home");
    button(page.locator(".bar.undo"), "Undo").click();
    assertThat(card.locator(".uses")).containsText("28.42 €");
    button(card, "Don't use").click();
    page.locator("dialog input[value=private]").check();
    button(page, "Don't use it").click();
    assertThat(thing(page, "Fridge Nord 280")).containsText("Not used");
    assertThat(card.locator(".uses li")).hasCount(1);
    button(card, "Use again").click();
    assertThat(card.locator(".uses li")).not().hasCount(1);
  }

  @Test
  void aThingIsAddedAndCorrectedByKeyboardAlone(Visitor visitor) {
    var page = enters(visitor);
    button(page, "Add a thing").focus();
    page.keyboard().press("Enter");
    page.getByLabel("What you call it").fill(" ");
    page.keyboard().press("Enter");
    assertThat(page.locator(".ask .wrong")).hasText("Say what it is.");
    page.getByLabel("What you call it").fill("Dryer in the cellar");
    page.getByLabel("What it is").selectOption("dryer");
    page.getByLabel("kWh a year").fill("a lot");
    page.keyboard().press("Enter");
    assertThat(page.locator(".ask .wrong")).containsText("Write whole kilowatt hours a year");
    assertThat(page.getByLabel("kWh a year")).isFocused();
    visitor.findsNoBarrier();
    visitor.keeps("home-add");
    page.getByLabel("kWh a year").fill("312");
    page.keyboard().press("Enter");
    assertThat(thing(page, "Dryer in the cellar")).containsText("312 kWh");
    thing(page, "Dryer in the cellar").focus();
    page.keyboard().press("Enter");
    var card = page.locator("section.piece");
    assertThat(card.locator(".tip")).containsText("Dry on the line");
    button(card, "Correct").focus();
    page.keyboard().press("Enter");
    page.getByLabel("Warranty until").fill("2030-01-31");
    page.keyboard().press("Enter");
    assertThat(card.locator(".known")).containsText("Warranty until 31 January 2030, as you say.");
    button(card, "I do not have it any more").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#room-gone")).isVisible();
    button(page.locator(".bar.undo"), "Undo").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#room-gone")).hasCount(0);
  }

  @Test
  void inGermanInTheDarkOnASmallPhoneNothingSticksOut(Visitor visitor) {
    var page = enters(visitor.inTheDark().onASmallPhone().speaking("de"));
    thing(page, "Turntable").click();
    assertThat(page.locator("section.piece .offers")).containsText("Passt zu");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("home-dark-320-de");
  }

  private Page enters(Visitor visitor) {
    visitor.signsIn(Objects.requireNonNull(mira).login(), Guests.PASSWORD);
    var page = visitor.opens("/at-home");
    assertThat(page.locator("vt-home h1")).isVisible();
    return page;
  }

  private void bought(String title, String drawing, String paint, @Nullable Integer kilowattHours, int daysAgo) {
    Actor.asMachine("test", () -> {
      var product = requireNonNull(
          catalogue.takeIn("home-test", List.of(product(title, drawing, paint, kilowattHours))).get(title));
      intake.takeIn("home-test", List.of(new NewEntry(
          requireNonNull(mira).customer(), "purchase", UUID.randomUUID().toString(), null,
          clock.instant().minus(Duration.ofDays(daysAgo)), product, title, 1, new Money(49_900, "EUR"), "{}")));
    });
  }

  private void sold(String title, String drawing, String paint, @Nullable Integer kilowattHours) {
    Actor.asMachine("test", () ->
        catalogue.takeIn("home-test", List.of(product(title, drawing, paint, kilowattHours))));
  }

  private static NewProduct product(String title, String drawing, String paint, @Nullable Integer kilowattHours) {
    return new NewProduct(
        title, title, "Electronics", "appliances", "Sundmark", null, null, new Money(64_900, "EUR"), kilowattHours,
        new Drawing(drawing, paint, "#e7dcc6"));
  }

  private static Locator thing(Page page, String name) {
    return page.locator(".garment", new Page.LocatorOptions().setHasText(name)).first();
  }

  private static Locator button(Page page, String name) {
    return button(page.locator("body"), name);
  }

  private static Locator button(Locator place, String name) {
    return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
