package io.vitrine.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each detail about a shopper is an entry of its own, readable for its owner alone. */
@VitrineTest
class ProfileTest {

  @Autowired private Shop shop;
  @Autowired private Holdings holdings;
  @Autowired private Intake intake;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  @Test
  void adasWaistIsHeldSealedAndSheCorrectsItAtOnce() {
    var ada = shop.shopper();
    takesIn(ada, "Waist", "{\"about\":\"measurement\",\"centimetres\":76.5}");
    var waist = only(ada);
    assertThat(waist.details()).isEqualTo(new Profile("measurement", null, 76.5, null, null));
    ada.does(() -> holdings.correct(ada.id, Selection.of(waist), Correction.ofField("centimetres", "78")));
    var kind = Profile.DESCRIBED;
    assertThat(kind.value(only(ada), kind.field("centimetres").orElseThrow())).isEqualTo("78");
    assertThat(jdbc.sql("select concat(details, title, coalesce(correction, '')) from entry where customer_id = ?")
            .param(ada.id.value())
            .query(String.class)
            .single())
        .doesNotContain("76.5")
        .doesNotContain("78\"")
        .contains("Waist");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "301", "5000", "92 cm", "NaN", "1e2", "\u0669"})
  void anImpossibleMeasurementIsNotTaken(String typed) {
    var ada = shop.shopper();
    takesIn(ada, "Waist", "{\"about\":\"measurement\",\"centimetres\":76.5}");
    var waist = only(ada);
    assertThatThrownBy(() -> ada.does(() ->
            holdings.correct(ada.id, Selection.of(waist), Correction.ofField("centimetres", typed))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(only(ada).correction()).isEqualTo(Correction.NONE);
  }

  private void takesIn(Shop.Shopper who, String title, String details) {
    Actor.asMachine("test", () -> intake.takeIn("test", List.of(new NewEntry(
        who.id, Profile.KIND, UUID.randomUUID().toString(), null, clock.instant().minus(Duration.ofDays(3)), null,
        title, 1, null, details))));
  }

  private Entry only(Shop.Shopper who) {
    return who.does(() -> holdings.page(who.id, Filter.kinds(Profile.KIND), null, 10)).entries().getFirst();
  }
}
