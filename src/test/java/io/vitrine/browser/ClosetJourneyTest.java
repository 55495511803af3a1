package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.vitrine.closet.Hostile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Mira's closet: what she bought hangs in it; she rates, wears, lends and adds, by mouse and by keyboard. */
@BrowserTest
class ClosetJourneyTest extends ClosetJourney {

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
  void whatIsPressedWhileSomethingElseIsUnderWayIsDoneInItsTurn(Visitor visitor) {
    var page = enters(visitor);
    piece(page, "Wool coat").click();
    page.locator("section.piece").evaluate(
        """
        card => {
          card.querySelector(".stars input[value='4']").click();
          card.querySelector('input[name=fits][value=small]').click();
        }
        """);
    assertThat(page.locator(".bar.undo")).containsText("We noted how it fits.");
    assertThat(piece(page, "Wool coat").locator(".given")).hasAttribute("aria-label", "4 of 5 stars");
    page.reload();
    piece(page, "Wool coat").click();
    assertThat(page.locator("section.piece input[name=fits][value=small]")).isChecked();
    button(page, "Add a piece").click();
    page.getByLabel("What you call it").fill("Once and no more");
    page.locator("dialog.ask form").evaluate("form => { form.requestSubmit(); form.requestSubmit(); }");
    assertThat(page.locator(".bar.undo")).containsText("Once and no more");
    visitor.settles();
    assertThat(page.locator(".garment", new Page.LocatorOptions().setHasText("Once and no more"))).hasCount(1);
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
}
