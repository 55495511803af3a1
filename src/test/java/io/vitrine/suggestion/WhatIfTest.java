package io.vitrine.suggestion;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Shop;
import io.vitrine.Shop.Shopper;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Actor;
import io.vitrine.holding.Decline.Says;
import io.vitrine.holding.Declines;
import io.vitrine.holding.Edit;
import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Purchase;
import io.vitrine.holding.Rating;
import io.vitrine.holding.Ratings;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Selection;
import io.vitrine.suggestion.WhyNot.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** What would be, what it would take, and whether it then is so. */
@VitrineTest
@TestInstance(Lifecycle.PER_CLASS)
class WhatIfTest {

  private static final Instant OCTOBER = Instant.parse("2026-10-14T10:00:00Z");

  @Autowired private Shop shop;
  @Autowired private Holdings holdings;
  @Autowired private Ratings ratings;
  @Autowired private Declines declines;
  @Autowired private Suggestions suggestions;
  @Autowired private Bases bases;
  @Autowired private Lists lists;
  @Autowired private JdbcClient jdbc;
  @Autowired private SecurityContextHolderStrategy security;

  private ProductId cot;
  private ProductId blanket;
  private ProductId book;
  private ProductId coffee;
  private ProductId light;
  private ProductId grinder;
  private ProductId rare;
  private Shopper ada;

  @BeforeAll
  void town() {
    SecurityContextHolder.setContextHolderStrategy(security);
    cot = shop.product("Cot mobile");
    blanket = shop.product("Blanket");
    book = shop.product("Book");
    coffee = shop.product("Coffee");
    light = shop.product("Night light");
    grinder = shop.product("Grinder");
    rare = shop.product("Rare thing");
    have(14, cot, light);
    have(9, blanket, light);
    have(7, book, blanket);
    have(12, coffee, grinder);
    have(6, coffee, book);
  }

  @BeforeEach
  void adaShops() {
    ada = shop.shopper();
    for (var product : List.of(cot, blanket, coffee)) {
      ada.bought(product, "thing", OCTOBER);
    }
    ada.bought(coffee, "thing", OCTOBER.plusSeconds(86_400));
    Actor.asMachine("test", suggestions::rebuild);
  }

  @Test
  void whatIsForeseenIsWhatThenIs() {
    var foreseen = ada.does(() -> suggestions.whatIf(ada.id, Leaving.out(cot, coffee)));
    assertThat(foreseen.now().model()).isEqualTo(foreseen.without().model());
    assertThat(foreseen.entries()).hasSize(3);
    assertThat(list()).isEqualTo(products(foreseen.now()));
    var left = ada.does(() -> bases.without(bases.read(ada.id).orElseThrow(), foreseen.entries()));
    var edit = excludes(foreseen.entries());
    var then = ada.does(() -> suggestions.forCustomer(ada.id));
    assertThat(products(then)).isEqualTo(products(foreseen.without()));
    // The model has one fewer now who has the cot and the coffee. At one and the same model both are one.
    assertThat(lists.list(left, Suggestions.USUAL, 0).suggestions()).isEqualTo(then.suggestions());
    ada.does(() -> holdings.undo(ada.id, edit.id()));
    assertThat(lists.list(left, Suggestions.USUAL, 0).suggestions()).isEqualTo(foreseen.without().suggestions());
  }

  @Test
  void aWholeKindCanBeThoughtAway() {
    ada.does(() -> ratings.rate(ada.id, blanket, 1, null));
    var withStars = list();
    var foreseen = ada.does(() -> suggestions.whatIf(ada.id, ofKind(Rating.KIND)));
    assertThat(foreseen.entries()).hasSize(1);
    assertThat(products(foreseen.without())).isNotEqualTo(withStars).contains(light, book);
    var none = ada.does(() -> suggestions.whatIf(ada.id, ofKind(Purchase.KIND)));
    assertThat(none.without().suggestions()).isEmpty();
    assertThat(list()).as("nothing was changed").isEqualTo(withStars);
  }

