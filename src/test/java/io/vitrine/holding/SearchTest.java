package io.vitrine.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@VitrineTest
class SearchTest {

  @Autowired private Shop shop;
  @Autowired private Holdings holdings;
  @Autowired private JdbcClient jdbc;

  @Test
  void aWordIsFoundThroughALongHistoryNewestFirstAndNoEntryTwice() {
    var ada = shop.shopper();
    jdbc.sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, received_at, title, details)
            select :ada, timestamp '2024-01-01 08:00:00' + interval (seq div 3) hour, 'purchase', 'test',
                   concat('long-', :ada, '-', seq), now(6),
                   case when mod(seq, 900) < 2 then 'Copper kettle' else 'Tea' end, '{}'
              from seq_1_to_%d
            """
                .formatted(2 * Newest.RECENT + 500))
        .param("ada", ada.id.value())
        .update();
    var seldom = new Filter(Set.of(), "KETTLE", null, null, null, null);
    var all = jdbc.sql(
            """
            select id from entry where customer_id = :ada and title like '%kettle%' order by occurred_at desc, id desc
            """)
        .param("ada", ada.id.value())
        .query((rs, n) -> new EntryId(rs.getLong(1)))
        .list();
    for (int size : new int[] {1, 4, 7, 50}) {
      var paged = new ArrayList<EntryId>();
      PageKey next = null;
      do {
        var key = next;
        var page = ada.does(() -> holdings.page(ada.id, seldom, key, size));
        page.entries().forEach(entry -> paged.add(entry.id()));
        next = page.next();
      } while (next != null);
      assertThat(paged).hasSizeGreaterThan(15).isEqualTo(all);
    }
    var untilMarch = new Filter(Set.of(), "kettle", null, LocalDate.of(2024, 3, 1), null, null);
    assertThat(ada.does(() -> holdings.page(ada.id, untilMarch, null, 50)).entries())
        .isNotEmpty()
        .allMatch(entry -> entry.occurredAt().isBefore(Instant.parse("2024-03-02T00:00:00Z")));
    var nowhere = new Filter(Set.of(), "aardvark", null, null, null, null);
    assertThat(ada.does(() -> holdings.page(ada.id, nowhere, null, 50)).entries()).isEmpty();
  }
}
