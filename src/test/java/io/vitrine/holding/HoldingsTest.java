package io.vitrine.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.Shop.Shopper;
import io.vitrine.TestClock;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.Money;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Purpose;
import io.vitrine.holding.Filter.Use;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@VitrineTest
class HoldingsTest {

  private static final Filter ALL = Filter.kinds(Purchase.KIND, Return.KIND);

  @Autowired private Shop shop;
  @Autowired private Holdings holdings;
  @Autowired private Histories histories;
  @Autowired private Settling settling;
  @Autowired private Accounts accounts;
  @Autowired private TestClock clock;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void aShopperSeesTheirOwnNewestFirst() {
    var ada = shop.shopper();
    var start = Instant.parse("2026-01-01T10:00:00Z");
    for (int day = 0; day < 7; day++) {
      ada.bought(shop.product("Tea"), "Tea of day " + day, start.plus(Duration.ofDays(day)));
    }
    var first = ada.does(() -> holdings.page(ada.id, ALL, null, 3));
    assertThat(titles(first.entries())).containsExactly("Tea of day 6", "Tea of day 5", "Tea of day 4");
    var second = ada.does(() -> holdings.page(ada.id, ALL, first.next(), 3));
    assertThat(titles(second.entries())).containsExactly("Tea of day 3", "Tea of day 2", "Tea of day 1");
    var last = ada.does(() -> holdings.page(ada.id, ALL, second.next(), 3));
    assertThat(titles(last.entries())).containsExactly("Tea of day 0");
    assertThat(last.next()).isNull();
  }

  @Test
  void pagesMissNoneAndShowNoneTwiceWhereManyShareAMoment() {
    var ada = shop.shopper();
    var moment = Instant.parse("2026-01-01T10:00:00Z");
    for (int i = 0; i < 25; i++) {
      ada.bought(shop.product("Tea"), "Tea " + i, moment);
    }
    var seen = new ArrayList<String>();
    PageKey key = null;
    do {
      var after = key;
      var page = ada.does(() -> holdings.page(ada.id, ALL, after, 4));
      seen.addAll(titles(page.entries()));
      assertThat(page.orderSums().values()).containsExactly(new Money(25_000, "EUR"));
      key = page.next();
    } while (key != null);
    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
  }

  @Test
  void noOneReadsOrChangesAnothersEntry() {
    var ada = shop.shopper().bought("Canary");
    var eve = shop.shopper();
    var entry = only(ada);
    assertThatThrownBy(() -> eve.does(() -> holdings.page(ada.id, ALL, null, 10)))
        .isInstanceOf(AccessDeniedException.class);
    // As herself, with the other's id in her hand.
    assertThat(eve.does(() -> holdings.entry(eve.id, entry.id()))).isEmpty();
    assertThatThrownBy(() -> eve.does(() -> holdings.delete(eve.id, Selection.of(entry))))
        .isInstanceOf(NothingToDo.class);
    assertThat(only(ada)).isEqualTo(entry);
  }

  @Test
  void anExcludedPurchaseCountsNoMoreFromTheNextReadOnAndAgainAfterUndo() {
    var ada = shop.shopper().bought("Coffee");
    var edit = exclude(ada, only(ada), Reason.GIFT, null);
    assertThat(only(ada).exclusion()).isEqualTo(Exclusion.fromSuggestions(Reason.GIFT));
    assertThat(counted(ada)).isEmpty();
    ada.does(() -> holdings.undo(ada.id, edit.id()));
    assertThat(only(ada).exclusion()).isNull();
    assertThat(counted(ada)).containsExactly("Coffee");
  }

  @Test
  void anExclusionFromMarketingAloneLeavesSuggestionsAlone() {
    var ada = shop.shopper().bought("Coffee");
    ada.does(() -> holdings.exclude(
        ada.id, Selection.of(only(ada)), new Exclusion(Reason.PRIVATE, Set.of(Purpose.MARKETING), null)));
    assertThat(counted(ada)).containsExactly("Coffee");
    assertThat(only(ada).countsFor(Purpose.MARKETING)).isFalse();
    assertThat(only(ada).countsFor(Purpose.SUGGESTIONS)).isTrue();
  }

