package io.vitrine.closet;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes with a few pieces at once. */
class CompanionsTest {

  private static final Product PRODUCT = new Product(
      new ProductId(1), "test", "thing", "Thing", null, null, null, null, null, null, null, Drawing.PARCEL);

  private final Labels labels = new Labels();

  @Test
  void whatIsSeenBesideMostOfThePiecesComesFirstAndNothingTakesTheirPlace() {
    var trousers = garment(1, "Wool trousers", "#47505c");
    var blazer = garment(2, "Blazer", "#47505c");
    var offered = offered(
        garment(11, "Belt", "#6b4a37"),
        garment(12, "Scarf", "#ede7da"),
        garment(13, "Jeans", "#34465b"),
        garment(14, "Dress", "#34465b"),
        garment(15, "Linen shirt", "#f7f7f4"),
        garment(16, "Slippers", "#34465b"));
    var found = new Companions(List.of(trousers, blazer)).best(offered, 8);
    assertThat(found).extracting(each -> each.garment().id()).startsWith(15L).doesNotContain(13L, 14L, 16L);
    assertThat(found.getFirst().with()).containsExactlyInAnyOrder(trousers, blazer);
    assertThat(found).allSatisfy(each -> assertThat(each.points()).isNotNegative());
  }

  @Test
  void ofOneSortOfThingTwoAreEnough() {
    var trousers = garment(1, "Wool trousers", "#47505c");
    var offered = offered(
        garment(11, "Linen shirt", "#f7f7f4"),
        garment(12, "Linen shirt", "#ede7da"),
        garment(13, "Linen shirt", "#9db7cc"),
        garment(14, "Leather trainers", "#f7f7f4"));
    var found = new Companions(List.of(trousers)).best(offered, 8);
    assertThat(found).filteredOn(each -> each.garment().type() == Type.SHIRT).hasSize(2);
    assertThat(found).extracting(each -> each.garment().id()).contains(14L);
  }

  private Garment garment(long id, String words, String colour) {
    return labels.read(id, words, colour, null).orElseThrow();
  }

  private static Map<Garment, Product> offered(Garment... garments) {
    var offered = new LinkedHashMap<Garment, Product>();
    for (var garment : garments) {
      offered.put(garment, PRODUCT);
    }
    return offered;
  }
}
