package io.vitrine.shopper;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Actor;
import io.vitrine.shopper.OfferShelf.Offer;
import io.vitrine.shopper.OfferShelf.Piece;
import io.vitrine.closet.Tariff;
import io.vitrine.suggestion.Shelves;
import io.vitrine.suggestion.SuggestionList;
import io.vitrine.suggestion.Suggestions;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What the suggestions page says and does, without a browser. */
@VitrineTest
class SuggestionsViewTest {

  private static final int MANY = 8;

  @Autowired private Shop shop;
  @Autowired private Suggestions suggestions;
  @Autowired private OfferShelves shelves;
  @Autowired private Clock clock;
  @Autowired private AutowireCapableBeanFactory beans;

  private SuggestionsView view;
  private Shop.Shopper ada;

  @BeforeEach
  void adaOpensThePage() {
    ada = shop.shopper();
    view = beans.createBean(SuggestionsView.class);
  }

  @Test
  void aSuggestionSaysWhichPurchasesItRestsOnAndTheirSharesAddUp() {
    var mobile = shop.product("Cot mobile, clouds");
    var blanket = shop.product("Baby blanket, merino");
    var light = shop.product("Night light");
    manyBuyTogether(mobile, blanket, light);
    buys(ada, mobile, "Cot mobile, clouds");
    buys(ada, blanket, "Baby blanket, merino");
    counted();

    var shelf = ada.does(view::look);
    var offer = offerOf(light, shelf);

    assertThat(shelf.lead()).startsWith("Made from *2 of your 2 entries*.");
    assertThat(offer.heading()).isEqualTo("Why “Night light” is here");
    assertThat(offer.reason()).matches("Because of “(Cot mobile, clouds|Baby blanket, merino)” and 1 more\\.");
    assertThat(offer.standing()).startsWith("Score " + offer.sum() + ", place 1 of ");
    assertThat(offer.closing()).isEqualTo("No reason rests on fewer than 5 shoppers.");
    assertThat(offer.pieces())
        .extracting(Piece::title)
        .containsExactlyInAnyOrder("Cot mobile, clouds", "Baby blanket, merino");
    assertThat(offer.pieces()).extracting(Piece::when).allMatch(when -> when.startsWith("bought "));
    assertThat(offer.pieces().stream().mapToLong(Piece::share).sum()).isEqualTo(offer.score());
    assertThat(offer.pieces().stream().mapToLong(piece -> hundredths(piece.value())).sum())
        .isEqualTo(hundredths(requireNonNull(offer.sum())));
  }

  @Test
  void whatWasBoughtOftenIsOnePieceOfEvidence() {
    var coffee = shop.product("Whole beans, 1 kg");
    var grinder = shop.product("Hand grinder");
    manyBuyTogether(coffee, grinder);
    buys(ada, coffee, "Whole beans, 1 kg");
    buys(ada, coffee, "Whole beans, 1 kg");
    buys(ada, coffee, "Whole beans, 1 kg");
    counted();

    var offer = offerOf(grinder, ada.does(view::look));

    assertThat(offer.reason()).isEqualTo("You bought “Whole beans, 1 kg” 3 times.");
    assertThat(offer.pieces()).singleElement()
        .extracting(Piece::when).asString().startsWith("bought 3 times, last on ");
  }

  @Test
  void whatIsNotToBeUsedTakesItsSuggestionAlongAndUndoBringsItBack() {
    var mobile = shop.product("Cot mobile, clouds");
    var light = shop.product("Night light");
    manyBuyTogether(mobile, light);
    buys(ada, mobile, "Cot mobile, clouds");
    counted();

    var done = ada.does(() -> view.exclude(mobile.value(), "gift", ""));
    var receipt = requireNonNull(done.receipt());
    var empty = requireNonNull(done.forYou());

    assertThat(receipt.said()).isEqualTo("Cot mobile, clouds is now a gift and not used for suggestions.");
    assertThat(receipt.changed()).matches("“Night light” went, in \\d+ ms\\.");
    assertThat(empty.offers()).isEmpty();
    assertThat(empty.lead()).isEqualTo("Made from *none of your 1 entry*.");
    assertThat(requireNonNull(empty.shortage()).title()).isEqualTo("Nothing may be used");
    assertThat(empty.shortage().href()).isEqualTo("purchases?use=not");

    var undone = ada.does(() -> view.undo(requireNonNull(receipt.undo())));

    assertThat(requireNonNull(undone.receipt()).said()).startsWith("Undone.");
    assertThat(undone.receipt().changed()).matches("“Night light” came, in \\d+ ms\\.");
    assertThat(offerOf(light, requireNonNull(undone.forYou()).offers()).pieces()).hasSize(1);
  }

