package io.vitrine.customer;

import java.time.Instant;
import java.util.List;

/**
 * What a customer said about the collecting of a kind.
 *
 * @param answers every answer with its moment, oldest first
 * @param permits every "yes, this time"
 */
public record Consent(List<Answer> answers, List<Permit> permits) {

  static final Consent NEVER_ASKED = new Consent(List.of(), List.of());

  record Answer(Instant at, Choice choice) {}

  /**
   * Whether what happened then may be collected now: it was on at that moment, always or this time, and is not off
   * now. A yes does not reach back, and after a no nothing more comes in.
   */
  public boolean covers(Instant moment) {
    if (answers.isEmpty() || answers.getLast().choice().isOff()) {
      return false;
    }
    return permits.stream().anyMatch(permit -> permit.covers(moment))
        || answers.stream()
            .filter(answer -> !answer.at().isAfter(moment))
            .reduce((earlier, later) -> later)
            .filter(answer -> answer.choice().isOn())
            .isPresent();
  }
}
