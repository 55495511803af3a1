package io.vitrine.request;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.erasure.Notices;
import io.vitrine.erasure.Owed;
import io.vitrine.erasure.What;
import io.vitrine.holding.Disputes;
import io.vitrine.holding.Disputes.Claimed;
import io.vitrine.holding.NothingToDo;
import io.vitrine.request.Requests.Taken;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  /**
   * What is claimed by letter, telephone or at the counter. Where they claimed the same on their page and wait, it
   * joins that case.
   *
   * @throws Unfit where there is no such entry or field, or nothing is said of it
   */
  Taken take(CustomerId owner, Counter.Told told, Counter.Claim claim, Instant received) {
    var proven = ProofOfWhoAsks.missing(CaseType.DISPUTE, told.residence().regime(), told.asker()).isEmpty();
    var wish = new Requests.Wish(
        CaseType.DISPUTE,
        told.residence(),
        Set.of(),
        Actor.asMachine("desk", () -> noted(owner, claim, proven)),
        told.language(),
        "");
    return casebook.take(owner, wish, told.asker(), received, told.note().strip());
  }

  private long noted(CustomerId owner, Counter.Claim claim, boolean proven) {
    try {
      return (proven ? disputes.waiting(owner, claim.entry(), claim.field()) : Optional.<Long>empty())
          .orElseGet(() -> disputes.claim(owner, claim.entry(), claim.field(), claim.says(), proven));
    } catch (NothingToDo | IllegalArgumentException e) {
      throw new Unfit(Unfit.Why.CLAIM);
    }
  }

  /** Entries that they may mean, by number or day; see {@link Disputes#named}. */
  List<Disputes.Named> named(CustomerId owner, @Nullable String number, @Nullable LocalDate day, int most) {
    return Actor.asMachine("desk", () -> disputes.named(owner, number, day, most)).stream()
        .filter(named -> !named.fixed().isEmpty())
        .toList();
  }

  /** It is known now that it was the customer who claimed it. */
  void proven(Case it) {
    var about = it.matter().about();
    if (it.matter().type() == CaseType.DISPUTE && about != null && it.matter().missing().isEmpty()) {
      Actor.asMachine("desk", () -> disputes.proven(it.owner(), about));
    }
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

  /** What nobody proved is not decided: it never was the customer's word. */
  void refuse(Case it) {
    var about = it.matter().about();
    if (it.matter().type() == CaseType.DISPUTE && about != null && claimed(it).isPresent()) {
      Actor.asMachine("desk", () -> {
        if (it.matter().missing().isEmpty()) {
          disputes.decide(it.owner(), about, null);
        } else {
          disputes.withdraw(it.owner(), about);
        }
      });
    }
  }
}
