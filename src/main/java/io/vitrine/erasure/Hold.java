package io.vitrine.erasure;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Ruling;
import io.vitrine.customer.Thing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an officer asked to keep.
 *
 * @param on which of the customer's things
 * @param reason in the officer's words
 * @param endsOn the last day; null for as long as nobody lifts it
 */
public record Hold(
    long id,
    CustomerId customer,
    Why why,
    On on,
    String reason,
    Instant placedAt,
    long placedBy,
    @Nullable LocalDate endsOn,
    @Nullable Instant liftedAt,
    @Nullable Long liftedBy,
    @Nullable String liftReason) implements Rule {

  public static final int REASON_LENGTH = 500;

  /** The rule that an officer invokes. Both keep a thing whole. */
  public enum Why {
    /** A case of fraud is looked into: GDPR Art. 17(3)(e), with an end. */
    FRAUD,
    /** A claim is before a court or about to be: GDPR Art. 17(3)(e), until somebody lifts it. */
    LITIGATION;

    /** The rule's name. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Why of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * Which things: those that fit all that is named; all of the customer's where nothing is.
   *
   * @param kind of entries, such as {@code purchase}
   * @param order as the source numbers it
   * @param entry its number
   */
  public record On(@Nullable String kind, @Nullable String order, @Nullable Long entry) {

    public static final On EVERYTHING = new On(null, null, null);

    boolean covers(Thing thing) {
      return (kind == null || kind.equals(thing.word()))
          && (order == null || order.equals(thing.order()))
          && (entry == null || entry == thing.id());
    }
  }

  /** What an officer wants to place. */
  public record Wanted(Why why, On on, String reason, @Nullable LocalDate endsOn) {

    /** @throws IllegalArgumentException where the reason is missing or too long, or a case of fraud has no end */
    public Wanted {
      reason = reason.strip();
      if (reason.isEmpty() || reason.length() > REASON_LENGTH) {
        throw new IllegalArgumentException("A hold says in 1 to 500 characters why");
      }
      if (why == Why.FRAUD && endsOn == null) {
        throw new IllegalArgumentException("A case of fraud is looked into until a day");
      }
    }
  }

  public boolean isLifted() {
    return liftedAt != null;
  }

  boolean isOpen(LocalDate today) {
    return !isLifted() && (endsOn == null || !endsOn.isBefore(today));
  }

  @Override
  public Optional<Ruling> ruling(Thing thing) {
    return on.covers(thing) ? Optional.of(new Ruling(why.code(), endsOn, true)) : Optional.empty();
  }

  /** Not the reason: it may tell of a person. */
  @Override
  public String toString() {
    return "Hold " + id;
  }
}
