package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.closet.Hostile;
import io.vitrine.customer.Actor;
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

/** Mira's closet: what she bought hangs in it; she rates, wears, lends and adds, by mouse and by keyboard. */
@BrowserTest
class ClosetJourneyTest {

  @Autowired private Guests guests;
  @Autowired private Catalogue catalogue;
  @Autowired private Intake intake;
  @Autowired private Clock clock;

  private Guests.@Nullable Guest mira;

  @BeforeEach
  void miraBoughtClothes() {
    mira = guests.shopper("Mira Sandberg");
    Actor.asMachine("test", () -> intake.name("closet-test", "The store"));
    bought("Wool coat, camel, size 40", "coat", "#A98253", "#e7dcc6", 28900);
    bought("Blazer, navy, size 40", "blazer", "#34465B", "#e7dcc6", 14900);
    bought("Striped scarf, mustard", "scarf", "#D9A441", "#8E4A5C", 4500);
    bought("Merino jumper, ecru, size 40", "knit", "#EDE7DA", "#e7dcc6", 8900);
    bought("Linen shirt, white, size 40", "shirt", "#F7F7F4", "#e7dcc6", 5900);
    bought("Striped T-shirt, navy, size M", "tshirt", "#34465B", "#e7dcc6", 2500);
    bought("Wool trousers, slate, size 40", "trousers", "#47505C", "#e7dcc6", 8900);
    bought("Pleated skirt, plum, size 40", "skirt", "#8E4A5C", "#e7dcc6", 6900);
    bought("Jersey dress, pine, size 40", "dress", "#2F6F6A", "#e7dcc6", 9500);
    bought("Leather trainers, ecru/pine, size 39", "trainers", "#EDE7DA", "#2F6F6A", 11900);
    bought("Chelsea boots, chestnut, size 39", "boots", "#6B4A37", "#e7dcc6", 16900);
    bought("Day bag, brick", "bag", "#B4553A", "#e7dcc6", 18900);
    bought("Cotton socks, three pairs", "socks", "#F7F7F4", "#C9D3D3", 1400);
    bought("House roast coffee, 500 g", "coffee", "#4b5d52", "#e7dcc6", 890);
  }

  @Test
  void whatWasBoughtIsRatedWornAndLentInPlace(Visitor visitor) {
    var page = enters(visitor);
    assertThat(page.locator(".garment")).hasCount(13);
    assertThat(page.locator(".lead").first()).containsText("13 pieces");
    visitor.keeps("closet");
    piece(page, "Wool coat").click();
    var card = page.locator("section.piece");
    card.locator(".stars input[value='5']").click();
    assertThat(page.locator(".bar.undo")).containsText("You gave 5 stars.");
    assertThat(piece(page, "Wool coat").locator(".given")).hasAttribute("aria-label", "5 of 5 stars");
    card.locator("input[name=fits][value=right]").check(new Locator.CheckOptions().setForce(true));
    assertThat(page.locator(".bar.undo")).containsText("We noted how it fits.");
    dragOn(page, "Wool trousers");
    dragOn(page, "Merino jumper");
    dragOn(page, "Wool coat");
    dragOn(page, "Chelsea boots");
    assertThat(page.locator(".on li")).hasCount(4);
    button(page, "I wore this").click();
    assertThat(page.locator(".bar.undo")).containsText("4 pieces are marked as worn");
    assertThat(piece(page, "Wool coat")).containsText("Once");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("closet-worn");
    button(page.locator(".bar.undo"), "Undo").click();
    assertThat(piece(page, "Wool coat")).containsText("Never worn");
    button(card, "Lend").click();
    page.getByLabel("To whom").fill("Jonas");
    button(page, "Lend it").click();
    assertThat(page.locator("#g-elsewhere")).isVisible();
    assertThat(piece(page, "Wool coat")).containsText("Lent: Jonas");
    assertThat(page.locator(".on li")).hasCount(3);
  }

