package io.vitrine.shopper;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Actor;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Selection;
import io.vitrine.shopper.OfferShelf.Offer;
import io.vitrine.shopper.OfferShelf.Piece;
import io.vitrine.suggestion.Suggestions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever somebody has or has not, the page is a sensible one, and a shelf that is short says why. */
@VitrineTest
class ShortShelfTest {

  private static final int MANY = 8;

  /** The benchmark of edits has ten times as many. */
  private static final int WHOLESALE = 20_000;

  @Autowired private Shop shop;
  @Autowired private Suggestions suggestions;
  @Autowired private Holdings holdings;
  @Autowired private Catalogue catalogue;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private AutowireCapableBeanFactory beans;

  private SuggestionsView view;
  private Shop.Shopper ada;
  private ProductId mobile;
  private ProductId light;

  @BeforeEach
  void othersHaveALightWithTheirMobile() {
    ada = shop.shopper();
    view = beans.createBean(SuggestionsView.class);
    mobile = sold("Cot mobile");
    light = sold("Night light");
    for (int i = 0; i < MANY; i++) {
      var other = shop.shopper();
      buys(other, mobile);
      buys(other, light);
      // Of those who have neither there are more: what everyone has says nothing.
      shop.shopper().bought("Something else");
      shop.shopper().bought("Something else");
    }
  }

  @Test
  void whatLeftTheCatalogueIsNotShownFromThenOnAndTheShelfSaysSo() {
    buys(ada, mobile);
    counted();
    assertThat(ada.does(view::look).offers()).extracting(Offer::product).containsExactly(light.value());
    leaves(light);
    var shelf = ada.does(view::look);
    assertThat(shelf.offers()).isEmpty();
    assertThat(requireNonNull(shelf.shortage()).say())
        .isEqualTo("The shelf is short, because 1 product just left the catalogue.");
    counted();
    assertThat(requireNonNull(ada.does(view::look).shortage()).say()).contains("too few others bought the same");
  }

  @Test
  void whatLeftTheCatalogueStaysAReasonByTheNameItWasBoughtUnder() {
    buys(ada, mobile);
    leaves(mobile);
    counted();
    assertThat(ada.does(view::look).offers()).singleElement().satisfies(offer -> {
      assertThat(offer.product()).isEqualTo(light.value());
      assertThat(offer.pieces()).extracting(Piece::title).containsExactly("Bought under this name");
    });
  }

  @Test
  void whoKeptAllOfManyThingsFromBeingUsedIsToldHowManyThereAre() {
    buys(ada, mobile);
    buys(ada, light);
    ada.bought("Something rare");
    counted();
    ada.does(() -> holdings.exclude(
        ada.id, new Selection.AllMatching(Filter.kinds("purchase")), Exclusion.fromSuggestions(Reason.PRIVATE)));
    var shelf = ada.does(view::look);
    assertThat(shelf.offers()).isEmpty();
    assertThat(shelf.lead()).isEqualTo("Made from *none of your 3 entries*.");
    assertThat(requireNonNull(shelf.shortage()).say()).startsWith("We hold 3 entries on you and use none");
  }

  @Test
  void aPurchaseOfTwoBillionIsOneReasonAsAnyOther() {
    buys(ada, mobile);
    counted();
    var one = ada.does(view::look).offers();
    jdbc.sql("update entry set quantity = :most, amount_minor = :dear where customer_id = :ada")
        .param("most", Integer.MAX_VALUE)
        .param("dear", Long.MAX_VALUE)
        .param("ada", ada.id.value())
        .update();
    counted();
    assertThat(ada.does(view::look).offers()).isEqualTo(one);
  }

  @Test
  void whoBoughtTwentyThousandThingsHasAShelfOfAllOfThem() {
    buys(ada, mobile);
    jdbc.sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, order_key, received_at,
                               product_id, title, quantity, amount_minor, currency, details)
            select :ada, now(6) - interval seq minute, 'purchase', 'test', concat(uuid(), seq), 'wholesale', now(6),
                   :product, 'A box of soap', 1, 100, 'EUR', '{}'
              from seq_1_to_%d
            """
                .formatted(WHOLESALE - 1))
        .param("ada", ada.id.value())
        .param("product", sold("Soap").value())
        .update();
    try {
      counted();
      var shelf = ada.does(view::look);
      assertThat(shelf.lead()).startsWith("Made from *20,000 of your 20,000 entries*.");
      assertThat(shelf.offers()).extracting(Offer::product).containsExactly(light.value());
      assertThat(requireNonNull(shelf.shortage()).say())
          .isEqualTo("The shelf is short, because too few others bought what you bought. "
              + "No reason rests on fewer than 5 shoppers.");
    } finally {
      jdbc.sql("delete from entry where customer_id = :ada").param("ada", ada.id.value()).update();
    }
  }

  private ProductId sold(String title) {
    var key = UUID.randomUUID().toString();
    return Actor.asMachine("test", () ->
        requireNonNull(catalogue.takeIn("test", List.of(NewProduct.named(key, title))).get(key)));
  }

  private void leaves(ProductId product) {
    var key = jdbc.sql("select external_key from product where id = :id")
        .param("id", product.value())
        .query(String.class)
        .single();
    Actor.asMachine("test", () -> catalogue.takeIn("test", List.of(NewProduct.named(key, ""))));
  }

  private void buys(Shop.Shopper shopper, ProductId product) {
    shopper.bought(product, "Bought under this name", clock.instant().minus(Duration.ofDays(3)));
  }

  private void counted() {
    Actor.asMachine("test", suggestions::rebuild);
  }
}