  @Test
  void theSmallerPiecesAreTakenTogetherUntilOneAsksForAll() {
    var lamp = shop.product("Reading lamp Arc");
    var books = IntStream.range(0, 12).mapToObj(n -> shop.product("Book " + n)).toList();
    manyBuyTogether(Stream.concat(books.stream(), Stream.of(lamp)).toArray(ProductId[]::new));
    books.forEach(book -> buys(ada, book, "Book"));
    counted();

    var few = offerOf(lamp, ada.does(view::look));
    var all = requireNonNull(ada.does(() -> view.every(lamp.value())));

    assertThat(few.reason()).isEqualTo("Because of “Book” and 11 more.");
    assertThat(few.pieces()).hasSize(8);
    assertThat(requireNonNull(few.rest()).words()).isEqualTo("4 more, together");
    assertThat(few.pieces().stream().mapToLong(Piece::share).sum() + few.rest().share()).isEqualTo(few.score());
    assertThat(all.pieces()).hasSize(12);
    assertThat(all.rest()).isNull();
  }

  @Test
  void aDayThatCannotBeIsToldAndNothingIsDone() {
    var mobile = shop.product("Cot mobile");
    manyBuyTogether(mobile, shop.product("Night light"));
    buys(ada, mobile, "Cot mobile");
    counted();

    for (var day : List.of("-", "2020-01-01", "31 February")) {
      var outcome = ada.does(() -> view.exclude(mobile.value(), "private", day));
      assertThat(requireNonNull(outcome.wrong()).message()).startsWith("Choose a day after today");
    }
    assertThat(ada.does(view::look).offers()).hasSize(1);
  }

  @Test
  void whatIsNoEvidenceAnyMoreCannotBeExcludedAgain() {
    var mobile = shop.product("Cot mobile");
    manyBuyTogether(mobile, shop.product("Night light"));
    buys(ada, mobile, "Cot mobile");
    counted();
    ada.does(() -> view.exclude(mobile.value(), "one_off", ""));

    var again = ada.does(() -> view.exclude(mobile.value(), "one_off", ""));

    assertThat(again.receipt()).isNull();
    assertThat(again.nothing()).startsWith("This was changed meanwhile.");
  }

  @Test
  void nobodyUndoesAnothersEdit() {
    var mobile = shop.product("Cot mobile");
    manyBuyTogether(mobile, shop.product("Night light"));
    buys(ada, mobile, "Cot mobile");
    counted();
    var done = requireNonNull(ada.does(() -> view.exclude(mobile.value(), "gift", "")).receipt());

    var tried = shop.shopper().does(() -> view.undo(requireNonNull(done.undo())));

    assertThat(tried.nothing()).isEqualTo("This cannot be undone any more.");
    assertThat(ada.does(view::look).offers()).isEmpty();
  }

  @Test
  void whoHasNoEntryIsToldSo() {
    counted();
    var why = requireNonNull(ada.does(view::look).shortage());
    assertThat(why.say()).startsWith("We hold no entry on you.");
    assertThat(why.link()).isNull();
  }

  @Test
  void whoBoughtWhatNobodyElseDidIsToldWhyThereIsNothing() {
    ada.bought("Something rare");
    counted();
    assertThat(requireNonNull(ada.does(view::look).shortage()).say())
        .isEqualTo("We may use 1 of your entries, but too few others bought the same. "
            + "No reason rests on fewer than 5 shoppers.");
  }

  @Test
  void whileTheHistoriesAreCountedThePageSaysSoAndLooksAgain() {
    var counting = new SuggestionList(List.of(), 3, 5, true, false, 0, Duration.ofSeconds(2));
    var shelf = shelves.shelf(
        new Shelves(counting, List.of(), List.of(), List.of(), List.of()),
        Tariff.GERMANY_2025,
        new OfferShelf.Switch(true, "", 0),
        List.of(),
        List.of(),
        () -> false);
    assertThat(shelf.counting()).isTrue();
    assertThat(requireNonNull(shelf.shortage()).title()).isEqualTo("We are still counting");
  }

  @Test
  void aShortShelfSaysWhy() {
    var mobile = shop.product("Cot mobile");
    manyBuyTogether(mobile, shop.product("Night light"));
    buys(ada, mobile, "Cot mobile");
    counted();
    assertThat(requireNonNull(ada.does(view::look).shortage()).say())
        .startsWith("The shelf is short, because we may use only 1 of your entries.");
  }

  private void manyBuyTogether(ProductId... products) {
    for (int i = 0; i < MANY; i++) {
      var other = shop.shopper();
      Arrays.stream(products).forEach(product -> buys(other, product, "Theirs"));
      other.bought(UUID.randomUUID().toString());
    }
  }

  private void buys(Shop.Shopper shopper, ProductId product, String title) {
    shopper.bought(product, title, clock.instant().minus(Duration.ofDays(3)));
  }

  private void counted() {
    Actor.asMachine("test", suggestions::rebuild);
  }

  private static Offer offerOf(ProductId product, OfferShelf shelf) {
    return offerOf(product, shelf.offers());
  }

  private static Offer offerOf(ProductId product, List<Offer> offers) {
    return offers.stream().filter(each -> each.product() == product.value()).findFirst().orElseThrow();
  }

  private static long hundredths(String figure) {
    return Long.parseLong(figure.replace("+", "").replace('−', '-').replace(".", ""));
  }
}
