package io.vitrine.closet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.TestClock;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Erasing;
import io.vitrine.customer.Extent;
import io.vitrine.customer.Verdict;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.NothingToDo;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Selection;
import io.vitrine.holding.SettleRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@VitrineTest
class PhotosTest {

  @Autowired private Shop shop;
  @Autowired private Closet closet;
  @Autowired private Photos photos;
  @Autowired private PhotoData data;
  @Autowired private LeavingPhotos leaving;
  @Autowired private Holdings holdings;
  @Autowired private Catalogue catalogue;
  @Autowired private ApplicationContext context;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  @Test
  void aPhotoIsSealedShownToItsOwnerAloneTakenAlongAndRemoved() {
    var ada = shop.shopper();
    var eve = shop.shopper();
    ada.does(() -> closet.add(ada.id, new Addition(
        "Cardigan", Type.CARDIGAN, Cut.STRAIGHT, Length.HIP, Pattern.PLAIN, Paint.PINE, null, null, null)));
    var key = ada.does(() -> closet.of(ada.id)).getFirst().key();
    ada.does(() -> {
      photos.put(ada.id, key, Hostile.photo("png", 300, 200));
      return true;
    });
    assertThat(ada.does(() -> photos.of(ada.id))).containsExactly(key);
    var jpeg = ada.does(() -> photos.of(ada.id, key)).orElseThrow();
    assertThat(jpeg).startsWith((byte) 0xff, (byte) 0xd8, (byte) 0xff);
    assertThat(jdbc.sql("select sealed from closet_photo where customer_id = :ada")
            .param("ada", ada.id.value())
            .query(String.class)
            .single())
        .doesNotContain(Base64.getEncoder().encodeToString(jpeg).substring(0, 40));
    assertThatThrownBy(() -> eve.does(() -> photos.of(ada.id, key))).isInstanceOf(AccessDeniedException.class);
    var rows = new ArrayList<Object>();
    Actor.asMachine("test", () -> data.export(ada.id, (sheet, cells) -> rows.add(cells.get("jpeg"))));
    assertThat(rows).containsExactly(Base64.getEncoder().encodeToString(jpeg));
    assertThat(data.count(ada.id)).containsEntry("closet_photo", 1L);
    assertThatThrownBy(() -> ada.does(() -> {
          photos.put(ada.id, "p1", Hostile.photo("png", 3, 2));
          return true;
        }))
        .isInstanceOf(NothingToDo.class);
    ada.does(() -> {
      photos.remove(ada.id, key);
      return true;
    });
    assertThat(ada.does(() -> photos.of(ada.id))).isEmpty();
  }

  @Test
  void aPhotoStaysWhileADeletionCanBeUndoneAndGoesWithIt() {
    var ada = shop.shopper();
    var key = photographed(ada);
    ada.does(() -> closet.delete(ada.id, key));
    assertThat(held(ada)).containsExactly(key);
    clock.forward(Holdings.WAITING_TIME.plusMinutes(2));
    SettleRun.in(context);
    clock.reset();
    assertThat(held(ada)).isEmpty();
  }

  @Test
  void aPhotoOfAGiftComesBackWithItWithinAWeekAndGoesAfterIt() {
    var ada = shop.shopper().bought(cardigan(), "Cardigan, pine", Instant.now().minusSeconds(3600));
    var key = ada.does(() -> closet.of(ada.id)).getFirst().key();
    put(ada, key);
    ada.does(() -> closet.exclude(ada.id, key, Exclusion.fromSuggestions(Reason.GIFT)));
    assertThat(held(ada)).containsExactly(key);
    var gift = ada.does(() -> holdings.page(ada.id, Filter.kinds("purchase"), null, 1)).entries().getFirst();
    ada.does(() -> holdings.include(ada.id, Selection.of(gift)));
    clock.forward(Holdings.WAITING_TIME.plusMinutes(2));
    assertThat(leaving.reviewAll()).isPositive();
    assertThat(held(ada)).as("it was no gift after all").containsExactly(key);
    var again = ada.does(() -> closet.exclude(ada.id, key, Exclusion.fromSuggestions(Reason.GIFT)));
    assertThat(again.edit()).isNotNull();
    leaving.reviewAll();
    assertThat(held(ada)).containsExactly(key);
    clock.forward(Holdings.WAITING_TIME.plusMinutes(2));
    leaving.reviewAll();
    clock.reset();
    assertThat(held(ada)).isEmpty();
  }

  @Test
  void aSetThatIsSplitKeepsItsPhotoForAWeek() {
    var ada = shop.shopper().bought(cardigan(), "Cardigan, pine", Instant.now().minusSeconds(3600));
    var key = ada.does(() -> closet.of(ada.id)).getFirst().key();
    put(ada, key);
    ada.does(() -> closet.split(ada.id, key, 2));
    put(ada, key + ".2");
    assertThat(held(ada)).containsExactlyInAnyOrder(key, key + ".2");
    clock.forward(Holdings.WAITING_TIME.plusMinutes(2));
    leaving.reviewAll();
    clock.reset();
    assertThat(held(ada)).containsExactly(key + ".2");
  }

  @Test
  void anErasureOfPurchasesTakesTheirPhotosAndLeavesThoseOfAddedPieces() {
    var ada = shop.shopper().bought(cardigan(), "Cardigan, pine", Instant.now().minusSeconds(3600));
    var bought = ada.does(() -> closet.of(ada.id)).getFirst().key();
    put(ada, bought);
    var added = photographed(ada);
    var effect = Actor.asMachine("test", () -> data.foresee(
        ada.id, Extent.ofKinds(Set.of("purchase")), thing -> Verdict.GOES));
    assertThat(effect.rows()).containsEntry("closet_photo", 1L);
    Actor.asMachine("test", () -> data.erase(
        new Erasing("test", ada.id, Extent.ofKinds(Set.of("purchase")), clock.instant(), () -> ada.id),
        thing -> Verdict.GOES));
    assertThat(held(ada)).containsExactly(added);
    Actor.asMachine("test", () -> data.erase(
        new Erasing("test", ada.id, Extent.ofKinds(Set.of("closet_item")), clock.instant(), () -> ada.id),
        thing -> Verdict.GOES));
    assertThat(held(ada)).isEmpty();
  }

  private ProductId cardigan() {
    var key = UUID.randomUUID().toString();
    var sold = new NewProduct(
        key, "Cardigan, pine", "Clothes", null, null, null, null, null, null,
        new Drawing("knit", "#2f6f6a", "#e7dcc6"));
    return Actor.asMachine("test", () -> Objects.requireNonNull(catalogue.takeIn("test", List.of(sold)).get(key)));
  }

  private String photographed(Shop.Shopper ada) {
    ada.does(() -> closet.add(ada.id, new Addition(
        "Cardigan", Type.CARDIGAN, Cut.STRAIGHT, Length.HIP, Pattern.PLAIN, Paint.PINE, null, null, null)));
    var key = ada.does(() -> closet.of(ada.id)).stream()
        .map(Piece::key)
        .filter(each -> each.startsWith("c"))
        .findFirst()
        .orElseThrow();
    put(ada, key);
    return key;
  }

  private void put(Shop.Shopper ada, String key) {
    ada.does(() -> {
      photos.put(ada.id, key, Hostile.photo("png", 30, 20));
      return true;
    });
  }

  private List<String> held(Shop.Shopper ada) {
    return jdbc.sql("select piece from closet_photo where customer_id = :ada")
        .param("ada", ada.id.value())
        .query(String.class)
        .list();
  }
}
