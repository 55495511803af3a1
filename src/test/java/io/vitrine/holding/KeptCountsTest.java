package io.vitrine.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Shop;
import io.vitrine.TestClock;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.Money;
import io.vitrine.customer.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers of the overview are those that one would count. */
@VitrineTest
class KeptCountsTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Autowired private Shop shop;
  @Autowired private Holdings holdings;
  @Autowired private Overviews overviews;
  @Autowired private Intake intake;
  @Autowired private Settling settling;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  private final String source = "till-" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void whatAdaBoughtIsCountedByKindSourceAndDayOfTheShop() {
    var ada = shop.shopper();
    // Half past midnight in Berlin is the evening before in UTC, in summer and in winter.
    var summer = LocalDateTime.of(2026, 7, 4, 0, 30).atZone(BERLIN).toInstant();
    var winter = LocalDateTime.of(2026, 1, 4, 0, 30).atZone(BERLIN).toInstant();
    takesIn(List.of(entry(ada, "1", summer), entry(ada, "2", winter), entry(ada, "3", winter.plusSeconds(60))));
    var overview = overview(ada);
    assertThat(overview.parts())
        .containsExactly(new Overview.Part(Purchase.KIND, source, "A till", 3, 0, 0, LocalDate.of(2026, 1, 4)));
    assertThat(overview.year())
        .containsEntry(LocalDate.of(2026, 7, 4), 1)
        .containsEntry(LocalDate.of(2026, 1, 4), 2);
  }

  @Test
  void afterManyEditsTheKeptCountsAreWhatAFreshCountSays() {
    var ada = shop.shopper();
    var random = new Random(5);
    var start = Instant.parse("2025-10-20T00:00:00Z");
    var all = new ArrayList<NewEntry>();
    for (int i = 0; i < 400; i++) {
      all.add(entry(ada, "k" + i, start.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 200)))));
    }
    takesIn(all);
    var edits = new ArrayList<EditId>();
    for (int i = 0; i < 300; i++) {
      switch (random.nextInt(8)) {
        case 0, 1 -> edits.add(edit(ada, random, Exclusion.fromSuggestions(Reason.GIFT)));
        case 2 -> edits.add(edit(ada, random, null));
        case 3 -> undo(ada, edits, random);
        case 4 -> takesIn(List.of(moved(all, random, start)));
        case 5 -> includeAll(ada, random);
        case 6 -> {
          clock.forward(Duration.ofDays(random.nextInt(12)));
          settling.settle();
        }
        default -> takesIn(List.of(entry(ada, "n" + i, start.plus(Duration.ofHours(random.nextInt(5_000))))));
      }
    }
    assertThat(kept(ada)).isEqualTo(counted(ada)).hasSizeGreaterThan(100);
    Actor.asMachine("test", overviews::recountAll);
    assertThat(kept(ada)).isEqualTo(counted(ada));
  }

  @Test
  void whatCameInSinceTheLastVisitIsNew() {
    var ada = shop.shopper();
    takesIn(List.of(entry(ada, "old", clock.instant().minus(Duration.ofDays(9)))));
    clock.forward(Duration.ofHours(1));
    var visit = clock.instant();
    clock.forward(Duration.ofHours(1));
    takesIn(List.of(
        entry(ada, "a", clock.instant().minus(Duration.ofDays(20))),
        entry(ada, "b", clock.instant().minus(Duration.ofDays(2))),
        entry(ada, "old", clock.instant().minus(Duration.ofDays(11)))));
    var overview = ada.does(() -> overviews.of(ada.id, visit, 1));
    assertThat(overview.cameIn()).isEqualTo(2);
    assertThat(overview.fresh()).extracting(Entry::externalKey).containsExactly("b");
    assertThat(overview(ada).fresh()).isEmpty();
  }

  private EditId edit(Shop.Shopper who, Random random, @Nullable Exclusion exclusion) {
    var some = some(who, random);
    return who.does(() -> exclusion == null
        ? holdings.delete(who.id, some)
        : holdings.exclude(who.id, some, exclusion)).id();
  }

  private void includeAll(Shop.Shopper who, Random random) {
    var some = some(who, random);
    try {
      who.does(() -> holdings.include(who.id, some));
    } catch (NothingToDo nothing) {
      assertThat(nothing).hasMessageContaining("No entry");
    }
  }

  /** A few entries that are not deleted, from anywhere. */
  private Selection some(Shop.Shopper who, Random random) {
    var filter = new Filter(Set.of(), null, null, null, null, null);
    var page = who.does(() -> holdings.page(who.id, filter, null, 500)).entries().stream()
        .filter(entry -> entry.deletion() == null)
        .filter(entry -> random.nextInt(100) == 0)
        .collect(Collectors.toMap(Entry::id, Entry::version));
    var those = new Filter(Set.of(), "k1", null, null, null, Filter.Use.USED);
    return page.isEmpty() ? new Selection.AllMatching(those) : new Selection.These(page);
  }

  private void undo(Shop.Shopper who, List<EditId> edits, Random random) {
    if (!edits.isEmpty()) {
      var edit = edits.remove(random.nextInt(edits.size()));
      try {
        who.does(() -> holdings.undo(who.id, edit));
      } catch (NothingToDo late) {
        assertThat(late).hasMessageContaining("undone");
      }
    }
  }

  private NewEntry moved(List<NewEntry> all, Random random, Instant start) {
    var one = all.get(random.nextInt(all.size()));
    return new NewEntry(
        one.owner(), one.kind(), one.externalKey(), null, start.plus(Duration.ofHours(random.nextInt(5_000))),
        null, one.title(), 1, one.amount(), "{}");
  }

  private void takesIn(List<NewEntry> entries) {
    Actor.asMachine("test", () -> {
      intake.name(source, "A till");
      return intake.takeIn(source, entries);
    });
  }

  private NewEntry entry(Shop.Shopper who, String key, Instant at) {
    return new NewEntry(
        who.id, Purchase.KIND, key, null, at, null, "Thing " + key, 1, new Money(100, "EUR"), "{}");
  }

  private Overview overview(Shop.Shopper who) {
    return who.does(() -> overviews.of(who.id, null, 3));
  }

  private List<String> kept(Shop.Shopper who) {
    return jdbc.sql(
            """
            select concat_ws(' ', day, kind, source, entries, deleted, not_used)
              from kept_count
             where customer_id = ?
               and entries > 0
             order by day, kind, source
            """)
        .param(who.id.value())
        .query(String.class)
        .list();
  }

  private List<String> counted(Shop.Shopper who) {
    return jdbc.sql("select occurred_at, kind, source, deleted_by, excluded_by from entry where customer_id = ?")
        .param(who.id.value())
        .query((rs, n) -> new String[] {
          rs.getObject(1, Instant.class).atZone(BERLIN).toLocalDate() + " " + rs.getString(2) + " " + rs.getString(3),
          rs.getString(4),
          rs.getString(5)
        })
        .list()
        .stream()
        .collect(Collectors.groupingBy(row -> row[0], TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(day -> day.getKey() + " " + day.getValue().size() + " "
            + day.getValue().stream().filter(row -> row[1] != null).count() + " "
            + day.getValue().stream().filter(row -> row[1] == null && row[2] != null).count())
        .toList();
  }
}
