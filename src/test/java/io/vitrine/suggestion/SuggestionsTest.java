package io.vitrine.suggestion;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.Shop.Shopper;
import io.vitrine.TestClock;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Actor;
import io.vitrine.holding.Edit;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Filter;
import io.vitrine.holding.HistoriesTakenIn;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** One town for all: each test has its own Ada, and other tests' shoppers have other products. */
@VitrineTest
@TestInstance(Lifecycle.PER_CLASS)
class SuggestionsTest {

  @Autowired private Shop shop;
  @Autowired private Holdings holdings;
  @Autowired private Suggestions suggestions;
  @Autowired private Model model;
  @Autowired private Catalogue catalogue;
  @Autowired private TestClock clock;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private SecurityContextHolderStrategy security;

  private ProductId cot;
  private ProductId blanket;
  private ProductId light;
  private ProductId lamp;
  private ProductId filter;

  @BeforeAll
  void town() {
    SecurityContextHolder.setContextHolderStrategy(security);
    cot = shop.product("Cot mobile");
    blanket = shop.product("Blanket");
    light = shop.product("Night light");
    lamp = shop.product("Table lamp");
    filter = shop.product("Coffee filter");
    have(12, cot, light);
    have(9, blanket, light);
    have(5, lamp, light);
    have(30, lamp, filter);
    have(60, shop.product("Soap"), shop.product("Towel"));
    count();
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void aShopperSeesWhatOthersBoughtBesidesAndWhy() {
    var ada = shop.shopper();
    buys(ada, "2026-10-01T10:00:00Z", cot);
    buys(ada, "2026-10-14T10:00:00Z", cot, blanket, lamp);
    var list = list(ada);
    var first = suggestion(list, light);
    assertThat(first.evidence()).extracting(Evidence::product).containsExactly(cot, blanket, lamp);
    assertThat(first.evidence()).extracting(Evidence::title).containsExactly("Cot mobile", "Blanket", "Table lamp");
    assertThat(first.evidence().getFirst().entries()).hasSize(2);
    assertThat(first.evidence().getFirst().occurredAt()).isEqualTo(Instant.parse("2026-10-14T10:00:00Z"));
    assertThat(first.evidence().stream().mapToLong(Evidence::share).sum()).isEqualTo(first.score());
    assertThat(list.suggestions()).extracting(Suggestion::place).containsExactly(1, 2);
    assertThat(list.suggestions()).extracting(Suggestion::candidates).containsOnly(2);
    assertThat(list.counted()).isEqualTo(4);
    assertThat(list.held()).isEqualTo(4);
    assertThat(list.counting()).isFalse();
  }

  /** What was read right after an edit is kept for a moment; nothing that came since may be missing in it. */
  @Test
  void whatComesInRightAfterAnEditIsInTheNextList() {
    var ada = ada();
    var edit = excludes(ada, list(ada), cot);
    var after = list(ada);
    ada.bought(shop.product("Basket"), "Basket", clock.instant());
    events.publishEvent(new HistoriesTakenIn());
    assertThat(list(ada).counted()).isEqualTo(after.counted() + 1);
    assertThat(list(ada).held()).isEqualTo(after.held() + 1);
    ada.does(() -> holdings.undo(ada.id, edit.id()));
    assertThat(list(ada).counted()).isEqualTo(after.counted() + 2);
  }

  @Test
  void anExcludedPurchaseIsNeverGivenAsAReason() {
    var ada = ada();
    var before = list(ada);
    var share = suggestion(before, light).evidence().getFirst().share();
    excludes(ada, before, cot);
    var after = list(ada);
    assertThat(suggestion(after, light).evidence()).extracting(Evidence::product).doesNotContain(cot);
    // Their own edit moves the model too, by one shopper of many: what else moves is less than what went.
    long moved = suggestion(after, light).score() - suggestion(before, light).score() + share;
    assertThat(Math.abs(moved)).isLessThan(share);
    assertThat(after.counted()).isEqualTo(before.counted() - 1);
    assertThat(after.held()).isEqualTo(before.held());
  }

  @Test
  void whatIsExcludedIsNotOfferedInstead() {
    var ada = shop.shopper();
    buys(ada, "2026-10-14T10:00:00Z", cot, light);
    var entries = entries(ada, light);
    ada.does(() -> holdings.exclude(ada.id, entries, Exclusion.fromSuggestions(Reason.GIFT)));
    assertThat(list(ada).suggestions()).extracting(Suggestion::product).doesNotContain(light);
  }

  @Test
  void whatWentAndWhatCameIsTold() {
    var ada = ada();
    var before = list(ada);
    excludes(ada, before, lamp);
    var change = SuggestionChange.between(before, list(ada));
    assertThat(change.went()).containsExactly(filter);
    assertThat(change.came()).isEmpty();
    var back = SuggestionChange.between(list(ada), before);
    assertThat(back.came()).containsExactly(filter);
    assertThat(SuggestionChange.between(before, before).isNone()).isTrue();
  }

  @Test
  void anUndoneEditLeavesNoTraceInAnyonesList() {
    var ada = ada();
    count();
    var before = list(ada);
    var model = this.model.fingerprint();
    var edit = excludes(ada, before, cot);
    assertThat(this.model.fingerprint()).isNotEqualTo(model);
    ada.does(() -> holdings.undo(ada.id, edit.id()));
    assertThat(this.model.fingerprint()).isEqualTo(model);
    assertThat(list(ada).suggestions()).isEqualTo(before.suggestions());
  }

  @Test
  void othersStopBeingToldTheMomentSomebodyExcludes() {
    var bob = shop.shopper();
    var tea = shop.product("Tea");
    var cup = shop.product("Cup");
    have(4, tea, cup);
    var ada = shop.shopper();
    buys(ada, "2026-10-14T10:00:00Z", tea, cup);
    buys(bob, "2026-10-14T10:00:00Z", tea);
    count();
    assertThat(list(bob).suggestions()).extracting(Suggestion::product).containsExactly(cup);
    var entries = entries(ada, cup);
    ada.does(() -> holdings.exclude(ada.id, entries, Exclusion.fromSuggestions(Reason.PRIVATE)));
    assertThat(list(bob).suggestions()).isEmpty();
  }

  @Test
  void aModelThatFollowedEveryEditEqualsOneCountedAnew() {
    var ada = ada();
    count();
    excludes(ada, list(ada), cot);
    var edit = excludes(ada, list(ada), lamp);
    ada.does(() -> holdings.delete(ada.id, entries(ada, blanket)));
    ada.does(() -> holdings.undo(ada.id, edit.id()));
    var followed = model.fingerprint();
    count();
    assertThat(model.fingerprint()).isEqualTo(followed);
  }

  @Test
  void anExclusionThatEndsComesBackByItself() {
    var ada = ada();
    var entries = entries(ada, cot);
    var day = Duration.ofDays(1);
    ada.does(() -> holdings.exclude(
        ada.id, entries, Exclusion.fromSuggestions(Reason.ONE_OFF, clock.instant().plus(day))));
    assertThat(suggestion(list(ada), light).evidence()).extracting(Evidence::product).doesNotContain(cot);
    clock.forward(day.plusMinutes(1));
    assertThat(suggestion(list(ada), light).evidence()).extracting(Evidence::product).contains(cot);
  }

  @Test
  void aProductWithoutATitleIsNotOffered() {
    var nameless = shop.product(" ");
    var tea = shop.product("Tea");
    have(9, tea, nameless);
    count();
    var bob = shop.shopper();
    buys(bob, "2026-10-14T10:00:00Z", tea);
    assertThat(list(bob).suggestions()).isEmpty();
  }

  @Test
  void whatLeftTheCatalogueIsOnNoListAndIsThereAgainWhenItComesBack() {
    var ada = ada();
    assertThat(list(ada).suggestions()).extracting(Suggestion::product).contains(filter);
    named(filter, "");
    assertThat(list(ada).suggestions()).extracting(Suggestion::product).doesNotContain(filter);
    named(filter, "Coffee filter");
    assertThat(list(ada).suggestions()).extracting(Suggestion::product).contains(filter);
  }

  private void named(ProductId product, String title) {
    Actor.asMachine("test", () -> {
      var sold = requireNonNull(catalogue.products(List.of(product)).get(product));
      catalogue.takeIn(sold.source(), List.of(NewProduct.named(sold.externalKey(), title)));
    });
    model.lookAtTheCatalogue();
  }

  @Test
  void aListIsAsLongAsOneAsks() {
    var ada = ada();
    assertThat(ada.does(() -> suggestions.forCustomer(ada.id, 1)).suggestions())
        .extracting(Suggestion::place)
        .containsExactly(1);
    assertThatThrownBy(() -> ada.does(() -> suggestions.forCustomer(ada.id, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoBoughtNothingHasAnEmptyList() {
    var list = list(shop.shopper());
    assertThat(list.suggestions()).isEmpty();
    assertThat(list.held()).isZero();
  }

  @Test
  void nobodySeesAnothersSuggestions() {
    var ada = ada();
    assertThatThrownBy(() -> shop.shopper().does(() -> suggestions.forCustomer(ada.id)))
        .isInstanceOf(AccessDeniedException.class);
  }

  private Shopper ada() {
    var ada = shop.shopper();
    buys(ada, "2026-10-14T10:00:00Z", cot, blanket, lamp);
    return ada;
  }

  private void have(int shoppers, ProductId... products) {
    for (int i = 0; i < shoppers; i++) {
      buys(shop.shopper(), "2026-09-01T10:00:00Z", products);
    }
  }

  private void buys(Shopper shopper, String at, ProductId... products) {
    for (var product : products) {
      shopper.bought(product, title(product), Instant.parse(at));
    }
  }

  private String title(ProductId product) {
    return product.equals(cot) ? "Cot mobile" : product.equals(blanket) ? "Blanket" : "Table lamp";
  }

  private void count() {
    Actor.asMachine("test", suggestions::rebuild);
  }

  private SuggestionList list(Shopper shopper) {
    return shopper.does(() -> suggestions.forCustomer(shopper.id));
  }

  private static Suggestion suggestion(SuggestionList list, ProductId product) {
    return list.suggestions().stream().filter(it -> it.product().equals(product)).findFirst().orElseThrow();
  }

  private Edit excludes(Shopper shopper, SuggestionList list, ProductId product) {
    List<EntryId> entries = list.suggestions().stream()
        .flatMap(it -> it.evidence().stream())
        .filter(it -> it.product().equals(product))
        .findFirst()
        .orElseThrow()
        .entries();
    return shopper.does(() -> holdings.exclude(
        shopper.id,
        new Selection.These(holdings.these(shopper.id, entries).entries().stream()
            .collect(Collectors.toMap(it -> it.id(), it -> it.version()))),
        Exclusion.fromSuggestions(Reason.GIFT)));
  }

  private Selection entries(Shopper shopper, ProductId product) {
    return shopper.does(() -> new Selection.These(
        holdings.page(shopper.id, Filter.kinds("purchase"), null, 100).entries().stream()
            .filter(it -> product.equals(it.product()))
            .collect(Collectors.toMap(it -> it.id(), it -> it.version()))));
  }
}
