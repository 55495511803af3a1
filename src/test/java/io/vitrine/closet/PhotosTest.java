package io.vitrine.closet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.holding.NothingToDo;
import java.util.ArrayList;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@VitrineTest
class PhotosTest {

  @Autowired private Shop shop;
  @Autowired private Closet closet;
  @Autowired private Photos photos;
  @Autowired private PhotoData data;
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
}
