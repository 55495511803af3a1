package io.vitrine.suggestion;

import static io.vitrine.customer.Purpose.MARKETING;
import static io.vitrine.customer.Purpose.SUGGESTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.Shop.Shopper;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Browser;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Choices;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Question;
import io.vitrine.customer.StaleDecision;
import io.vitrine.holding.KindUses;
import io.vitrine.holding.KindUses.Standing;
import io.vitrine.holding.Uses;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One no goes before all that is said of single kinds. */
@VitrineTest
class PersonalSuggestionsTest {

  private static final Instant OCTOBER = Instant.parse("2026-10-14T10:00:00Z");
  private static final Question EVERYTHING = Question.useOfEverything(SUGGESTIONS);

  @Autowired private Shop shop;
  @Autowired private Uses uses;
  @Autowired private Choices choices;
  @Autowired private Suggestions suggestions;
  @Autowired private Model model;

  private ProductId cot;
  private Shopper ada;

  @BeforeEach
  void town() {
    cot = shop.product("Cot mobile");
    var light = shop.product("Night light");
    for (int i = 0; i < 9; i++) {
      shop.shopper().bought(cot, "Cot mobile", OCTOBER).bought(light, "Night light", OCTOBER);
    }
    ada = shop.shopper().bought(cot, "Cot mobile", OCTOBER);
    Actor.asMachine("test", suggestions::rebuild);
  }

  @Test
  void whoWantsNoneHasNoneAndTheModelForgetsThemUntilTheyWantThemAgain() {
    var with = model.fingerprint();
    assertThat(list().suggestions()).hasSize(1);
    decide(ada, Choice.OFF, 0);
    assertThat(list().suggestions()).isEmpty();
    assertThat(list().counted()).isZero();
    var without = model.fingerprint();
    assertThat(without).isNotEqualTo(with);
    Actor.asMachine("test", suggestions::rebuild);
    assertThat(model.fingerprint()).as("counted afresh").isEqualTo(without);
    decide(ada, Choice.ON, seen());
    assertThat(list().suggestions()).hasSize(1);
    assertThat(model.fingerprint()).isEqualTo(with);
  }

  @Test
  void itIsADecisionWithTheTextThatWasShown() {
    decide(ada, Choice.OFF, 0);
    assertThat(ada.does(() -> choices.made(ada.id, Long.MAX_VALUE, 1))).singleElement().satisfies(made -> {
      assertThat(made.question()).isEqualTo(EVERYTHING);
      assertThat(made.choice()).isEqualTo(Choice.OFF);
      assertThat(made.shown()).isEqualTo("Personal suggestions");
    });
    assertThatThrownBy(() -> decide(ada, Choice.ON, 0)).isInstanceOf(StaleDecision.class);
  }

  @Test
  void everyKindSaysSoWhereverItsUseIsShown() {
    decide(ada, Choice.OFF, 0);
    var all = ada.does(() -> uses.of(ada.id, new Browser(false)));
    assertThat(all).noneMatch(each -> each.allows(SUGGESTIONS));
    assertThat(all)
        .filteredOn(each -> each.kind().name().equals("purchase"))
        .extracting((KindUses each) -> each.use(SUGGESTIONS).standing())
        .containsExactly(Standing.ALL_OFF);
  }

  @Test
  void onlySuggestionsAreDecidedOverEverything() {
    assertThatThrownBy(() -> ada.does(() -> uses.decide(
            ada.id, wanted(Question.useOfEverything(MARKETING), Choice.OFF, 0), new Browser(false))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private SuggestionList list() {
    return ada.does(() -> suggestions.forCustomer(ada.id));
  }

  private long seen() {
    return ada.does(() -> uses.personalSuggestions(ada.id)).seen();
  }

  private void decide(Shopper who, Choice choice, long seen) {
    who.does(() -> uses.decide(who.id, wanted(EVERYTHING, choice, seen), new Browser(false)));
  }

  private static Decision.Wanted wanted(Question question, Choice choice, long seen) {
    return new Decision.Wanted(question, choice, Decision.By.SHOPPER, "en", "Personal suggestions", seen);
  }
}
