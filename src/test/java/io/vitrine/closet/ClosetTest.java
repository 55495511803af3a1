package io.vitrine.closet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.Shop.Shopper;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Actor;
import io.vitrine.holding.Correction;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Histories;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.NothingToDo;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Selection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@VitrineTest
class ClosetTest {

  @Autowired private Shop shop;
  @Autowired private Closet closet;
  @Autowired private Catalogue catalogue;
  @Autowired private Holdings holdings;
  @Autowired private Histories histories;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @Autowired private ZoneId zone;

  @Test
  void whatWasBoughtHangsThereLessReturnsAndGiftsAndWhatIsNoClothing() {
    var ada = shop.shopper().bought("House roast coffee");
    buys(ada, "Wool coat, camel, size 40", "coat", "#a98253");
    buys(ada, "Linen shirt, white, size 40", "shirt", "#f7f7f4");
    buys(ada, "Blazer, navy, size 40", "blazer", "#34465b");
    jdbc.sql("update entry set returned = 1 where customer_id = :ada and title like 'Linen%'")
        .param("ada", ada.id.value())
        .update();
    assertThat(titles(ada)).containsExactlyInAnyOrder("Wool coat, camel, size 40", "Blazer, navy, size 40");
    ada.does(() -> closet.exclude(ada.id, key(ada, "Blazer"), Exclusion.fromSuggestions(Reason.GIFT)));
    assertThat(titles(ada)).containsExactly("Wool coat, camel, size 40");
    var coat = piece(ada, "Wool coat");
    assertThat(coat.garment().type()).isEqualTo(Type.COAT);
    assertThat(coat.drawing().paint()).isEqualTo("#a98253");
    assertThat(coat.since()).isNotNull();
  }

  @Test
  void whatIsBoughtForSomebodyElseIsNotOnesOwn() {
    var ada = shop.shopper();
    buys(ada, "Striped scarf, mustard", "scarf", "#d9a441");
    var scarf = holdings(ada, piece(ada, "Striped scarf").entry());
    ada.does(() -> holdings.correct(ada.id, scarf, Correction.ofField("forWhom", "My sister")));
    assertThat(titles(ada)).isEmpty();
  }

  @Test
  void starsOfAPieceCountForSuggestionsAtOnce() {
    var ada = shop.shopper();
    var coat = buys(ada, "Wool coat, camel, size 40", "coat", "#a98253");
    ada.does(() -> closet.rate(ada.id, key(ada, "Wool coat"), 5));
    assertThat(piece(ada, "Wool coat").stars()).isEqualTo(5);
    var counted = ada.does(() -> histories.of(ada.id)).counted();
    assertThat(counted).allMatch(each -> each.product().equals(coat) && Integer.valueOf(5).equals(each.stars()));
    var again = ada.does(() -> closet.rate(ada.id, key(ada, "Wool coat"), 2));
    assertThat(piece(ada, "Wool coat").stars()).isEqualTo(2);
    ada.does(() -> holdings.undo(ada.id, requireNonNull(again.edit()).id()));
    assertThat(piece(ada, "Wool coat").stars()).isEqualTo(5);
  }

  @Test
  void somethingFromElsewhereIsAddedRatedAndTakenBack() {
    var ada = shop.shopper();
    var done = ada.does(() -> closet.add(ada.id, addition("Grandmother's cardigan", Type.CARDIGAN)));
    assertThat(titles(ada)).containsExactly("Grandmother's cardigan");
    var cardigan = piece(ada, "Grandmother's");
    assertThat(cardigan.bought()).isFalse();
    assertThat(cardigan.drawing()).isEqualTo(new Drawing("cardigan", Paint.PINE.hex(), "#e7dcc6"));
    ada.does(() -> closet.rate(ada.id, cardigan.key(), 4));
    ada.does(() -> closet.fits(ada.id, cardigan.key(), "large"));
    ada.does(() -> closet.rate(ada.id, cardigan.key(), 3));
    assertThat(piece(ada, "Grandmother's").stars()).isEqualTo(3);
    assertThat(piece(ada, "Grandmother's").fits()).isEqualTo("large");
    ada.does(() -> {
      closet.takeBack(ada.id, done.told());
      return true;
    });
    assertThat(titles(ada)).isEmpty();
  }

