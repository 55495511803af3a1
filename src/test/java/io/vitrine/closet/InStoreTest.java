package io.vitrine.closet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.TestClock;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Browser;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Look;
import io.vitrine.customer.Purpose;
import io.vitrine.customer.Question;
import io.vitrine.holding.Decline;
import io.vitrine.holding.Declines;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Uses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ada shows in the store what she ticks, and nothing else. */
@VitrineTest
class InStoreTest {

  @Autowired private Shop shop;
  @Autowired private InStore inStore;
  @Autowired private Closet closet;
  @Autowired private Sold onSale;
  @Autowired private Declines declines;
  @Autowired private Measures measures;
  @Autowired private EndingPasses ending;
  @Autowired private StorePassData data;
  @Autowired private AccessLog accessLog;
  @Autowired private Accounts accounts;
  @Autowired private Uses uses;
  @Autowired private Catalogue catalogue;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  private Shop.Shopper ada;

  @BeforeEach
  void adaBoughtTrousersBootsAndACoat() {
    ada = shop.shopper();
    bought("Wool trousers, slate, size 40", "trousers", "#47505c", "40");
    bought("Chelsea boots, chestnut, size 39", "boots", "#6b4a37", "39");
    bought("Wool coat, camel, size 40", "coat", "#a98253", "40");
    sold("Merino jumper, ecru", "knit", "#ede7da", "M");
    sold("Wool trousers, navy", "trousers", "#34465b", "40");
    ada.does(() -> measures.measure(ada.id, Measure.WAIST, 76.5, Measure.Unit.CM, "Waist"));
    ada.does(() -> measures.measure(ada.id, Measure.HIP, 101, Measure.Unit.CM, "Hip"));
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void theStoreSeesWhatIsTickedAndNothingElse() {
    var keys = keys();
    var bare = seen(new Ticked(keys, false, false, Set.of()));
    assertThat(bare.pieces()).extracting(StoreSheet.Shown::type)
        .containsExactlyInAnyOrder(Type.TROUSERS, Type.BOOTS, Type.COAT);
    assertThat(bare.pieces()).allSatisfy(piece -> {
      assertThat(piece.size()).isNull();
      assertThat(piece.colour()).isNull();
      assertThat(piece.drawing().paint()).isEqualTo(StoreSheet.STONE);
    });
    assertThat(bare.sizes()).isEmpty();
    assertThat(bare.colours()).isEmpty();
    assertThat(bare.measures()).isEmpty();
    var all = seen(new Ticked(keys, true, true, Set.of(Measure.WAIST)));
    assertThat(all.sizes()).contains(
        new StoreSheet.SizeTaken(StoreSheet.Sort.BOTTOMS, "40", 1, 1),
        new StoreSheet.SizeTaken(StoreSheet.Sort.SHOES, "39", 1, 1));
    assertThat(all.colours()).extracting(StoreSheet.Colour::paint).contains(Paint.CAMEL, Paint.BROWN);
    assertThat(all.measures()).containsOnlyKeys(Measure.WAIST);
  }

  @Test
  void whatGoesWithThesePiecesIsWornWhereNoneOfThemIs() {
    var sheet = seen(new Ticked(keys(), false, false, Set.of()));
    assertThat(sheet.companions()).isNotEmpty().allSatisfy(found -> {
      assertThat(found.with()).isNotEmpty();
      assertThat(found.drawing().name()).isNotIn("trousers", "jeans", "skirt", "boots", "trainers", "coat", "dress");
    });
  }

  @Test
  void whatSheHasInAnotherSizeOrDoesNotWantGoesWithNothing() {
    var moss = sold("Linen scarf, moss, size 42", "scarf", "#5d7a3c", "42");
    var violet = sold("Linen scarf, violet", "scarf", "#6a4c94", "40");
    assertThat(offered()).contains(moss, violet);
    bought("Linen scarf, moss, size 40", "scarf", "#5d7a3c", "40");
    ada.does(() -> declines.decline(ada.id, violet, Decline.Says.NOT_INTERESTED));
    assertThat(offered()).isNotEmpty().doesNotContain(moss, violet);
  }

  private List<ProductId> offered() {
    return ada.does(() -> onSale.notHad(closet.of(ada.id), declines.of(ada.id))).values().stream()
        .map(Product::id)
        .toList();
  }

  @Test
  void aCodeOpensForAQuarterOfAnHourAndIsGoneAfterwards() {
    var code = made(new Ticked(List.of(), true, false, Set.of()));
    assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    var opened = opened(code.toLowerCase().replace("-", " ").replace('0', 'o').replace('1', 'l')).orElseThrow();
    assertThat(opened.sheet().sizes()).isNotEmpty();
    assertThat(inStore.left(opened.handle())).isBetween(Duration.ofMinutes(14), InStore.LASTS);
    clock.forward(InStore.LASTS.plusSeconds(1));
    assertThat(opened(code)).isEmpty();
    assertThat(inStore.left(opened.handle())).isZero();
    assertThat(ada.does(() -> inStore.now(ada.id))).isEmpty();
    assertThat(rows()).isOne();
    assertThat(ending.end()).isPositive();
    assertThat(rows()).isZero();
  }

  @Test
  void aWithdrawnCodeOpensNothingAndNeitherDoesOneThatAnotherReplaced() {
    var first = made(new Ticked(List.of(), true, false, Set.of()));
    var second = made(new Ticked(List.of(), true, false, Set.of()));
    assertThat(opened(first)).isEmpty();
    var opened = opened(second).orElseThrow();
    assertThat(ada.does(() -> inStore.withdraw(ada.id))).isTrue();
    assertThat(opened(second)).isEmpty();
    assertThat(inStore.left(opened.handle())).isZero();
    assertThat(ada.does(() -> inStore.withdraw(ada.id))).isFalse();
    assertThat(opened("no code at all " + "x".repeat(10_000))).isEmpty();
  }

  @Test
  void eachOpeningIsInWhoLookedAndAfterTwentyThereIsNone() {
    var code = made(new Ticked(List.of(), true, false, Set.of(Measure.HIP)));
    ada.does(() -> inStore.open(code));
    assertThat(served()).as("her own look is nobody's").isEmpty();
    for (int n = 1; n < InStore.MOST_OPENINGS; n++) {
      assertThat(opened(code)).isPresent();
    }
    assertThat(opened(code)).isEmpty();
    assertThat(served()).singleElement().satisfies(look -> {
      assertThat(look.byMachine()).isFalse();
      assertThat(look.times()).isEqualTo(InStore.MOST_OPENINGS - 1);
      assertThat(look.kinds()).containsExactlyInAnyOrder("closet_item", "profile", "purchase");
    });
    assertThat(ada.does(() -> inStore.now(ada.id)).orElseThrow().openings()).isEqualTo(InStore.MOST_OPENINGS);
  }

  @Test
  void whatSheSaidNoToIsNoBasisAlsoWhereSheTickedItBefore() {
    var keys = keys();
    var code = made(new Ticked(keys, false, false, Set.of(Measure.HIP)));
    ada.does(() -> closet.exclude(ada.id, keys.getFirst(), Exclusion.fromSuggestions(Reason.PRIVATE)));
    ada.does(() -> measures.use(ada.id, Measure.HIP, Set.of(Purpose.SUGGESTIONS)));
    var sheet = opened(code).orElseThrow().sheet();
    assertThat(sheet.pieces()).extracting(StoreSheet.Shown::key).doesNotContain(keys.getFirst()).hasSize(2);
    assertThat(sheet.missing()).isOne();
    assertThat(sheet.measures()).isEmpty();
    var choices = ada.does(() -> inStore.choices(ada.id));
    assertThat(choices.withheld()).isOne();
    assertThat(choices.barred()).extracting(Measured::what).containsExactly(Measure.HIP);
    ada.does(() -> uses.decide(
        ada.id,
        new Decision.Wanted(
            Question.use("purchase", Purpose.IN_STORE), Choice.OFF, Decision.By.SHOPPER, "en", "Off", 0),
        new Browser(false)));
    assertThat(opened(code).orElseThrow().sheet().pieces()).isEmpty();
  }

  @Test
  void signingOutEverywhereTakesTheCodeBackToo() {
    var code = made(new Ticked(List.of(), true, false, Set.of()));
    Actor.asMachine("test", () -> accounts.disable(ada.actor.account()));
    assertThat(opened(code)).isEmpty();
  }

  @Test
  void neitherTheCodeNorWhatIsTickedIsReadInTheTableAndBothAreTakenAlong() {
    var code = made(new Ticked(keys(), true, false, Set.of(Measure.WAIST)));
    var row = jdbc.sql("select * from store_pass where customer_id = :ada")
        .param("ada", ada.id.value())
        .query()
        .singleRow();
    assertThat(row.toString()).doesNotContain(code).doesNotContain("waist");
    var exported = new ArrayList<Map<String, @Nullable Object>>();
    Actor.asMachine("test", () -> data.export(ada.id, (sheet, cells) -> exported.add(cells)));
    assertThat(exported).singleElement().satisfies(cells ->
        assertThat(cells).containsEntry("measures", List.of("waist")).containsEntry("openings", 0));
    assertThat(exported.toString()).doesNotContain(code);
  }

  @Test
  void nothingTickedIsNoCode() {
    assertThatThrownBy(() -> made(Ticked.NOTHING)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Ticked(List.of("a", "b", "c", "d", "e", "f"), false, false, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private StoreSheet seen(Ticked ticked) {
    var previewed = ada.does(() -> inStore.preview(ada.id, ticked));
    var opened = opened(made(ticked)).orElseThrow().sheet();
    assertThat(opened).as("exactly what was previewed").isEqualTo(previewed);
    return opened;
  }

  private String made(Ticked ticked) {
    return ada.does(() -> inStore.make(ada.id, ticked)).code();
  }

  private Optional<InStore.Opened> opened(String code) {
    return Shop.as(null, () -> inStore.open(code));
  }

  private List<Look> served() {
    return ada.does(() -> accessLog.of(ada.id, AccessLog.Asked.ALL, 100)).stream()
        .filter(look -> look.why() == Look.Why.SERVING)
        .toList();
  }

  private List<String> keys() {
    return ada.does(() -> closet.of(ada.id)).stream().map(Piece::key).toList();
  }

  private long rows() {
    return jdbc.sql("select count(*) from store_pass where customer_id = :ada")
        .param("ada", ada.id.value())
        .query(Long.class)
        .single();
  }

  private void bought(String title, String drawing, String paint, String size) {
    ada.bought(sold(title, drawing, paint, size), title, clock.instant().minusSeconds(3600));
  }

  private ProductId sold(String title, String drawing, String paint, String size) {
    var key = UUID.randomUUID().toString();
    var product = new NewProduct(
        key, title, "Clothes", null, null, null, size, new Money(8900, "EUR"), null,
        new Drawing(drawing, paint, "#e7dcc6"));
    return Actor.asMachine("test", () -> Objects.requireNonNull(catalogue.takeIn("test", List.of(product)).get(key)));
  }
}