  @Test
  void everythingIsDoneByKeyboardAlone(Visitor visitor) {
    var page = enters(visitor);
    page.locator("input[name=view]:checked").focus();
    page.keyboard().press("Tab");
    assertThat(page.locator(".garment").first()).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.locator("[aria-labelledby=g-tops] .garment").first()).isFocused();
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("[aria-labelledby=g-outer] .garment").last()).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("[aria-labelledby=g-tops] .garment").last()).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("section.piece h2")).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator("[aria-labelledby=g-tops] .garment").last()).isFocused();
    piece(page, "Cotton socks").focus();
    page.keyboard().press("Enter");
    button(page, "Split the set").focus();
    page.keyboard().press("Enter");
    page.getByLabel("Into how many pieces").fill("40");
    page.keyboard().press("Enter");
    assertThat(page.locator(".ask .wrong")).hasText("A set has 2 to 12 pieces.");
    assertThat(page.getByLabel("Into how many pieces")).isFocused();
    page.getByLabel("Into how many pieces").fill("3");
    page.keyboard().press("Enter");
    assertThat(page.locator(".garment", new Page.LocatorOptions().setHasText("Cotton socks"))).hasCount(3);
    button(page, "Add a piece").focus();
    page.keyboard().press("Enter");
    page.getByLabel("What you call it").fill(" ");
    page.keyboard().press("Enter");
    assertThat(page.locator(".ask .wrong")).hasText("Say what it is.");
    visitor.findsNoBarrier();
    visitor.keeps("closet-add");
    page.getByLabel("What you call it").fill("Grandmother's cardigan");
    page.getByLabel("What it is").selectOption("cardigan");
    page.getByLabel("Pattern").selectOption("dots");
    page.getByLabel("Price in euro").fill("12,50");
    page.keyboard().press("Enter");
    assertThat(piece(page, "Grandmother's cardigan")).isVisible();
    piece(page, "Grandmother's cardigan").focus();
    page.keyboard().press("Enter");
    button(page.locator("section.piece"), "Wear").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".on li")).hasText("Grandmother's cardigan Take off");
    page.locator("input[name=view][value=type]").focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#g-brown")).isVisible();
    assertThat(page).hasURL(Pattern.compile(".*by=colour"));
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#g-cold")).isVisible();
  }

  @Test
  void aGiftLeavesTheClosetAndComesBackWithUndo(Visitor visitor) {
    var page = enters(visitor);
    piece(page, "Blazer").click();
    button(page.locator("section.piece"), "Don't use").click();
    button(page, "Don't use it").click();
    assertThat(piece(page, "Blazer")).hasCount(0);
    button(page.locator(".bar.undo"), "Undo").click();
    assertThat(piece(page, "Blazer")).hasCount(1);
  }

  @Test
  void whatAnotherWindowDeletedIsToldAndNothingThatWasTypedIsLost(Visitor visitor) {
    var page = enters(visitor);
    piece(page, "Day bag").click();
    deletedInAnotherWindow(page, "Day bag");
    page.locator("section.piece .stars input[value='3']").click();
    assertThat(page.locator(".bar.undo")).containsText("changed meanwhile");
    assertThat(piece(page, "Day bag")).hasCount(0);
    piece(page, "Chelsea boots").click();
    button(page.locator("section.piece"), "Correct").click();
    page.getByLabel("What you call it").fill("Boots for the garden");
    deletedInAnotherWindow(page, "Chelsea boots");
    page.keyboard().press("Enter");
    assertThat(page.locator("dialog.ask .bar.err")).containsText("changed meanwhile");
    assertThat(page.getByLabel("What you call it")).hasValue("Boots for the garden");
    button(page.locator("dialog.ask"), "Cancel").click();
    assertThat(piece(page, "Chelsea boots")).hasCount(0);
  }

  @Test
  void whatIsDeletedElsewhereWhileItIsDraggedIsNotWornAndTheRestIs(Visitor visitor) {
    var page = enters(visitor);
    dragOn(page, "Wool trousers");
    var box = piece(page, "Day bag").boundingBox();
    page.mouse().move(box.x + box.width / 2, box.y + 40);
    page.mouse().down();
    page.mouse().move(box.x + box.width / 2 + 30, box.y + 60, new Mouse.MoveOptions().setSteps(3));
    assertThat(page.locator(".carried")).isVisible();
    deletedInAnotherWindow(page, "Day bag");
    var figure = page.locator(".figure").boundingBox();
    page.mouse().move(figure.x + figure.width / 2, figure.y + 100, new Mouse.MoveOptions().setSteps(3));
    page.mouse().up();
    button(page, "I wore this").click();
    assertThat(page.locator(".bar.undo")).containsText("marked as worn");
    assertThat(piece(page, "Day bag")).hasCount(0);
    assertThat(page.locator(".on li")).hasCount(1);
    assertThat(piece(page, "Wool trousers")).containsText("Once");
  }

  @Test
  void inGermanInTheDarkOnASmallPhoneNothingSticksOut(Visitor visitor) {
    var page = enters(visitor.inTheDark().onASmallPhone().speaking("de"));
    piece(page, "Striped T-shirt").click();
    button(page.locator("section.piece"), "Anziehen").click();
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("closet-dark-320-de");
  }

  @Test
  void anOutfitIsSuggestedWithReasonsKeptPlannedAndWorn(Visitor visitor) {
    enters(visitor);
    var page = visitor.opens("/outfits");
    page.getByLabel("For", new Page.GetByLabelOptions().setExact(true)).selectOption("work");
    page.getByLabel("Degrees Celsius").fill("9");
    button(page, "Suggest one").click();
    assertThat(page.locator(".idea .why li").first()).isVisible();
    assertThat(page.locator(".idea .tag")).containsText("Outfit 1 of");
    button(page, "Next").click();
    assertThat(page.locator(".idea .tag")).containsText("Outfit 2 of");
    page.locator(".reckoned summary").click();
    button(page.locator(".idea"), "Save").click();
    page.keyboard().press("Enter");
    assertThat(page.locator(".ask .wrong")).hasText("Give it a name.");
    page.getByLabel("What you call it").fill("Tuesday at work");
    page.keyboard().press("Enter");
    assertThat(page.locator(".kept li")).containsText("Tuesday at work");
    button(page.locator(".kept li"), "Plan").click();
    page.keyboard().press("Enter");
    assertThat(page.locator(".calendar .plan")).containsText("Tuesday at work");
    button(page.locator(".kept li"), "Wear it today").click();
    assertThat(page.locator(".bar.undo")).containsText("marked as worn");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("outfits");
    button(page.locator(".bar.undo"), "Undo").click();
    assertThat(page.locator(".bar.undo")).containsText("We put it back as it was.");
    bought("Silk blouse, wine, size 40", "shirt", "#8E2F3C", "#e7dcc6", 9900, false);
    button(page, "Count them").click();
    assertThat(page.locator(".completing")).containsText("possible with what you own");
  }

  @Test
  void aPhotoTakesThePlaceOfTheDrawingAndAScriptDoesNot(Visitor visitor) {
    var page = enters(visitor);
    piece(page, "Wool coat").click();
    var chooser = page.locator(".photo input[type=file]");
    chooser.setInputFiles(new FilePayload("photo.jpg", "image/jpeg", "<script>alert(1)</script>".getBytes(UTF_8)));
    assertThat(page.locator(".photo .wrong")).hasText("This is no JPEG and no PNG, whatever it is called.");
    chooser.setInputFiles(new FilePayload("coat.png", "image/png", Hostile.photo("png", 1200, 900)));
    assertThat(page.locator(".photo img")).isVisible();
    assertThat(piece(page, "Wool coat").locator("img")).isVisible();
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("closet-photo");
    button(page, "Remove the photo").click();
    assertThat(page.locator(".photo img")).hasCount(0);
  }

  @Test
  void measurementsAreNotedByKeyboardAndAShapeIsChosen(Visitor visitor) {
    enters(visitor);
    var page = visitor.opens("/measures");
    var waist = page.getByLabel("Waist: measure");
    waist.fill("-3");
    page.keyboard().press("Enter");
    assertThat(page.locator(".wrong")).hasText("Write 40 to 200 Centimetres.");
    assertThat(waist).isFocused();
    waist.fill("76,5");
    page.keyboard().press("Enter");
    assertThat(page.locator(".bar.undo")).containsText("We noted: Waist.");
    var uses = page.locator(".uses").first();
    uses.getByLabel("In the store").uncheck();
    assertThat(page.locator(".bar.undo")).containsText("Waist is used as you said.");
    page.locator(".shapes input[value=triangle]").check(new Locator.CheckOptions().setForce(true));
    assertThat(page.locator(".rules li").first()).isVisible();
    page.locator(".rules input").first().uncheck();
    assertThat(page.locator(".bar.undo")).containsText("The rule is off.");
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("measures");
  }

  @Test
  void outfitsAndMeasurementsFitASmallPhoneInTheDark(Visitor visitor) {
    enters(visitor.inTheDark().onASmallPhone().speaking("de"));
    var page = visitor.opens("/measures");
    assertThat(page.locator(".lines li")).hasCount(8);
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("measures-dark-320-de");
    visitor.opens("/outfits");
    var today = page.locator(".calendar .today .unseen");
    assertThat(today).isVisible();
    assertThat(today.boundingBox().width).as("pixels in which the day is read on a phone").isGreaterThan(40);
    button(page, "Vorschlagen").click();
    assertThat(page.locator(".idea .why li").first()).isVisible();
    visitor.findsNoBarrier();
    visitor.seesAllOfTheWidth();
    visitor.keeps("outfits-dark-320-de");
  }

  private static void deletedInAnotherWindow(Page page, String name) {
    var other = page.context().newPage();
    other.navigate(page.url());
    piece(other, name).click();
    button(other.locator("section.piece"), "Delete").click();
    button(other, "Delete it").click();
    assertThat(piece(other, name)).hasCount(0);
    other.close();
  }

  private Page enters(Visitor visitor) {
    visitor.signsIn(Objects.requireNonNull(mira).login(), Guests.PASSWORD);
    var page = visitor.opens("/closet");
    assertThat(page.locator("vt-closet h1")).isVisible();
    return page;
  }

  private void bought(String title, String drawing, String paint, String paint2, long minor) {
    bought(title, drawing, paint, paint2, minor, true);
  }

  /** @param hers whether she bought it, or it is only sold */
  private void bought(String title, String drawing, String paint, String paint2, long minor, boolean hers) {
    Actor.asMachine("test", () -> {
      var key = title;
      var sold = new NewProduct(
          key, title, "Clothes", null, null, null, null, new Money(minor, "EUR"), null,
          new Drawing(drawing, paint, paint2));
      var product = requireNonNull(catalogue.takeIn("closet-test", List.of(sold)).get(key));
      if (!hers) {
        return;
      }
      intake.takeIn("closet-test", List.of(new NewEntry(
          requireNonNull(mira).customer(), "purchase", UUID.randomUUID().toString(), null,
          clock.instant().minus(Duration.ofDays(40)), product, title, 1, new Money(minor, "EUR"), "{}")));
    });
  }

  private static Locator piece(Page page, String name) {
    return page.locator(".garment", new Page.LocatorOptions().setHasText(name)).first();
  }

  private static void dragOn(Page page, String name) {
    var from = piece(page, name);
    from.scrollIntoViewIfNeeded();
    var box = from.boundingBox();
    page.mouse().move(box.x + box.width / 2, box.y + 40);
    page.mouse().down();
    var to = page.locator(".figure").boundingBox();
    var slowly = new Mouse.MoveOptions().setSteps(4);
    page.mouse().move(to.x + to.width / 2, to.y + to.height / 2, slowly);
    page.mouse().up();
    assertThat(page.locator(".on")).containsText(name);
  }

  private static Locator button(Page page, String name) {
    return button(page.locator("body"), name);
  }

  private static Locator button(Locator place, String name) {
    return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