  @Test
  void theReceiptTellsWhatTheEditDidApartFromWhatTheModelDidMeanwhile() {
    var before = ada.does(() -> suggestions.before(ada.id));
    // Somebody else's day: the model learns a thing that has nothing to do with Ada's edit.
    var cup = shop.product("Cup");
    have(8, coffee, cup);
    Actor.asMachine("test", suggestions::rebuild);
    var edit = excludes(entriesOf(cot));
    var effect = ada.does(() -> suggestions.since(ada.id, before, edit.id()).effect());
    assertThat(effect.models().came()).containsExactly(cup);
    assertThat(effect.yours().came()).isEmpty();
    assertThat(effect.to()).isGreaterThan(effect.from());
    var kept = ada.does(() -> suggestions.effects(ada.id, List.of(edit.id())));
    var told = requireNonNull(kept.get(edit.id()));
    assertThat(told.yours()).isEqualTo(effect.yours());
    assertThat(told.models()).isEqualTo(effect.models());
  }

  @Test
  void whatWasBoughtAgainMayGoByItsNewestPurchaseAlone() {
    ada.bought(cot, "thing", OCTOBER.minusSeconds(700 * 86_400L));
    Actor.asMachine("test", suggestions::rebuild);
    for (var product : list()) {
      var smallest = ada.does(() -> suggestions.smallestChange(ada.id, product)).orElseThrow();
      assertThat(smallest.entries()).hasSize(cheapest(product));
      var foreseen = foreseen(smallest.entries());
      assertThat(foreseen.entries()).isEqualTo(smallest.entries());
      assertThat(products(foreseen.without())).doesNotContain(product);
    }
  }

  @Test
  void hundredsOfDaysOnWhichAThingWasBoughtLeaveNoDoubtWhatIsSmallest() {
    for (int days = 1; days <= 450; days++) {
      ada.bought(coffee, "thing", OCTOBER.minusSeconds(days * 86_400L));
    }
    Actor.asMachine("test", suggestions::rebuild);
    var smallest = ada.does(() -> suggestions.smallestChange(ada.id, light)).orElseThrow();
    assertThat(smallest.proven()).isTrue();
    assertThat(smallest.pieces()).extracting(SmallestChange.Piece::product).containsOnly(cot, blanket);
    assertThat(without(smallest.entries())).doesNotContain(light);
  }

  @Test
  void whatSomebodyDislikesMayKeepOthersAway() {
    ada.does(() -> ratings.rate(ada.id, blanket, 1, null));
    for (var product : list()) {
      var smallest = ada.does(() -> suggestions.smallestChange(ada.id, product)).orElseThrow();
      assertThat(smallest.proven()).isTrue();
      assertThat(without(smallest.entries())).doesNotContain(product);
    }
  }

  @Test
  void noOneKeepsAnEffectWithAnothersEdit() {
    var edit = excludes(entriesOf(cot));
    var eve = shop.shopper();
    eve.does(() -> suggestions.since(eve.id, suggestions.before(eve.id), edit.id()));
    assertThat(jdbc.sql("select count(*) from edit_effect where edit_id = :edit")
        .param("edit", edit.id().value()).query(Integer.class).single()).isZero();
  }

  @Test
  void theSmallestChangeIsReplayedAndNoSmallerSetDoesIt() {
    for (var product : list()) {
      var smallest = ada.does(() -> suggestions.smallestChange(ada.id, product)).orElseThrow();
      assertThat(smallest.proven()).isTrue();
      assertThat(smallest.place()).isZero();
      assertThat(without(smallest.entries())).doesNotContain(product);
      assertThat(smallest.entries()).hasSize(cheapest(product));
    }
  }

  /** Every set of Ada's entries, tried by asking for the list without it: it is what it would be. */
  private int cheapest(ProductId product) {
    var all = new ArrayList<EntryId>();
    List.of(cot, blanket, coffee).forEach(each -> all.addAll(entriesOf(each)));
    return IntStream.range(1, 1 << all.size())
        .mapToObj(bits -> IntStream.range(0, all.size())
            .filter(i -> (bits >> i & 1) == 1)
            .mapToObj(all::get)
            .collect(Collectors.toSet()))
        .filter(set -> !products(foreseen(set).without()).contains(product))
        .mapToInt(Set::size)
        .min()
        .orElseThrow();
  }

