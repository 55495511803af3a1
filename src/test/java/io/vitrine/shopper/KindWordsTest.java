package io.vitrine.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.VitrineTest;
import io.vitrine.holding.Kind;
import io.vitrine.holding.Kind.Ground;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@VitrineTest
class KindWordsTest {

  @Autowired private List<Kind> kinds;
  @Autowired private KindWords words;

  @Test
  void theShopsOwnKindsComeFirstAndInTheOrderThatItStates() {
    assertThat(kinds).extracting(Kind::name)
        .startsWith("purchase", "return", "rating", "visit", "basket_event", "play")
        .doesNotHaveDuplicates();
  }

  @Test
  void everyKindSaysWhatItIsCalledWhyItIsThereAndWhatOneGetsForIt() {
    for (var kind : kinds) {
      var name = kind.name();
      var said = new ArrayList<>(List.of(
          words.many(name), words.one(name), words.the(name), words.why(name), words.get(name)));
      if (kind.ground() == Ground.CONTRACT_AND_LAW) {
        said.add(words.law(name));
      }
      if (kind.optIn()) {
        said.addAll(List.of(words.ask(name), words.askTitle(name)));
      }
      assertThat(said).noneMatch(text -> text.startsWith("kind."));
    }
  }
}
