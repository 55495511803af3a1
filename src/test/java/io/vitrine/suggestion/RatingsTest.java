package io.vitrine.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.Shop.Shopper;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Actor;
import io.vitrine.holding.Edit;
import io.vitrine.holding.Entry;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.NothingToDo;
import io.vitrine.holding.Rated;
import io.vitrine.holding.Ratings;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Selection;
import io.vitrine.holding.Unrated;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Stars steer what is suggested, from the next list on. */
@VitrineTest
@TestInstance(Lifecycle.PER_CLASS)
class RatingsTest {

  private static final Instant OCTOBER = Instant.parse("2026-10-14T10:00:00Z");

  @Autowired private Shop shop;
  @Autowired private Holdings holdings;
  @Autowired private Ratings ratings;
  @Autowired private Suggestions suggestions;
  @Autowired private Model model;
  @Autowired private JdbcClient jdbc;
  @Autowired private SecurityContextHolderStrategy security;

  private ProductId cot;
  private ProductId blanket;
  private ProductId light;

  @BeforeAll
  void town() {
    SecurityContextHolder.setContextHolderStrategy(security);
    cot = shop.product("Cot mobile");
    blanket = shop.product("Blanket");
    light = shop.product("Night light");
    var other = shop.product("Filter");
    have(12, cot, light);
    have(9, blanket, light);
    have(30, other, shop.product("Lamp"));
    have(60, shop.product("Soap"), shop.product("Towel"));
    count();
  }

  @Test
  void oneStarCountsAgainstAndFiveAreAsBought() {
    var ada = shop.shopper().bought(cot, "Cot mobile", OCTOBER).bought(blanket, "Blanket", OCTOBER);
    count();
    var before = light(ada);
    var share = share(before, blanket);
    assertThat(share).isPositive();
    rates(ada, blanket, 5);
    assertThat(light(ada).score()).isEqualTo(before.score());
    rates(ada, blanket, 1);
    var after = light(ada);
    // Others do not learn from it any more, which moves its weight a little.
    assertThat(share(after, blanket)).isBetween(-share * 6 / 5, -share * 4 / 5);
    assertThat(after.score()).isLessThan(before.score() - share);
    assertThat(after.evidence().stream().mapToLong(Evidence::share).sum()).isEqualTo(after.score());
    var evidence = after.evidence().stream().filter(it -> it.product().equals(blanket)).findFirst().orElseThrow();
    assertThat(evidence.stars()).isEqualTo(1);
    assertThat(evidence.entries()).hasSize(2);
  }

  @Test
  void aSecondRatingIsACorrectionOfTheFirstAndUndoBringsTheFirstBack() {
    var ada = shop.shopper().bought(blanket, "Blanket", OCTOBER);
    var first = rates(ada, blanket, 4);
    assertThat(first.edit().verb()).isEqualTo(Edit.Verb.RATE);
    var second = rates(ada, blanket, 2);
    assertThat(second.rating()).isEqualTo(first.rating());
    assertThat(held(ada)).singleElement().satisfies(entry -> {
      assertThat(entry.source()).isEqualTo("you");
      assertThat(entry.product()).isEqualTo(blanket);
      assertThat(entry.title()).isEqualTo("Blanket");
      assertThat(entry.correction().in("stars")).isEqualTo("2");
    });
    assertThat(ada.does(() -> suggestions.forCustomer(ada.id)).suggestions()).isEmpty();
    ada.does(() -> holdings.undo(ada.id, second.edit().id()));
    assertThat(held(ada)).singleElement().satisfies(entry -> assertThat(entry.correction().in("stars")).isNull());
    assertThat(light(ada).score()).isPositive();
  }

  @Test
  void aFirstRatingIsTakenBackAsIfItHadNeverBeenGiven() {
    var before = count();
    var ada = shop.shopper().bought(blanket, "Blanket", OCTOBER);
    var bought = count();
    var first = rates(ada, blanket, 1);
    var second = rates(ada, blanket, 2);
    ada.does(() -> holdings.undo(ada.id, second.edit().id()));
    assertThat(ada.does(() -> holdings.undo(ada.id, first.edit().id())))
        .isEqualTo(new Edit.Undone(Edit.Verb.RATE, 1, 0));
    assertThat(held(ada)).isEmpty();
    assertThat(unrated(ada)).extracting(Unrated::product).containsExactly(blanket);
    assertThat(model.fingerprint()).isEqualTo(bought).isNotEqualTo(before);
    for (var table : List.of("edited_entry", "kept_count where kind = 'rating' and customer_id")) {
      var rest = table.contains("where") ? table : table + " where customer_id";
      assertThat(jdbc.sql("select count(*) from " + rest + " = :ada")
              .param("ada", ada.id.value())
              .query(Long.class)
              .single())
          .isZero();
    }
    assertThatThrownBy(() -> ada.does(() -> holdings.undo(ada.id, first.edit().id()))).isInstanceOf(NothingToDo.class);
    assertThat(rates(ada, blanket, 3).edit().verb()).isEqualTo(Edit.Verb.RATE);
  }

  @Test
  void aFirstRatingThatWasEditedSinceStays() {
    var ada = shop.shopper().bought(blanket, "Blanket", OCTOBER);
    var first = rates(ada, blanket, 1);
    rates(ada, blanket, 2);
    assertThat(ada.does(() -> holdings.undo(ada.id, first.edit().id())))
        .isEqualTo(new Edit.Undone(Edit.Verb.RATE, 0, 1));
    assertThat(held(ada)).hasSize(1);
  }

