package io.vitrine.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Shop;
import io.vitrine.Shop.Shopper;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Browser;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Purpose;
import io.vitrine.customer.Question;
import io.vitrine.holding.Decline.Says;
import io.vitrine.holding.Declines;
import io.vitrine.holding.Intake;
import io.vitrine.holding.Kind;
import io.vitrine.holding.NewEntry;
import io.vitrine.holding.Uses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each shelf has its own kind of reason. */
@VitrineTest
class ShelvesTest {

  @Autowired private Shop shop;
  @Autowired private Catalogue catalogue;
  @Autowired private Intake intake;
  @Autowired private Declines declines;
  @Autowired private Uses uses;
  @Autowired private Suggestions suggestions;
  @Autowired private List<Kind> kinds;
  @Autowired private Clock clock;

  private Shopper ada;

  @BeforeEach
  void ada() {
    ada = shop.shopper();
  }

  @Test
  void whatIsBoughtEveryThreeWeeksIsThereWhenItIsTimeAndSaysItsRhythm() {
    var coffee = shop.product("Coffee");
    var tea = shop.product("Tea");
    List.of(86, 64, 43, 22).forEach(days -> buys(ada, coffee, days));
    List.of(70, 50, 30, 10).forEach(days -> buys(ada, tea, days));
    var again = shelves().again();
    assertThat(again).singleElement().satisfies(one -> {
      assertThat(one.product()).isEqualTo(coffee);
      assertThat(one.every()).isEqualTo(21);
      assertThat(one.giveOrTake()).isLessThanOrEqualTo(1);
      assertThat(one.times()).isEqualTo(4);
      assertThat(one.entries()).hasSize(4);
      assertThat(one.due()).isEqualTo(one.last().plusDays(21));
    });
  }

  @Test
  void whatHasNoRhythmOrWasGivenUpIsNot() {
    var odd = shop.product("Odd");
    var stopped = shop.product("Stopped");
    List.of(300, 290, 180, 60).forEach(days -> buys(ada, odd, days));
    List.of(200, 180, 160, 140).forEach(days -> buys(ada, stopped, days));
    assertThat(shelves().again()).isEmpty();
  }

  @Test
  void whatIsLaterByItsNameIsOfferedAndWhatOnlyCameLaterIsNot() {
    var phone = sold("Phone Quill 5", "phones", "Quill", 5);
    var after = sold("Phone Quill 9", "phones", "Quill", 5);
    sold("Phone Quill 7", "phones", "Quill", 5);
    var turntable = sold("Turntable Linea Two", "hi-fi", "Auralis", 12);
    sold("Turntable Linea, black", "hi-fi", "Auralis", 12);
    sold("Turntable Linea One", "hi-fi", "Auralis", 12);
    buys(ada, phone, 1_500);
    buys(ada, turntable, 1_500);
    assertThat(shelves().better()).singleElement().satisfies(one -> {
      assertThat(one.how()).isEqualTo(Better.How.NEWER);
      assertThat(one.product()).isEqualTo(after);
    });
  }

  @Test
  void whatNeedsLessBecauseItMayHoldLessIsNotCalledGreener() {
    var large = sold("Freezer Igloo 240", "appliances", "Sundmark", 258);
    sold("Freezer Igloo 110", "appliances", "Sundmark", 132);
    buys(ada, large, 1_500);
    assertThat(shelves().better()).isEmpty();
  }

  @Test
  void aGreenerApplianceSaysWhatItSavesAndAtWhatPrice() {
    var old = sold("Fridge Nord 240", "appliances", "Sundmark", 258);
    var green = sold("Fridge Nord 300", "appliances", "Sundmark", 104);
    sold("Fridge-freezer Fjord 360", "appliances", "Sundmark", 90);
    sold("Fridge Nord 280", "appliances", "Sundmark", 178);
    buys(ada, old, 2_000);
    var better = shelves();
    assertThat(better.better()).singleElement().satisfies(one -> {
      assertThat(one.how()).isEqualTo(Better.How.GREENER);
      assertThat(one.product()).isEqualTo(green);
      assertThat(one.owned()).isEqualTo(old);
      assertThat(one.entries()).hasSize(1);
      var saving = Objects.requireNonNull(one.saving());
      assertThat(saving.kwh()).isEqualTo(154);
    });
    buys(ada, green, 1);
    assertThat(shelves().better()).as("who has it is not offered it").isEmpty();
  }

  @Test
  void whatGoesWithWhatOneHasFitsInColourAndItsSharesAddUp() {
    var coat = painted("Coat, navy", "coats", "#1f2f55", "navy");
    var scarf = painted("Scarf, ecru", "scarves", "#efe9da", "ecru");
    var clash = painted("Scarf, lime", "scarves", "#7ddf2f", "lime");
    var other = painted("Coat, red", "coats", "#b02a2a", "red");
    manyHave(12, coat, scarf);
    manyHave(12, coat, clash);
    manyHave(12, coat, other);
    fillTheList(coat);
    buys(ada, coat, 30);
    counted();
    var goes = shelves().goesWith();
    assertThat(goes).extracting(Match::product).contains(scarf).doesNotContain(clash, other);
    assertThat(goes).allSatisfy(match ->
        assertThat(match.pieces().stream().mapToLong(Match.Piece::share).sum()).isEqualTo(match.score()));
    ada.does(() -> declines.decline(ada.id, scarf, Says.NEVER_CATEGORY));
    assertThat(shelves().goesWith()).extracting(Match::product).doesNotContain(scarf);
  }