  @Test
  void anExclusionWithAnEndIsOverWhenItsDayComesAndTheJobTidiesUp() {
    var ada = shop.shopper().bought("Coffee");
    var edit = exclude(ada, only(ada), Reason.ONE_OFF, clock.instant().plus(Duration.ofDays(10)));
    assertThat(settling.settle()).isZero();
    clock.forward(Duration.ofDays(11));
    assertThat(ada.does(() -> histories.of(ada.id).counted())).hasSize(1);
    assertThat(settling.settle()).isEqualTo(1);
    var entry = ada.does(() -> holdings.page(ada.id, ALL, null, 10)).entries().getFirst();
    assertThat(entry.exclusion()).isNull();
    assertThat(entry.excludedBy()).isNull();
    assertThatThrownBy(() -> ada.does(() -> holdings.undo(ada.id, edit.id()))).isInstanceOf(NothingToDo.class);
  }

  @Test
  void anExclusionThatEndsInThePastIsRefused() {
    var ada = shop.shopper().bought("Coffee");
    assertThatThrownBy(() -> exclude(ada, only(ada), Reason.GIFT, clock.instant().minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(counted(ada)).containsExactly("Coffee");
  }

  @Test
  void aDeletedPurchaseWaitsThirtyDaysAndIsThenGoneForGood() {
    var ada = shop.shopper().bought("Coffee", "Filters");
    var coffee = titled(ada, "Coffee");
    ada.does(() -> holdings.correct(ada.id, Selection.of(coffee), Correction.of("Me", "Dark roast")));
    var edit = ada.does(() -> holdings.delete(ada.id, Selection.of(titled(ada, "Coffee"))));
    assertThat(counted(ada)).containsExactly("Filters");
    assertThat(titled(ada, "Coffee").deletion()).isNotNull();
    clock.forward(Holdings.WAITING_TIME.plusSeconds(1));
    assertThat(settling.settle()).isPositive();
    assertThat(titles(ada.does(() -> holdings.page(ada.id, ALL, null, 10)).entries())).containsExactly("Filters");
    assertThatThrownBy(() -> ada.does(() -> holdings.undo(ada.id, edit.id()))).isInstanceOf(NothingToDo.class);
  }

  @Test
  void aDeletionCanBeUndoneWhileItWaits() {
    var ada = shop.shopper().bought("Coffee");
    var edit = ada.does(() -> holdings.delete(ada.id, Selection.of(only(ada))));
    clock.forward(Holdings.WAITING_TIME.minusSeconds(60));
    settling.settle();
    assertThat(ada.does(() -> holdings.undo(ada.id, edit.id()))).isEqualTo(new Edit.Undone(Edit.Verb.DELETE, 1, 0));
    clock.forward(Duration.ofDays(2));
    settling.settle();
    assertThat(ada.does(() -> histories.of(ada.id).counted())).hasSize(1);
  }

  @Test
  void anEditOnAStaleVersionIsRefusedAndSaysHowThingsAreNow() {
    var ada = shop.shopper().bought("Coffee");
    var seen = only(ada);
    ada.does(() -> holdings.correct(ada.id, Selection.of(seen), Correction.of("Jonas", null)));
    assertThatThrownBy(() -> exclude(ada, seen, Reason.GIFT, null)).isInstanceOfSatisfying(
        StaleEdit.class, stale -> assertThat(stale.now().getFirst().correction().forWhom()).isEqualTo("Jonas"));
    assertThat(only(ada).exclusion()).isNull();
    assertThat(ada.does(() -> holdings.edits(ada.id, null, 10))).hasSize(1);
  }

  @Test
  void everythingThatMatchesIsEditedAndUndoneInOne() {
    var ada = shop.shopper().bought("Black tea", "Green tea", "Coffee");
    var teas = new Filter(Set.of(), "TEA", null, null, null, null);
    var edit = ada.does(() ->
        holdings.exclude(ada.id, new Selection.AllMatching(teas), Exclusion.fromSuggestions(Reason.NOT_MINE)));
    assertThat(edit.entries()).isEqualTo(2);
    assertThat(counted(ada)).containsExactly("Coffee");
    ada.does(() -> holdings.correct(ada.id, Selection.of(titled(ada, "Black tea")), Correction.of("Eve", null)));
    // One was edited again since: it stays as it is, and one is told so.
    assertThat(ada.does(() -> holdings.undo(ada.id, edit.id()))).isEqualTo(new Edit.Undone(Edit.Verb.EXCLUDE, 1, 1));
    assertThat(counted(ada)).containsExactlyInAnyOrder("Coffee", "Green tea");
  }

  @Test
  void oneOfManyDeletedIsPutBackAlone() {
    var ada = shop.shopper().bought("Black tea", "Green tea");
    var edit = ada.does(() -> holdings.delete(ada.id, new Selection.AllMatching(ALL)));
    var green = titled(ada, "Green tea").id();
    assertThat(ada.does(() -> holdings.undo(ada.id, edit.id(), green)))
        .isEqualTo(new Edit.Undone(Edit.Verb.DELETE, 1, 0));
    assertThat(counted(ada)).containsExactly("Green tea");
    assertThatThrownBy(() -> ada.does(() -> holdings.undo(ada.id, edit.id(), green)))
        .isInstanceOf(NothingToDo.class);
    // The rest of the edit waits on, and can still be undone as a whole.
    clock.forward(Holdings.WAITING_TIME.minusSeconds(60));
    assertThat(ada.does(() -> holdings.undo(ada.id, edit.id())).restored()).isEqualTo(1);
    assertThat(counted(ada)).containsExactlyInAnyOrder("Green tea", "Black tea");
  }

  @Test
  void noOnePutsBackAnothersEntry() {
    var ada = shop.shopper().bought("Black tea", "Green tea");
    var edit = ada.does(() -> holdings.delete(ada.id, new Selection.AllMatching(ALL)));
    var eve = shop.shopper();
    assertThatThrownBy(() -> eve.does(() -> holdings.undo(eve.id, edit.id(), titled(ada, "Green tea").id())))
        .isInstanceOf(NothingToDo.class);
    assertThat(eve.does(() -> holdings.these(eve.id, List.of(titled(ada, "Green tea").id()))).entries()).isEmpty();
    assertThat(counted(ada)).isEmpty();
    ada.does(() -> holdings.undo(ada.id, edit.id()));
  }

  @Test
  void editsAreUndoneOneAfterTheOtherBackToHowItWas() {
    var ada = shop.shopper().bought("Coffee");
    var gift = exclude(ada, only(ada), Reason.GIFT, null);
    var forJonas = ada.does(() -> holdings.correct(ada.id, Selection.of(only(ada)), Correction.of("Jonas", null)));
    var gone = ada.does(() -> holdings.delete(ada.id, Selection.of(only(ada))));
    for (var edit : List.of(gone, forJonas, gift)) {
      assertThat(ada.does(() -> holdings.undo(ada.id, edit.id()))).isEqualTo(new Edit.Undone(edit.verb(), 1, 0));
    }
    assertThat(only(ada)).satisfies(entry -> {
      assertThat(entry.deletion()).isNull();
      assertThat(entry.correction()).isEqualTo(Correction.NONE);
      assertThat(entry.exclusion()).isNull();
    });
  }

  @Test
  void anUndoneEditCannotBeUndoneTwice() {
    var ada = shop.shopper().bought("Coffee");
    var edit = exclude(ada, only(ada), Reason.GIFT, null);
    ada.does(() -> holdings.undo(ada.id, edit.id()));
    assertThatThrownBy(() -> ada.does(() -> holdings.undo(ada.id, edit.id()))).isInstanceOf(NothingToDo.class);
  }

  @Test
  void aShopperUsesAgainWhatTheyExcludedAndCanUndoThatToo() {
    var ada = shop.shopper().bought("Coffee");
    exclude(ada, only(ada), Reason.GIFT, null);
    var again = ada.does(() -> holdings.include(ada.id, Selection.of(only(ada))));
    assertThat(counted(ada)).containsExactly("Coffee");
    ada.does(() -> holdings.undo(ada.id, again.id()));
    assertThat(only(ada).exclusion()).isEqualTo(Exclusion.fromSuggestions(Reason.GIFT));
  }

  @Test
  void filtersFindByWordDaySourceAndUse() {
    var ada = shop.shopper();
    var zone = ZoneId.of("Europe/Berlin");
    ada.bought(shop.product("x"), "100% wool_coat", LocalDate.of(2026, 3, 1).atStartOfDay(zone).toInstant());
    ada.bought(shop.product("x"), "Wool scarf", LocalDate.of(2026, 3, 2).atTime(23, 59).atZone(zone).toInstant());
    assertThat(found(ada, new Filter(Set.of(), "wool", null, null, null, null))).hasSize(2);
    assertThat(found(ada, new Filter(Set.of(), "0% wool_", null, null, null, null))).containsExactly("100% wool_coat");
    assertThat(found(ada, new Filter(Set.of(), "l_c", null, null, null, null))).containsExactly("100% wool_coat");
    var second = LocalDate.of(2026, 3, 2);
    assertThat(found(ada, new Filter(Set.of(), null, second, second, null, null))).containsExactly("Wool scarf");
    assertThat(found(ada, new Filter(Set.of(), null, null, null, "elsewhere", null))).isEmpty();
    exclude(ada, titled(ada, "Wool scarf"), Reason.GIFT, null);
    assertThat(found(ada, new Filter(Set.of(), null, null, null, null, Use.NOT_USED))).containsExactly("Wool scarf");
    assertThat(found(ada, new Filter(Set.of(), null, null, null, null, Use.USED))).containsExactly("100% wool_coat");
    assertThat(found(ada, new Filter(Set.of(), null, null, null, null, Use.DELETED))).isEmpty();
  }

  @Test
  void totalsCountEntriesOrdersAndMoney() {
    var ada = shop.shopper();
    var at = Instant.parse("2026-01-01T10:00:00Z");
    ada.bought(shop.product("x"), "A", at).bought(shop.product("x"), "B", at).bought("C");
    var totals = ada.does(() -> holdings.totals(ada.id, ALL));
    assertThat(totals.entries()).isEqualTo(3);
    assertThat(totals.orders()).isEqualTo(2);
    assertThat(totals.since()).isEqualTo(at);
    assertThat(totals.sums()).containsExactly(new Money(3_000, "EUR"));
    ada.does(() -> holdings.delete(ada.id, Selection.of(titled(ada, "C"))));
    var after = ada.does(() -> holdings.totals(ada.id, ALL));
    assertThat(after.entries()).isEqualTo(3);
    assertThat(after.deleted()).isEqualTo(1);
    assertThat(after.purchases()).isEqualTo(2);
    assertThat(after.sums()).containsExactly(new Money(2_000, "EUR"));
    assertThat(Totals.of(ada.does(() -> holdings.page(ada.id, ALL, null, 5)).entries())).isEqualTo(after);
    assertThat(Totals.of(List.of())).isEqualTo(ada.does(() -> holdings.totals(ada.id, Filter.kinds(Rating.KIND))));
  }

  @Test
  void aRevokedShopperReadsNothingInASessionThatIsStillOpen() {
    var ada = shop.shopper().bought("Coffee");
    Actor.asMachine("test", () -> accounts.disable(ada.actor.account()));
    assertThatThrownBy(() -> only(ada)).isInstanceOf(AccessDeniedException.class);
  }

  private Edit exclude(Shopper who, Entry entry, Reason reason, @Nullable Instant until) {
    return who.does(() ->
        holdings.exclude(who.id, Selection.of(entry), Exclusion.fromSuggestions(reason, until)));
  }

  private Entry only(Shopper who) {
    return who.does(() -> holdings.page(who.id, ALL, null, 10)).entries().getFirst();
  }

  private Entry titled(Shopper who, String title) {
    return who.does(() -> holdings.page(who.id, ALL, null, 100)).entries().stream()
        .filter(entry -> entry.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private List<String> found(Shopper who, Filter filter) {
    return titles(who.does(() -> holdings.page(who.id, filter, null, 100)).entries());
  }

  private List<String> counted(Shopper who) {
    return who.does(() -> histories.of(who.id)).counted().stream().map(Counted::title).collect(Collectors.toList());
  }

  private static List<String> titles(List<Entry> entries) {
    return entries.stream().map(Entry::title).toList();
  }
}