  @Test
  void oneLowRatedIsNotLearntFrom() {
    var before = count();
    var ada = shop.shopper().bought(cot, "Cot mobile", OCTOBER).bought(blanket, "Blanket", OCTOBER);
    var liked = count();
    assertThat(liked).isNotEqualTo(before);
    rates(ada, blanket, 2);
    var disliked = model.fingerprint();
    assertThat(disliked).isNotEqualTo(liked);
    assertThat(count()).isEqualTo(disliked);
    rates(ada, blanket, 3);
    assertThat(model.fingerprint()).isEqualTo(liked);
    assertThat(count()).isEqualTo(liked);
    ada.does(() -> holdings.delete(ada.id, new Selection.AllMatching(Filter.kinds("purchase", "rating"))));
    assertThat(model.fingerprint()).isEqualTo(before);
  }

  @Test
  void whatIsExcludedIsNotBroughtBackByItsStars() {
    var ada = shop.shopper().bought(cot, "Cot mobile", OCTOBER).bought(blanket, "Blanket", OCTOBER);
    rates(ada, blanket, 5);
    ada.does(() -> holdings.exclude(
        ada.id, new Selection.AllMatching(Filter.kinds("purchase")), Exclusion.fromSuggestions(Reason.GIFT)));
    assertThat(ada.does(() -> suggestions.forCustomer(ada.id)).suggestions()).isEmpty();
  }

  @Test
  void starsCountAloneWhereNothingWasBought() {
    var ada = shop.shopper();
    rates(ada, blanket, 4);
    var evidence = light(ada).evidence().getFirst();
    assertThat(evidence.times()).isZero();
    assertThat(evidence.stars()).isEqualTo(4);
  }

  @Test
  void whatWasBoughtAndNotRatedIsOfferedForRating() {
    var ada = shop.shopper().bought(cot, "Cot mobile", OCTOBER).bought(blanket, "Blanket", OCTOBER.plusSeconds(9));
    assertThat(unrated(ada)).extracting(Unrated::product).containsExactly(blanket, cot);
    rates(ada, blanket, 4);
    assertThat(unrated(ada)).extracting(Unrated::product).containsExactly(cot);
    ada.does(() -> holdings.exclude(
        ada.id, new Selection.AllMatching(Filter.kinds("purchase")), Exclusion.fromSuggestions(Reason.GIFT)));
    assertThat(unrated(ada)).isEmpty();
  }

  @Test
  void twoWindowsThatRateAtOnceMakeOneRating() {
    var ada = shop.shopper().bought(cot, "Cot mobile", OCTOBER);
    var both = List.of(2, 3, 4, 5).stream()
        .map(stars -> CompletableFuture.runAsync(() -> rates(ada, cot, stars)))
        .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(both).join();
    assertThat(held(ada)).hasSize(1);
  }

  @Test
  void sixStarsAreRefusedAndSoIsAnEndlessTextAndWhatIsNotSold() {
    var ada = shop.shopper().bought(cot, "Cot mobile", OCTOBER);
    for (int stars : new int[] {0, 6, -1}) {
      assertThatThrownBy(() -> rates(ada, cot, stars)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> ada.does(() -> ratings.rate(ada.id, cot, 4, "x".repeat(1_000_000))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rates(ada, new ProductId(Long.MAX_VALUE), 4)).isInstanceOf(NothingToDo.class);
    assertThat(held(ada)).isEmpty();
  }

  @Test
  void theLedgerSaysThatSomethingWasRatedAndNotWhat() {
    var ada = shop.shopper().bought(cot, "Cot mobile", OCTOBER);
    var rated = rates(ada, cot, 4);
    assertThat(jdbc.sql("select facts from ledger_record where act = 'product-rated' order by id desc limit 1")
            .query(String.class)
            .single())
        .isEqualTo("{\"entry\":" + rated.rating().value() + "}");
  }

  private Rated rates(Shopper who, ProductId product, int stars) {
    return who.does(() -> ratings.rate(who.id, product, stars, null));
  }

  private List<Entry> held(Shopper who) {
    return who.does(() -> holdings.page(who.id, Filter.kinds("rating"), null, 10)).entries();
  }

  private List<Unrated> unrated(Shopper who) {
    return who.does(() -> ratings.unrated(who.id, 6));
  }

  private Suggestion light(Shopper who) {
    return who.does(() -> suggestions.forCustomer(who.id)).suggestions().stream()
        .filter(it -> it.product().equals(light))
        .findFirst()
        .orElseThrow();
  }

  private static long share(Suggestion suggestion, ProductId product) {
    return suggestion.evidence().stream()
        .filter(it -> it.product().equals(product))
        .mapToLong(Evidence::share)
        .sum();
  }

  private void have(int shoppers, ProductId... products) {
    for (int i = 0; i < shoppers; i++) {
      var shopper = shop.shopper();
      for (var product : products) {
        shopper.bought(product, "thing", OCTOBER);
      }
    }
  }

  private byte @Nullable [] count() {
    Actor.asMachine("test", () -> suggestions.rebuild());
    return model.fingerprint();
  }
}