  /** What scores higher and stands on the first shelf, so that the rest is left for the next. */
  private void fillTheList(ProductId with) {
    IntStream.range(0, Suggestions.USUAL).forEach(n -> manyHave(30, with, shop.product("First " + n)));
  }

  @Test
  void whatIsPlayedOrInTheClosetHasItsShareWhereThatIsOn() {
    var heard = painted("Record, one", "records", "#1f2f55", null);
    var next = painted("Record, two", "records", "#efe9da", null);
    manyHave(12, heard, next);
    fillTheList(heard);
    // Where everyone has heard it, nothing goes with it more often than by chance.
    manyHave(60, shop.product("Soap"), shop.product("Towel"));
    counted();
    ada.letsCollect("play");
    for (int n = 0; n < 4; n++) {
      holds("play", heard, "{\"track\":\"A\"}");
    }
    assertThat(shelves().goesWith()).filteredOn(match -> match.product().equals(next)).singleElement().satisfies(
        match -> assertThat(match.pieces()).singleElement().satisfies(piece -> {
          assertThat(piece.how()).isEqualTo(Match.How.PLAYED);
          assertThat(piece.plays()).isEqualTo(4);
        }));
    decide(Question.use("play", Purpose.SUGGESTIONS));
    assertThat(shelves().goesWith()).isEmpty();
  }

  @Test
  void whoWantsNothingPersonalSeesWhatEveryoneSees() {
    var common = shop.product("Common");
    manyHave(9, common, shop.product("Another"));
    buys(ada, common, 3);
    counted();
    decide(Question.useOfEverything(Purpose.SUGGESTIONS));
    var shelves = shelves();
    assertThat(shelves.forYou().off()).isTrue();
    assertThat(shelves.again()).isEmpty();
    assertThat(shelves.goesWith()).isEmpty();
    assertThat(shelves.better()).isEmpty();
    assertThat(shelves.popular()).isEqualTo(shopsPopular());
    assertThat(shelves.popular()).allMatch(each -> each.shoppers() >= Suggestions.FEWEST);
  }

  private List<MostHad> shopsPopular() {
    var stranger = shop.shopper();
    return stranger.does(() -> suggestions.shelves(stranger.id)).popular();
  }

  @Test
  void noSensitiveFieldHasAShareInAnything() {
    assertThat(kinds)
        .filteredOn(kind -> Bases.LOOKED_AT_FOR_SHELVES.contains(kind.name()))
        .hasSize(Bases.LOOKED_AT_FOR_SHELVES.size())
        .noneMatch(Kind::isSensitive);
    var coat = painted("Coat, navy", "coats", "#1f2f55", "navy");
    manyHave(9, coat, painted("Scarf, ecru", "scarves", "#efe9da", "ecru"));
    buys(ada, coat, 30);
    counted();
    var before = shelves();
    holds("profile", coat, "{\"about\":\"measurement\",\"centimetres\":94.0}");
    var after = shelves();
    assertThat(after.forYou().suggestions()).isEqualTo(before.forYou().suggestions());
    assertThat(after.goesWith()).isEqualTo(before.goesWith());
    assertThat(after.better()).isEqualTo(before.better());
    assertThat(after.again()).isEqualTo(before.again());
  }

  private Shelves shelves() {
    return ada.does(() -> suggestions.shelves(ada.id));
  }

  private void decide(Question question) {
    ada.does(() -> uses.decide(
        ada.id,
        new Decision.Wanted(question, Choice.OFF, Decision.By.SHOPPER, "en", "Off?", 0),
        new Browser(false)));
  }

  private void holds(String kind, ProductId product, String details) {
    Actor.asMachine("test", () -> {
      intake.name("test", "Test shop");
      intake.takeIn("test", List.of(new NewEntry(
          ada.id, kind, UUID.randomUUID().toString(), null, daysAgo(5), product, "thing", 1, null, details)));
    });
  }

  private void manyHave(int shoppers, ProductId... products) {
    for (int i = 0; i < shoppers; i++) {
      var shopper = shop.shopper();
      for (var product : products) {
        buys(shopper, product, 90);
      }
    }
  }

  private void counted() {
    Actor.asMachine("test", suggestions::rebuild);
  }

  private void buys(Shopper who, ProductId product, int daysAgo) {
    who.bought(product, "thing", daysAgo(daysAgo));
  }

  private Instant daysAgo(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }

  private ProductId sold(String title, String category, String brand, int kwh) {
    return takeIn(new NewProduct(
        UUID.randomUUID().toString(), title, "electronics", category, brand, null, null, null, kwh, null));
  }

  private ProductId painted(String title, String category, String paint, @Nullable String colour) {
    return takeIn(new NewProduct(
        UUID.randomUUID().toString(), title, "clothes", category, null, colour, null, null, null,
        new Drawing("coat", paint, paint)));
  }

  private ProductId takeIn(NewProduct product) {
    return Objects.requireNonNull(Actor.asMachine("test", () ->
        catalogue.takeIn("test", List.of(product)).get(product.externalKey())));
  }
}
