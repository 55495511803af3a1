package io.vitrine.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Browser;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Look;
import io.vitrine.customer.Purpose;
import io.vitrine.customer.Question;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import io.vitrine.holding.Uses;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page says of an entry, its uses and who looked is what is so. */
@VitrineTest
class MarksTest {

  @Autowired private Shop shop;
  @Autowired private Holdings holdings;
  @Autowired private Uses uses;
  @Autowired private Rows rows;
  @Autowired private KindForms forms;
  @Autowired private Intake intake;
  @Autowired private AccessLog looks;
  @Autowired private Clock clock;

  @Test
  void aPurposeThatIsSwitchedOffIsMarkedAsOff() {
    var ada = shop.shopper().bought("Coffee");
    assertThat(marks(ada)).containsExactly(new Row.Mark("", "Suggestions, in-store service, statistics"));
    ada.does(() -> uses.decide(
        ada.id,
        new Decision.Wanted(
            Question.use("purchase", Purpose.SUGGESTIONS), Choice.OFF, Decision.By.SHOPPER, "en", "Off?", 0),
        Browser.saying(List.of())));
    assertThat(marks(ada)).containsExactly(
        new Row.Mark("", "In-store service, statistics"), new Row.Mark("off", "Suggestions: off"));
  }

  @Test
  void whatIsUsedAsItIsNeedsNoProductToBeMarkedAsUsed() {
    var ada = shop.shopper();
    takesIn(ada, "profile", "Waist", "{\"about\":\"measurement\",\"centimetres\":76.5}");
    takesIn(ada, "closet_item", "Linen trousers", "{\"description\":\"Linen trousers\",\"stillThere\":true}");
    takesIn(ada, "rating", "Something we do not sell", "{\"stars\":5}");
    assertThat(marks(ada, "profile")).containsExactly(new Row.Mark("", "Suggestions, in-store service"));
    assertThat(marks(ada, "closet_item")).containsExactly(new Row.Mark("", "Suggestions"));
    assertThat(marks(ada, "rating")).containsExactly(new Row.Mark("", "Statistics"));
  }

  @Test
  void whatNothingThatSuggestsReadsIsNotMarkedAsUsedForIt() {
    var ada = shop.shopper();
    Actor.asMachine("test", () -> intake.takeIn("test", List.of(new NewEntry(
        ada.id, "basket_event", "b-" + UUID.randomUUID(), null, clock.instant(), shop.product("Coffee grinder"),
        "Coffee grinder", 1, null, "{\"act\":\"put_back\"}"))));
    assertThat(marks(ada, "basket_event")).containsExactly(new Row.Mark("", "In-store service, statistics"));
  }

  /** A shop lets in one batch what it holds on several people. */
  @Test
  void whoLookedIsToldWithTheKindsThatThisShopperHas() {
    var ada = shop.shopper();
    var ben = shop.shopper();
    Actor.asMachine("test", () -> intake.takeIn("test", List.of(
        entry(ada, "rating", "Tea", "{\"stars\":5}"), entry(ben, "play", "Slow River", "{\"track\":\"Slow River\"}"))));
    assertThat(ada.does(() -> looks.of(ada.id, AccessLog.Asked.ALL, 9)))
        .extracting(Look::kinds).containsExactly(List.of("rating"));
    assertThat(ben.does(() -> looks.of(ben.id, AccessLog.Asked.ALL, 9)))
        .extracting(Look::kinds).containsExactly(List.of("play"));
  }

  @ParameterizedTest
  @CsvSource({"76.5,76.5", "'76,5',76.5", "' 76,5 ',76.5", "76,76"})
  void aNumberIsTypedWithAPointOrAComma(String typed, String kept) {
    var plain = forms.plain(Map.of("centimetres", typed, "note", "1,5"));
    assertThat(plain).isEqualTo(Map.of("centimetres", kept, "note", "1,5"));
    assertThat(forms.wrong(plain)).isEmpty();
  }

  private void takesIn(Shop.Shopper who, String kind, String title, String details) {
    Actor.asMachine("test", () -> intake.takeIn("test", List.of(entry(who, kind, title, details))));
  }

  private NewEntry entry(Shop.Shopper who, String kind, String title, String details) {
    return new NewEntry(
        who.id, kind, UUID.randomUUID().toString(), null, clock.instant(), null, title, 1, null, details);
  }

  private List<Row.Mark> marks(Shop.Shopper who) {
    return marks(who, "purchase");
  }

  private List<Row.Mark> marks(Shop.Shopper who, String kind) {
    return who.does(() -> {
      var entry = holdings.page(who.id, Filter.kinds(kind), null, 1).entries().getFirst();
      return rows.row(who.id, Scope.TIMELINE, entry).uses();
    });
  }
}
