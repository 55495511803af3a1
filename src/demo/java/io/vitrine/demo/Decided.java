package io.vitrine.demo;

import io.vitrine.customer.Choice;
import io.vitrine.customer.Choices;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Purpose;
import io.vitrine.customer.Question;
import io.vitrine.customer.StaleDecision;
import java.time.Instant;

/** What was decided before the demo begins: Mira wants no marketing, and she and some others let visits be noted. */
final class Decided {

  private static final Instant JOINED = Instant.parse("2019-03-12T09:20:00Z");
  private static final Instant SAID_YES = Instant.parse("2025-05-04T10:05:00Z");

  private final Choices choices;

  Decided(Choices choices) {
    this.choices = choices;
  }

  void tell(CustomerId mira) {
    note(mira, Question.use("purchase", Purpose.MARKETING), Choice.OFF, Decision.By.JOINING, JOINED,
        "May we write to you about offers? You can change this at any time.");
    letBeLocated(mira, SAID_YES);
  }

  void letBeLocated(CustomerId who, Instant at) {
    note(who, Question.collecting("visit"), Choice.ON, Decision.By.SHOPPER, at,
        "If you say yes, we note where in the store you are, to about two metres. Staff can then find you when you "
            + "need them. A no costs you nothing, and you can change your mind at any time.");
  }

  /** Begun a second time, the demo leaves as it is what was decided. */
  private void note(
      CustomerId who, Question question, Choice choice, Decision.By by, Instant at, String shown) {
    try {
      choices.note(who, new Decision.Wanted(question, choice, by, "en", shown, 0), at);
    } catch (StaleDecision decided) {
      // Told before.
    }
  }
}
