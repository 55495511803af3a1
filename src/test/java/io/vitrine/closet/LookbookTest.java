package io.vitrine.closet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.Shop.Shopper;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.catalogue.ProductId;
import io.vitrine.closet.Measure.Unit;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Purpose;
import io.vitrine.holding.Decline;
import io.vitrine.holding.Declines;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.NothingToDo;
import io.vitrine.holding.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ada lays outfits together, and says how she measures. */
@VitrineTest
class LookbookTest {

  @Autowired private Shop shop;
  @Autowired private Closet closet;
  @Autowired private Lookbook lookbook;
  @Autowired private Measures measures;
  @Autowired private Catalogue catalogue;
  @Autowired private Declines declines;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @Autowired private ZoneId zone;

  private Shopper ada;

  LookbookTest(@Autowired Shop shop) {
    this.ada = shop.shopper();
  }

  @BeforeEach
  void adaHasAFewThings() {
    ada = shop.shopper();
    has("White shirt", Type.SHIRT, Paint.WHITE, Length.HIP);
    has("Navy jumper", Type.JUMPER, Paint.NAVY, Length.HIP);
    has("Grey trousers", Type.TROUSERS, Paint.CHARCOAL, Length.ANKLE);
    has("Brown boots", Type.BOOTS, Paint.BROWN, Length.ANKLE);
    has("Black boots", Type.BOOTS, Paint.BLACK, Length.ANKLE);
  }

  @Test
  void anOutfitIsKeptRenamedAndPlanned() {
    var kept = save("At work", "White shirt", "Grey trousers", "Brown boots");
    ada.does(() -> lookbook.rename(ada.id, kept.entry(), "Monday"));
    var tomorrow = today().plusDays(1);
    ada.does(() -> lookbook.plan(ada.id, kept.entry(), tomorrow));
    assertThatThrownBy(() -> ada.does(() -> lookbook.plan(ada.id, kept.entry(), tomorrow)))
        .isInstanceOf(NothingToDo.class);
    assertThatThrownBy(() -> ada.does(() -> lookbook.plan(ada.id, kept.entry(), today().minusDays(1))))
        .isInstanceOf(IllegalArgumentException.class);
    var monday = outfits().getFirst();
    assertThat(monday.name()).isEqualTo("Monday");
    assertThat(monday.planned()).containsOnlyKeys(tomorrow);
    ada.does(() -> lookbook.unplan(ada.id, requireNonNull(monday.planned().get(tomorrow))));
    assertThat(outfits().getFirst().planned()).isEmpty();
    ada.does(() -> lookbook.forget(ada.id, kept.entry()));
    assertThat(outfits()).isEmpty();
  }

