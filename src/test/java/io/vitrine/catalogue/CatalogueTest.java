package io.vitrine.catalogue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a source says of what is sold. */
@VitrineTest
class CatalogueTest {

  private static final Drawing MUG = new Drawing("mug", "#2f6f6a", "#e7dcc6");

  @Autowired private Catalogue catalogue;

  @Test
  void ofAProductToldOfTwiceAtOnceTheLastWordHoldsAndWhatItLeavesOutStays() {
    var drawn = new NewProduct(
        "twice", "Mug", "Kitchen", null, "Kranich", null, null, new Money(900, "EUR"), null, MUG);
    var later = new NewProduct(
        "twice", "Mug, large", null, "mugs", null, null, null, new Money(1_100, "EUR"), null, null);
    var product = taken(drawn, later);
    assertThat(product.title()).isEqualTo("Mug, large");
    assertThat(product.department()).isEqualTo("Kitchen");
    assertThat(product.category()).isEqualTo("mugs");
    assertThat(product.brand()).isEqualTo("Kranich");
    assertThat(product.price()).isEqualTo(new Money(1_100, "EUR"));
    assertThat(product.drawing()).isEqualTo(MUG);
    assertThat(taken(later, NewProduct.named("twice", "Mug"))).isEqualTo(taken(NewProduct.named("twice", "Mug")));
  }

  private Product taken(NewProduct... told) {
    return Actor.asMachine("test", () -> {
      var id = requireNonNull(catalogue.takeIn("catalogue-test", List.of(told)).get("twice"));
      return requireNonNull(catalogue.products(List.of(id)).get(id));
    });
  }
}