  @Test
  void whatIsWornIsCountedOnceADayAndSharesItsCost() {
    var ada = shop.shopper();
    buys(ada, "Wool coat, camel, size 40", "coat", "#a98253");
    var key = key(ada, "Wool coat");
    var today = LocalDate.ofInstant(clock.instant(), zone);
    ada.does(() -> closet.wear(ada.id, List.of(key), today, null));
    ada.does(() -> closet.wear(ada.id, List.of(key), today.minusDays(3), "At work"));
    assertThatThrownBy(() -> ada.does(() -> closet.wear(ada.id, List.of(key), today, null)))
        .isInstanceOf(NothingToDo.class);
    assertThatThrownBy(() -> ada.does(() -> closet.wear(ada.id, List.of(key), today.plusDays(1), null)))
        .isInstanceOf(IllegalArgumentException.class);
    var coat = piece(ada, "Wool coat");
    assertThat(coat.worn()).isEqualTo(2);
    assertThat(coat.lastWorn()).isEqualTo(today);
    assertThat(coat.costPerWear()).isEqualTo(new Money(500, "EUR"));
  }

  @Test
  void aSetIsSplitAndEachPieceGoesItsOwnWay() {
    var ada = shop.shopper();
    buys(ada, "Cotton socks, three pairs", "socks", "#f7f7f4");
    var set = key(ada, "Cotton socks");
    ada.does(() -> closet.split(ada.id, set, 3));
    assertThat(keys(ada)).containsExactlyInAnyOrder(set + ".1", set + ".2", set + ".3");
    ada.does(() -> closet.put(ada.id, set + ".2", State.LENT, "Jonas"));
    var lent = of(ada).stream().filter(piece -> piece.key().equals(set + ".2")).findFirst().orElseThrow();
    assertThat(lent.state()).isEqualTo(State.LENT);
    assertThat(lent.who()).isEqualTo("Jonas");
    ada.does(() -> closet.put(ada.id, set + ".2", State.HERE, null));
    ada.does(() -> closet.delete(ada.id, set + ".1"));
    assertThat(keys(ada)).containsExactlyInAnyOrder(set + ".2", set + ".3");
    assertThatThrownBy(() -> ada.does(() -> closet.split(ada.id, set + ".2", 2))).isInstanceOf(NothingToDo.class);
    assertThatThrownBy(() -> ada.does(() -> closet.split(ada.id, set, 2))).isInstanceOf(NothingToDo.class);
  }

  @Test
  void whatOneSaysOfAPieceWinsOverWhatTheShopSays() {
    var ada = shop.shopper();
    buys(ada, "Merino jumper, ecru, size 40", "knit", "#ede7da");
    var key = key(ada, "Merino");
    var done = ada.does(() ->
        closet.correct(ada.id, key, Map.of("type", "cardigan", "paint", "navy", "pattern", "stripe")));
    var piece = piece(ada, "Merino");
    assertThat(piece.key()).isEqualTo(key);
    assertThat(piece.garment().type()).isEqualTo(Type.CARDIGAN);
    assertThat(piece.garment().pattern()).isEqualTo(Pattern.STRIPE);
    assertThat(piece.drawing()).extracting(Drawing::name, Drawing::paint).containsExactly("cardigan", "#34465b");
    ada.does(() -> holdings.undo(ada.id, requireNonNull(done.edit()).id()));
    assertThat(piece(ada, "Merino").garment().type()).isEqualTo(Type.JUMPER);
    assertThatThrownBy(() -> ada.does(() -> closet.correct(ada.id, key, Map.of("type", "spaceship"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ada.does(() -> closet.correct(ada.id, "p1", Map.of("type", "coat"))))
        .isInstanceOf(NothingToDo.class);
  }

  private static Addition addition(String description, Type type) {
    return new Addition(
        description, type, Cut.STRAIGHT, Length.HIP, Pattern.PLAIN, Paint.PINE, "M", null, new Money(1200, "EUR"));
  }

  private Selection holdings(Shopper ada, EntryId entry) {
    return Selection.of(ada.does(() -> holdings.entry(ada.id, entry)).orElseThrow());
  }

  private ProductId buys(Shopper ada, String title, String drawing, String paint) {
    var key = UUID.randomUUID().toString();
    var sold = new NewProduct(
        key, title, "Clothes", null, null, null, null, new Money(1000, "EUR"), null,
        new Drawing(drawing, paint, "#e7dcc6"));
    var product = Actor.asMachine("test", () -> requireNonNull(catalogue.takeIn("test", List.of(sold)).get(key)));
    ada.bought(product, title, clock.instant().minusSeconds(86_400));
    return product;
  }

  private List<Piece> of(Shopper ada) {
    return ada.does(() -> closet.of(ada.id));
  }

  private List<String> titles(Shopper ada) {
    return of(ada).stream().map(Piece::title).toList();
  }

  private Set<String> keys(Shopper ada) {
    return Set.copyOf(of(ada).stream().map(Piece::key).toList());
  }

  private Piece piece(Shopper ada, String title) {
    return of(ada).stream().filter(piece -> piece.title().startsWith(title)).findFirst().orElseThrow();
  }

  private String key(Shopper ada, String title) {
    return piece(ada, title).key();
  }
}