  private WhatIf foreseen(Set<EntryId> entries) {
    return ada.does(() -> suggestions.whatIf(
        ada.id, new Leaving(Set.of(), Set.of(), entries, Set.of(), Set.of())));
  }

  private List<ProductId> without(Set<EntryId> entries) {
    var edit = excludes(entries);
    var list = list();
    ada.does(() -> holdings.undo(ada.id, edit.id()));
    return list;
  }

  @Test
  void ofAnyProductItIsSaidWhyItIsNotThere() {
    assertThat(standing(light)).isEqualTo(Standing.ON_LIST);
    assertThat(standing(cot)).isEqualTo(Standing.HAD);
    assertThat(standing(rare)).isEqualTo(Standing.NO_EVIDENCE);
    assertThat(standing(new ProductId(Long.MAX_VALUE))).isEqualTo(Standing.GONE);
    assertThat(standing(shop.product(" "))).isEqualTo(Standing.GONE);
    excludes(entriesOf(coffee));
    assertThat(standing(coffee)).isEqualTo(Standing.NOT_USED);
    var far = whyNot(grinder);
    assertThat(far.standing()).isEqualTo(Standing.NO_EVIDENCE);
    assertThat(far.having()).isEmpty();
  }

  @Test
  void whatSpeaksAgainstIsNamedAndWhatItWouldTake() {
    ada.does(() -> ratings.rate(ada.id, blanket, 1, null));
    ada.does(() -> ratings.rate(ada.id, cot, 1, null));
    var far = whyNot(light);
    assertThat(far.standing()).isEqualTo(Standing.BELOW);
    assertThat(far.scored().score()).isNegative();
    assertThat(far.scored().evidence().stream().mapToLong(Evidence::share).sum()).isEqualTo(far.scored().score());
    var leaving = requireNonNull(far.leaving());
    assertThat(leaving.pieces()).isNotEmpty();
    assertThat(without(leaving.entries())).contains(light);
  }

  @Test
  void whatIsDeclinedIsOnNoListAndComesBackWhenItIsTakenBack() {
    var entry = ada.does(() -> declines.decline(ada.id, light, Says.NOT_INTERESTED));
    assertThat(list()).doesNotContain(light);
    assertThat(standing(light)).isEqualTo(Standing.DECLINED);
    ada.does(() -> declines.takeBack(ada.id, entry));
    assertThat(list()).contains(light);
  }

  private static Leaving ofKind(String kind) {
    return new Leaving(Set.of(), Set.of(), Set.of(), Set.of(kind), Set.of());
  }

  private Standing standing(ProductId product) {
    return whyNot(product).standing();
  }

  private WhyNot whyNot(ProductId product) {
    return ada.does(() -> suggestions.whyNot(ada.id, product));
  }

  private List<ProductId> list() {
    return products(ada.does(() -> suggestions.forCustomer(ada.id)));
  }

  private static List<ProductId> products(SuggestionList list) {
    return list.suggestions().stream().map(Suggestion::product).toList();
  }

  private Set<EntryId> entriesOf(ProductId product) {
    return new HashSet<>(ada.does(() -> suggestions.whatIf(ada.id, Leaving.out(product))).entries());
  }

  private Edit excludes(Set<EntryId> entries) {
    return ada.does(() -> holdings.exclude(
        ada.id,
        new Selection.These(holdings.these(ada.id, entries).entries().stream()
            .collect(Collectors.toMap(Entry::id, Entry::version))),
        Exclusion.fromSuggestions(Reason.ONE_OFF)));
  }

  private void have(int shoppers, ProductId... products) {
    for (int i = 0; i < shoppers; i++) {
      var shopper = shop.shopper();
      for (var product : products) {
        shopper.bought(product, "thing", OCTOBER);
      }
    }
  }
}
