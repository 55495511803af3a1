package io.vitrine.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.Shop.Shopper;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Browser;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Purpose;
import io.vitrine.customer.Question;
import io.vitrine.holding.Decline.Says;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What a shopper does not want is held like all the rest. */
@VitrineTest
class DeclinesTest {

  @Autowired private Shop shop;
  @Autowired private Catalogue catalogue;
  @Autowired private Declines declines;
  @Autowired private Holdings holdings;
  @Autowired private Uses uses;
  @Autowired private JdbcClient jdbc;

  private Product lamp;
  private Shopper ada;

  @BeforeEach
  void aLamp() {
    lamp = sold("Reading lamp", "Lumenau", "lamps");
    ada = shop.shopper();
  }

  @Test
  void aDeclinedProductIsAnEntryOnTheTimelineAndGoesWhenItIsTakenBack() {
    var entry = declines(lamp, Says.NOT_INTERESTED);
    assertThat(timeline()).singleElement().satisfies(held -> {
      assertThat(held.id()).isEqualTo(entry);
      assertThat(held.kind()).isEqualTo("decline");
      assertThat(held.title()).isEqualTo("Reading lamp");
      assertThat(held.sourceName()).isEqualTo("You");
    });
    assertThat(declined().of(lamp)).isPresent();
    var edit = ada.does(() -> declines.takeBack(ada.id, entry));
    assertThat(declined().of(lamp)).isEmpty();
    ada.does(() -> holdings.undo(ada.id, edit.id()));
    assertThat(declined().of(lamp)).isPresent();
  }

  @Test
  void aBrandOrACategoryThatIsNeverWantedTakesAllOfItAlong() {
    var other = sold("Torch", "Lumenau", "torches");
    var third = sold("Floor lamp", "Another", "Lamps");
    declines(lamp, Says.NEVER_BRAND);
    assertThat(declined().of(other)).isPresent();
    assertThat(declined().of(third)).isEmpty();
    declines(lamp, Says.NEVER_CATEGORY);
    assertThat(declined().of(third)).isPresent();
    assertThat(timeline()).extracting(Entry::title).containsExactlyInAnyOrder("Lumenau", "lamps");
  }

  @Test
  void whatIsNotUsedIsNotDeclinedAnyMore() {
    declines(lamp, Says.HAVE_ONE);
    ada.does(() -> holdings.exclude(
        ada.id, Selection.of(timeline().getFirst()), Exclusion.fromSuggestions(Reason.ONE_OFF)));
    assertThat(declined().isNothing()).isTrue();
  }

  @Test
  void norIsItWhereItsKindIsSwitchedOff() {
    declines(lamp, Says.HAVE_ONE);
    ada.does(() -> uses.decide(
        ada.id,
        new Decision.Wanted(
            Question.use("decline", Purpose.SUGGESTIONS), Choice.OFF, Decision.By.SHOPPER, "en", "Off?", 0),
        new Browser(false)));
    assertThat(declined().isNothing()).isTrue();
  }

  @Test
  void theSameIsNotSaidTwiceAlsoByTwoWindowsAtOnce() {
    var both = Stream.of(1, 2, 3)
        .map(n -> CompletableFuture.runAsync(() -> declines(lamp, Says.NOT_INTERESTED)))
        .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(both).join();
    assertThat(timeline()).hasSize(1);
  }

  @Test
  void whatIsNotSoldOrHasNoBrandCannotBeDeclined() {
    var plain = sold("Plain", null, null);
    assertThatThrownBy(() -> declines(plain, Says.NEVER_BRAND)).isInstanceOf(NothingToDo.class);
    assertThatThrownBy(() -> declines(plain, Says.NEVER_CATEGORY)).isInstanceOf(NothingToDo.class);
    assertThatThrownBy(() -> ada.does(() ->
            declines.decline(ada.id, new ProductId(Long.MAX_VALUE), Says.HAVE_ONE)))
        .isInstanceOf(NothingToDo.class);
    assertThat(timeline()).isEmpty();
  }

  @Test
  void nobodyTakesBackWhatAnotherSaid() {
    var entry = declines(lamp, Says.NOT_INTERESTED);
    var eve = shop.shopper();
    assertThatThrownBy(() -> eve.does(() -> declines.takeBack(eve.id, entry))).isInstanceOf(NothingToDo.class);
    assertThatThrownBy(() -> eve.does(() -> declines.takeBack(ada.id, entry)))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(declined().of(lamp)).isPresent();
  }

  @Test
  void theLedgerSaysThatSomethingWasDeclinedAndNotWhat() {
    var entry = declines(lamp, Says.NEVER_BRAND);
    assertThat(jdbc.sql("select facts from ledger_record where act = 'entries-told' order by id desc limit 1")
            .query(String.class)
            .single())
        .isEqualTo("{\"entries\":1,\"first\":" + entry.value() + "}");
  }

  private EntryId declines(Product product, Says says) {
    return ada.does(() -> declines.decline(ada.id, product.id(), says));
  }

  private Declined declined() {
    return ada.does(() -> declines.of(ada.id));
  }

  private List<Entry> timeline() {
    var all = new Filter(Set.of(), null, null, null, null, null);
    return ada.does(() -> holdings.page(ada.id, all, null, 10)).entries();
  }

  private Product sold(String title, @Nullable String brand, @Nullable String category) {
    var key = UUID.randomUUID().toString();
    var id = Objects.requireNonNull(Actor.asMachine("test", () -> catalogue.takeIn("test", List.of(
            new NewProduct(key, title, null, category, brand, null, null, null, null, null)))).get(key));
    return Objects.requireNonNull(catalogue.products(List.of(id)).get(id));
  }
}