  @Test
  void nobodyWearsTwoPairsOfBoots() {
    assertThatThrownBy(() -> save("Boots", "Brown boots", "Black boots")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsGivenAwayIsMissingInItsOutfits() {
    save("At work", "White shirt", "Grey trousers", "Brown boots");
    ada.does(() -> closet.put(ada.id, key("Brown boots"), State.GIVEN_AWAY, null));
    assertThat(outfits().getFirst().missing()).isEqualTo(1);
    assertThat(outfits().getFirst().pieces()).hasSize(2);
  }

  @Test
  void whatIsNotToBeUsedIsInNoOutfitThatWasKept() {
    save("At work", "White shirt", "Grey trousers", "Brown boots");
    ada.does(() -> closet.exclude(ada.id, key("Brown boots"), Exclusion.fromSuggestions(Reason.PRIVATE)));
    assertThat(outfits().getFirst().missing()).isEqualTo(1);
    ada.does(() -> closet.include(ada.id, key("Brown boots")));
    assertThat(outfits().getFirst().missing()).isZero();
  }

  @Test
  void whatWouldCompleteItIsCountedShownAndGoneWithThePieceItRestsOn() {
    var blouse = sold("Silk blouse, ecru", "shirt", "#EDE7DA");
    var offered = completed(blouse);
    assertThat(offered.outfits()).isPositive();
    assertThat(offered.some()).isNotEmpty().allSatisfy(outfit ->
        assertThat(outfit).extracting(Piece::title).contains("Grey trousers"));
    assertThat(offered.with().values()).allMatch(times -> times <= offered.outfits());
    ada.does(() -> closet.exclude(ada.id, key("Grey trousers"), Exclusion.fromSuggestions(Reason.PRIVATE)));
    assertThat(ada.does(() -> lookbook.complete(ada.id, 1_000)))
        .extracting(each -> each.product().id())
        .doesNotContain(blouse);
    ada.does(() -> closet.include(ada.id, key("Grey trousers")));
    assertThat(completed(blouse).outfits()).isEqualTo(offered.outfits());
    ada.does(() -> declines.decline(ada.id, blouse, Decline.Says.NOT_INTERESTED));
    assertThat(ada.does(() -> lookbook.complete(ada.id, 1_000)))
        .extracting(each -> each.product().id())
        .doesNotContain(blouse);
  }

  @Test
  void whatHangsThereIsNotOfferedInAnotherSize() {
    var small = sold("Silk blouse, moss, size 38", "shirt", "#4F5B3A");
    var large = sold("Silk blouse, moss, size 42", "shirt", "#4F5B3A");
    assertThat(ada.does(() -> lookbook.complete(ada.id, 1_000)))
        .extracting(each -> each.product().id())
        .containsAnyOf(small, large);
    ada.bought(small, "Silk blouse, moss, size 38", clock.instant());
    assertThat(ada.does(() -> lookbook.complete(ada.id, 1_000)))
        .extracting(each -> each.product().id())
        .doesNotContain(small, large);
  }

  private Lookbook.Unlocking completed(ProductId product) {
    return ada.does(() -> lookbook.complete(ada.id, 1_000)).stream()
        .filter(each -> each.product().id().equals(product))
        .findFirst()
        .orElseThrow();
  }

  /** In a colour of its own, as each sort of thing is offered once. */
  private ProductId sold(String title, String drawing, String paint) {
    var key = UUID.randomUUID().toString();
    return Actor.asMachine("test", () -> requireNonNull(catalogue.takeIn("test", List.of(new NewProduct(
        key, title, "clothes", "blouses", null, null, null, null, null,
        new Drawing(drawing, paint, paint)))).get(key)));
  }

  @Test
  void whatOthersCombineIsAReason() {
    var suggested = ada.does(() -> lookbook.suggest(
        ada.id, Occasion.WORK, Season.AUTUMN, new Weather(11, false), List.of(), (_, _) -> 7, 10));
    assertThat(suggested).isNotEmpty().allSatisfy(idea -> assertThat(idea.suggested().reasons())
        .extracting(io.vitrine.closet.Reason::term)
        .doesNotContain(Term.OTHERS_COMBINE));
    var shirt = sold("Oxford shirt, sky", "shirt", "#A9C3DC");
    var jeans = sold("Jeans, indigo", "jeans", "#34465B");
    ada.bought(shirt, "Oxford shirt, sky", clock.instant()).bought(jeans, "Jeans, indigo", clock.instant());
    var with = List.of(key("Oxford shirt, sky"), key("Jeans, indigo"));
    assertThat(ada.does(() -> lookbook.suggest(
            ada.id, Occasion.WEEKEND, Season.AUTUMN, new Weather(11, false), with, (_, _) -> 7, 1)))
        .isNotEmpty()
        .allSatisfy(idea -> assertThat(idea.suggested().reasons())
            .extracting(io.vitrine.closet.Reason::term)
            .contains(Term.OTHERS_COMBINE));
  }

  @Test
  void everyPieceOfASuggestionIsOwnedAndMayBeUsed() {
    assertThat(ideas()).isNotEmpty().allSatisfy(idea -> {
      assertThat(idea.suggested().outfit().isWhole()).isTrue();
      assertThat(idea.pieces().values()).extracting(Piece::title).contains("Grey trousers");
      assertThat(idea.suggested().reasons()).isNotEmpty();
    });
    ada.does(() -> closet.exclude(ada.id, key("Brown boots"), Exclusion.fromSuggestions(Reason.PRIVATE)));
    assertThat(ideas()).isNotEmpty().allSatisfy(idea ->
        assertThat(idea.pieces().values()).extracting(Piece::title).doesNotContain("Brown boots"));
    ada.does(() -> closet.put(ada.id, key("Grey trousers"), State.LENT, "Jonas"));
    assertThat(ideas()).isEmpty();
  }

  @Test
  void whatWasWornTogetherIsAReason() {
    var worn = List.of(key("White shirt"), key("Grey trousers"), key("Black boots"));
    for (int day = 1; day < 6; day++) {
      var on = today().minusDays(day);
      ada.does(() -> closet.wear(ada.id, worn, on, null));
    }
    assertThat(ideas().getFirst().suggested().reasons())
        .extracting(io.vitrine.closet.Reason::term)
        .contains(Term.WORN_TOGETHER);
    assertThat(ada.does(() -> closet.worn(ada.id, today().withDayOfMonth(1)))).isNotNull();
  }

  @Test
  void measurementsAreSealedAndEachHasItsOwnPurposes() {
    assertThat(ada.does(() -> measures.of(ada.id))).isEmpty();
    ada.does(() -> measures.measure(ada.id, Measure.WAIST, 30, Unit.IN, "Waist"));
    ada.does(() -> measures.measure(ada.id, Measure.WEIGHT, 64.5, Unit.KG, "Weight"));
    var waist = requireNonNull(ada.does(() -> measures.of(ada.id)).get(Measure.WAIST));
    assertThat(waist.value()).isEqualTo(76.2);
    assertThat(waist.unit()).isEqualTo(Unit.IN);
    assertThat(waist.used()).containsExactlyInAnyOrder(Purpose.SUGGESTIONS, Purpose.IN_STORE);
    ada.does(() -> measures.use(ada.id, Measure.WAIST, Set.of(Purpose.IN_STORE)));
    assertThat(requireNonNull(ada.does(() -> measures.of(ada.id)).get(Measure.WAIST)).used())
        .containsExactly(Purpose.IN_STORE);
    ada.does(() -> measures.measure(ada.id, Measure.WAIST, 80, Unit.CM, "Waist"));
    assertThat(requireNonNull(ada.does(() -> measures.of(ada.id)).get(Measure.WAIST)).value()).isEqualTo(80);
    assertThat(jdbc.sql("select details, correction from entry where customer_id = :ada and kind = 'profile'")
            .param("ada", ada.id.value())
            .query()
            .listOfRows()
            .toString())
        .doesNotContain("76.2")
        .doesNotContain("64.5")
        .doesNotContain("80.00");
    for (double wrong : new double[] {-3, 0, 20, 500}) {
      assertThatThrownBy(() -> ada.does(() -> measures.measure(ada.id, Measure.WAIST, wrong, Unit.CM, "Waist")))
          .isInstanceOf(IllegalArgumentException.class);
    }
    ada.does(() -> measures.forget(ada.id, Measure.WAIST));
    assertThat(ada.does(() -> measures.of(ada.id))).containsOnlyKeys(Measure.WEIGHT);
  }

  @Test
  void theShapeIsChosenAndItsRulesAreSwitchedOffOneByOne() {
    assertThat(ada.does(() -> measures.complements(ada.id)).shape()).isNull();
    ada.does(() -> measures.choose(ada.id, BodyShape.TRIANGLE, "Body shape"));
    ada.does(() -> measures.choose(ada.id, BodyShape.OVAL, "Body shape"));
    assertThat(ada.does(() -> measures.shape(ada.id))).contains(BodyShape.OVAL);
    var rule = Complements.rules(BodyShape.OVAL).getFirst();
    follow(rule, false);
    assertThat(ada.does(() -> measures.complements(ada.id)).off()).containsExactly(rule);
    follow(rule, true);
    assertThat(ada.does(() -> measures.complements(ada.id)).off()).isEmpty();
    ada.does(() -> measures.chooseNone(ada.id));
    assertThat(ada.does(() -> measures.shape(ada.id))).isEmpty();
  }

  private void follow(String rule, boolean on) {
    ada.does(() -> {
      measures.follow(ada.id, rule, on, "A rule");
      return true;
    });
  }

  private void has(String title, Type type, Paint paint, Length length) {
    ada.does(() -> closet.add(ada.id, new Addition(
        title, type, Cut.STRAIGHT, length, Pattern.PLAIN, paint, null, null, null)));
  }

  private Saved save(String name, String... titles) {
    var keys = List.of(titles).stream().map(this::key).toList();
    ada.does(() -> lookbook.save(ada.id, name, keys));
    return outfits().getFirst();
  }

  private List<Saved> outfits() {
    return ada.does(() -> lookbook.of(ada.id));
  }

  private List<Lookbook.Idea> ideas() {
    return ada.does(() ->
        lookbook.suggest(ada.id, Occasion.WORK, Season.AUTUMN, new Weather(11, false), List.of(), Others.NONE, 10));
  }

  private String key(String title) {
    return ada.does(() -> closet.of(ada.id)).stream()
        .filter(piece -> piece.title().equals(title))
        .findFirst()
        .orElseThrow()
        .key();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
