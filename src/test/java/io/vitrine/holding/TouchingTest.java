package io.vitrine.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Shop;
import io.vitrine.Shop.Shopper;
import io.vitrine.VitrineTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An edit over more than a thousand entries does to each what it would do to one, whichever way it finds them. */
@VitrineTest
class TouchingTest {

  private static final int PURCHASES = 1_200;
  private static final Filter ALL = Filter.kinds(Purchase.KIND);

  @Autowired private Shop shop;
  @Autowired private Holdings holdings;
  @Autowired private JdbcClient jdbc;

  /** @param others what else she holds, in between: with few the database walks along all of it */
  @ParameterizedTest
  @ValueSource(ints = {0, 300, 3_000})
  void allThatMatchAreTouchedOnceAndNothingElse(int others) {
    var ada = holding(others);
    var edit = ada.does(() -> holdings.exclude(ada.id, all(), Exclusion.fromSuggestions(Reason.PRIVATE)));
    assertThat(edit.entries()).isEqualTo(PURCHASES);
    assertThat(states(ada)).containsExactlyInAnyOrderEntriesOf(others == 0
        ? Map.of("purchase excluded 2", PURCHASES)
        : Map.of("purchase excluded 2", PURCHASES, "play used 1", others));
    assertThat(counted(ada, "not_used")).isEqualTo(PURCHASES);
    ada.does(() -> holdings.undo(ada.id, edit.id()));
    assertThat(states(ada)).containsEntry("purchase used 3", PURCHASES).hasSize(others == 0 ? 1 : 2);
    assertThat(counted(ada, "not_used")).isZero();
  }

  @Test
  void whatWasEditedAgainSinceStaysAndTheRestIsAsItWas() {
    var ada = holding(100);
    var edit = ada.does(() -> holdings.delete(ada.id, all()));
    var one = edited(ada, edit).getFirst();
    ada.does(() -> holdings.undo(ada.id, edit.id(), one));
    ada.does(() -> holdings.exclude(ada.id, these(ada, one), Exclusion.fromSuggestions(Reason.GIFT)));
    var undone = ada.does(() -> holdings.undo(ada.id, edit.id()));
    assertThat(undone.restored()).isEqualTo(PURCHASES - 1);
    assertThat(states(ada)).isEqualTo(
        Map.of("purchase used 3", PURCHASES - 1, "purchase excluded 4", 1, "play used 1", 100));
    assertThat(counted(ada, "deleted")).isZero();
  }

  @Test
  void anEditBeforeItCanBeUndoneInItsTurnBeItOfOneOrOfAll() {
    var ada = holding(100);
    var gift = edited(ada, ada.does(() -> holdings.include(ada.id, excludedAll(ada)))).getFirst();
    var first = ada.does(() ->
        holdings.exclude(ada.id, these(ada, gift), Exclusion.fromSuggestions(Reason.GIFT)));
    var second = ada.does(() -> holdings.exclude(ada.id, all(), Exclusion.fromSuggestions(Reason.PRIVATE)));
    var third = ada.does(() -> holdings.delete(ada.id, all()));
    var restored = Stream.of(third, second, first)
        .map(edit -> ada.does(() -> holdings.undo(ada.id, edit.id())).restored());
    assertThat(restored).containsExactly(PURCHASES, PURCHASES, 1);
    assertThat(counted(ada, "not_used") + counted(ada, "deleted")).isZero();
  }

  private Selection excludedAll(Shopper ada) {
    ada.does(() -> holdings.exclude(ada.id, all(), Exclusion.fromSuggestions(Reason.ONE_OFF)));
    return all();
  }

  private static Selection all() {
    return new Selection.AllMatching(ALL);
  }

  private Selection these(Shopper ada, EntryId one) {
    return Selection.of(ada.does(() -> holdings.entry(ada.id, one)).orElseThrow());
  }

  private List<EntryId> edited(Shopper ada, Edit edit) {
    return jdbc.sql("select entry_id from edited_entry where customer_id = :owner and edit_id = :edit order by 1")
        .param("owner", ada.id.value())
        .param("edit", edit.id().value())
        .query((rs, n) -> new EntryId(rs.getLong(1)))
        .list();
  }

  /** Of each kind, whether it is used and in which version: how many. */
  private Map<String, Integer> states(Shopper ada) {
    var states = new TreeMap<String, Integer>();
    jdbc.sql(
            """
            select concat_ws(' ', kind,
                             if(deleted_by is not null, 'deleted', if(excluded_by is null, 'used', 'excluded')),
                             version),
                   count(*)
              from entry
             where customer_id = :owner
             group by 1
            """)
        .param("owner", ada.id.value())
        .query(rs -> {
          states.put(rs.getString(1), rs.getInt(2));
        });
    return states;
  }

  private int counted(Shopper ada, String what) {
    return jdbc.sql("select sum(" + what + ") from kept_count where customer_id = :owner")
        .param("owner", ada.id.value())
        .query(Integer.class)
        .single();
  }

  private Shopper holding(int others) {
    var ada = shop.shopper();
    hold(ada, Purchase.KIND, PURCHASES);
    hold(ada, Play.KIND, others);
    jdbc.sql(
            """
            insert into kept_count (customer_id, day, kind, source, entries, deleted, not_used, last_received)
            select customer_id, date(occurred_at + interval 1 hour), kind, source, count(*), 0, 0, now(6)
              from entry
             where customer_id = :owner
             group by 1, 2, 3, 4
            """)
        .param("owner", ada.id.value())
        .update();
    return ada;
  }

  private void hold(Shopper ada, String kind, int count) {
    jdbc.sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, received_at, title, details)
            select :owner, timestamp '2025-01-01 08:00:00' + interval seq minute, :kind, 'test',
                   concat(:kind, '-', :owner, '-', seq), now(6), 'Tea', '{}'
              from seq_1_to_%d
             where seq <= :count
            """
                .formatted(Math.max(1, count)))
        .param("owner", ada.id.value())
        .param("kind", kind)
        .param("count", count)
        .update();
  }
}
