package io.vitrine.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Ada edits in several windows in the same instant: the counts of her day are wanted by all of them. */
@VitrineTest
class EditsAtOnceTest {

  private static final int WINDOWS = 6;
  private static final int EDITS_IN_EACH = 6;

  @Autowired private Shop shop;
  @Autowired private Holdings holdings;
  @Autowired private Intake intake;
  @Autowired private JdbcClient jdbc;
  @Autowired private SecurityContextHolderStrategy security;

  @Test
  void noneOfManyEditsInOneInstantIsLostOrRefused() {
    SecurityContextHolder.setContextHolderStrategy(security);
    var ada = shop.shopper();
    boughtInOneDay(ada, WINDOWS * EDITS_IN_EACH);
    var entries = ada.does(() -> holdings.page(ada.id, Filter.kinds("purchase"), null, 100)).entries();
    try (var windows = Executors.newFixedThreadPool(WINDOWS)) {
      var all = IntStream.range(0, WINDOWS)
          .mapToObj(window -> CompletableFuture.runAsync(() -> edits(ada, entries, window), windows))
          .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(all).join();
    }
    var overview = jdbc.sql("select entries, not_used, deleted from kept_count where customer_id = :ada")
        .param("ada", ada.id.value())
        .query((rs, n) -> List.of(rs.getInt(1), rs.getInt(2), rs.getInt(3)))
        .single();
    // Of each window's six two are deleted, two are not used, and two were deleted and put back.
    assertThat(overview).containsExactly(36, 12, 12);
    assertThat(ada.does(() -> holdings.edits(ada.id, null, 100))).hasSize(36);
  }

  private void edits(Shop.Shopper ada, List<Entry> entries, int window) {
    for (int i = 0; i < EDITS_IN_EACH; i++) {
      var entry = entries.get(i * WINDOWS + window);
      switch (i % 3) {
        case 0 -> ada.does(() -> holdings.delete(ada.id, Selection.of(entry)));
        case 1 -> ada.does(() ->
            holdings.exclude(ada.id, Selection.of(entry), Exclusion.fromSuggestions(Reason.GIFT)));
        default -> {
          var edit = ada.does(() -> holdings.delete(ada.id, Selection.of(entry)));
          ada.does(() -> holdings.undo(ada.id, edit.id()));
        }
      }
    }
  }

  private void boughtInOneDay(Shop.Shopper ada, int many) {
    var entries = new ArrayList<NewEntry>();
    for (int i = 0; i < many; i++) {
      entries.add(new NewEntry(
          ada.id, Purchase.KIND, UUID.randomUUID().toString(), null,
          Instant.parse("2026-10-14T10:00:00Z").plusSeconds(i), null, "Coffee", 1, null, "{}"));
    }
    Actor.asMachine("test", () -> intake.takeIn("test", entries));
  }
}
