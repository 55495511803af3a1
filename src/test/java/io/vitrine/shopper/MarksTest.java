package io.vitrine.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Browser;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Purpose;
import io.vitrine.customer.Question;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Uses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a row says it is used for is what it is used for. */
@VitrineTest
class MarksTest {

  @Autowired private Shop shop;
  @Autowired private Holdings holdings;
  @Autowired private Uses uses;
  @Autowired private Rows rows;

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

  private List<Row.Mark> marks(Shop.Shopper who) {
    return who.does(() -> {
      var entry = holdings.page(who.id, Filter.kinds("purchase"), null, 1).entries().getFirst();
      return rows.row(who.id, Scope.PURCHASES, entry).uses();
    });
  }
}
