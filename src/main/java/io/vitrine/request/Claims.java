package io.vitrine.request;

import io.vitrine.customer.Actor;
import io.vitrine.erasure.Notices;
import io.vitrine.erasure.Owed;
import io.vitrine.erasure.What;
import io.vitrine.holding.Disputes;
import io.vitrine.holding.Disputes.Claimed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Claims that a fixed field is wrong: each is a case, and what is right goes back to where the wrong came from. */
@Component
class Claims {

  private static final int LONGEST = 2_000;

  private final Disputes disputes;
  private final Casebook casebook;
  private final Lives lives;
  private final Notices notices;
  private final Clock clock;

  Claims(Disputes disputes, Casebook casebook, Lives lives, Notices notices, Clock clock) {
    this.disputes = disputes;
    this.casebook = casebook;
    this.lives = lives;
    this.notices = notices;
    this.clock = clock;
  }

  /** In the transaction in which the shopper made the claim. Who never said where they live gets the strictest law. */
  @EventListener
  void on(Disputes.Made made) {
    var residence = lives.where(made.owner()).orElse(Residence.ELSEWHERE);
    casebook.take(
        made.owner(),
        new Requests.Wish(CaseType.DISPUTE, residence, Set.of(), made.dispute(), made.language(), ""),
        Asker.ON_OUR_PAGE,
        clock.instant(),
        null);
  }

  Optional<Claimed> claimed(Case it) {
    var about = it.matter().about();
    return it.matter().type() == CaseType.DISPUTE && about != null && it.customer() != null
        ? Actor.asMachine("desk", () -> disputes.claimed(it.owner(), about))
        : Optional.empty();
  }

  /** @throws IllegalArgumentException where nothing is said that would be right */
  void accept(Case it, String right) {
    var value = right.strip();
    var claimed = claimed(it).orElseThrow(() -> new NotNow(Step.ANSWER, it.state()));
    if (value.isEmpty() || value.length() > LONGEST) {
      throw new IllegalArgumentException("What is right has 1 to " + LONGEST + " characters");
    }
    var entry = claimed.entry();
    var reference = it.reference().toString();
    Actor.asMachine("desk", () -> {
      disputes.decide(it.owner(), Optional.ofNullable(it.matter().about()).orElseThrow(), value);
      notices.owe(new Owed(
          reference,
          reference,
          What.CORRECT,
          Map.of(),
          false,
          Map.of(entry.source(), List.of(entry.externalKey())),
          Map.of(claimed.field().name(), value)));
    });
  }

  void refuse(Case it) {
    if (it.matter().type() == CaseType.DISPUTE) {
      claimed(it).ifPresent(claimed -> Actor.asMachine("desk", () ->
          disputes.decide(it.owner(), Optional.ofNullable(it.matter().about()).orElseThrow(), null)));
    }
  }
}
