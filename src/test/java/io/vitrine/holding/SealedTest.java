package io.vitrine.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Safe;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sensitive is readable for its owner, and nowhere else. */
@VitrineTest
class SealedTest {

  private static final Instant NOON = Instant.parse("2026-10-03T12:00:00Z");

  @Autowired private Shop shop;
  @Autowired private Holdings holdings;
  @Autowired private Intake intake;
  @Autowired private Safe safe;
  @Autowired private JdbcClient jdbc;
  @Autowired @Qualifier("vault") private JdbcClient vault;

  private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void whereAdaStoodIsReadableForAdaAndNowhereInTheDatabase() {
    var ada = shop.shopper().letsCollect(Visit.KIND);
    visits(ada, "Caf\u00e9 " + canary);
    var visit = only(ada);
    assertThat(visit.title()).isEqualTo("Caf\u00e9 " + canary);
    assertThat(visit.details()).isInstanceOfSatisfying(Visit.class, details -> {
      assertThat(details.zone()).isEqualTo("Zone " + canary);
      assertThat(details.x()).isEqualTo(12.5);
      assertThat(details.sensed()).isEqualTo("wifi");
      assertThat(details.device()).hasSize(42).doesNotContain("00:11");
    });
    var edit = ada.does(() ->
        holdings.correct(ada.id, Selection.of(visit), Correction.ofField(Correction.NOTE, "Note " + canary)));
    ada.does(() -> holdings.correct(ada.id, Selection.of(only(ada)), Correction.ofField(Correction.NOTE, canary)));
    assertThat(only(ada).correction().note()).isEqualTo(canary);
    assertThat(everything()).doesNotContain(canary).doesNotContain("00:11:22").contains("\"sensed\":\"wifi\"");
    ada.does(() -> holdings.undo(ada.id, ada.does(() -> holdings.edits(ada.id, null, 1)).getFirst().id()));
    assertThat(only(ada).correction().note()).isEqualTo("Note " + canary);
    ada.does(() -> holdings.undo(ada.id, edit.id()));
    assertThat(only(ada).correction().note()).isNull();
  }

  @Test
  void theSourcesSecondWordIsKnownToBeItsFirstWithoutOpeningIt() {
    var ada = shop.shopper().letsCollect(Visit.KIND);
    visits(ada, "Coffee bar");
    assertThat(visits(ada, "Coffee bar").unchanged()).isOne();
    assertThat(visits(ada, "Book corner").changed()).isOne();
    assertThat(only(ada).title()).isEqualTo("Book corner");
  }

  @Test
  void searchFindsWhatIsSealedByItsWordsAndNotByTheNamesOfItsFields() {
    var ada = shop.shopper().letsCollect(Visit.KIND).bought("Cafetiere");
    visits(ada, "Caf\u00e9 Marktplatz");
    assertThat(found(ada, "cafe markt")).containsExactly("Caf\u00e9 Marktplatz");
    assertThat(found(ada, "CAF")).hasSize(2);
    assertThat(found(ada, "accuracy")).isEmpty();
    assertThat(found(ada, canary)).containsExactly("Caf\u00e9 Marktplatz");
    var all = ada.does(() -> holdings.exclude(
        ada.id,
        new Selection.AllMatching(new Filter(Set.of(), "marktplatz", null, null, null, null)),
        Exclusion.fromSuggestions(Reason.PRIVATE)));
    assertThat(all.entries()).isOne();
  }

  @Test
  void twoShoppersAtOnePlaceHaveNothingInCommonInTheDatabase() {
    var ada = shop.shopper().letsCollect(Visit.KIND);
    visits(ada, "Coffee bar");
    var eve = shop.shopper().letsCollect(Visit.KIND);
    Actor.asMachine("test", () -> intake.takeIn("test", List.of(visit(eve, canary + "-eve", "Coffee bar"))));
    assertThat(jdbc.sql("select count(distinct sealed), count(distinct json_value(details, '$.device')) from entry"
                + " where customer_id in (?, ?)")
            .params(ada.id.value(), eve.id.value())
            .query((rs, n) -> rs.getInt(1) + " " + rs.getInt(2))
            .single())
        .isEqualTo("2 2");
  }

  @Test
  void withoutAdasKeyWhatItSealedIsGone() {
    var ada = shop.shopper().letsCollect(Visit.KIND);
    var sealed = Actor.asMachine("test", () -> safe.forSealing(ada.id).seal("secret", "here"));
    assertThat(ada.does(() -> safe.of(ada.id)).open(sealed, "here")).isEqualTo("secret");
    assertThatThrownBy(() -> ada.does(() -> safe.of(ada.id)).open(sealed, "there")).hasMessageContaining("not sealed");
    var eve = shop.shopper().letsCollect(Visit.KIND);
    assertThatThrownBy(() -> eve.does(() -> safe.of(eve.id)).open(sealed, "here")).hasMessageContaining("not sealed");
  }

  @Test
  void aNewMasterKeyWrapsEveryKeyAndAdaStillReads() {
    var ada = shop.shopper().letsCollect(Visit.KIND);
    visits(ada, "Coffee bar");
    var before = wrapped(ada);
    int keys = Actor.asMachine("test", safe::rotateMasterKey);
    assertThat(keys).isPositive();
    assertThat(wrapped(ada)).isNotEqualTo(before);
    assertThat(only(ada).title()).isEqualTo("Coffee bar");
  }

  private Taken visits(Shop.Shopper who, String place) {
    return Actor.asMachine("test", () -> intake.takeIn("test", List.of(visit(who, canary, place))));
  }

  private NewEntry visit(Shop.Shopper who, String key, String place) {
    return new NewEntry(
        who.id,
        Visit.KIND,
        key,
        null,
        NOON,
        null,
        place,
        1,
        null,
        """
        {"accuracy":4.0,"device":"00:11:22:33:44:55","place":"%1$s","sensed":"wifi","x":12.5,"zone":"Zone %2$s"}\
        """
            .formatted(place, canary));
  }

  private Entry only(Shop.Shopper who) {
    return who.does(() -> holdings.page(who.id, Filter.kinds(Visit.KIND), null, 10)).entries().getFirst();
  }

  private List<String> found(Shop.Shopper who, String words) {
    var filter = new Filter(Set.of(), words, null, null, null, null);
    return who.does(() -> holdings.page(who.id, filter, null, 10)).entries().stream().map(Entry::title).toList();
  }

  private String wrapped(Shop.Shopper who) {
    return HexFormat.of().formatHex(vault.sql("select wrapped from customer_key where customer_id = ?")
        .param(who.id.value())
        .query(byte[].class)
        .single());
  }

  /** Every row of every table of both databases, but for the external key, which the test gives the canary. */
  private String everything() {
    var text = new StringBuilder();
    for (var database : List.of(jdbc, vault)) {
      for (var table : database.sql("select table_name from information_schema.tables"
              + " where table_schema = database() and table_type = 'BASE TABLE'")
          .query(String.class)
          .list()) {
        var rows = database.sql("select * from " + table).query().listOfRows();
        rows.forEach(row -> row.remove("external_key"));
        text.append(rows);
      }
    }
    return text.toString();
  }
}
