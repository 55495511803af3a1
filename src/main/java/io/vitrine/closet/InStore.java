package io.vitrine.closet;

import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.holding.Profile;
import io.vitrine.holding.Purchase;
import io.vitrine.ledger.Ledger;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a shopper shows somebody in the store: what they tick, behind a code that opens it for a quarter of an hour, or
 * until they withdraw it. What is seen is read with each look, so that what they exclude, correct or delete meanwhile
 * is seen as it is then.
 */
@Service
public class InStore {

  public static final Duration LASTS = Duration.ofMinutes(15);

  /** Whoever opens it more often does something else than serve one person. */
  public static final int MOST_OPENINGS = 20;

  private final StoreCodes codes;
  private final StorePasses passes;
  private final StoreSheets sheets;
  private final AccessLog accessLog;
  private final Customers customers;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Clock clock;

  InStore(
      StoreCodes codes,
      StorePasses passes,
      StoreSheets sheets,
      AccessLog accessLog,
      Customers customers,
      Ledger ledger,
      TransactionTemplate transaction,
      Clock clock) {
    this.codes = codes;
    this.passes = passes;
    this.sheets = sheets;
    this.accessLog = accessLog;
    this.customers = customers;
    this.ledger = ledger;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What can be ticked.
   *
   * @param pieces those that hang there and that nothing forbids to show
   * @param withheld how many more hang there
   * @param measures those that were given and may be used in the store
   * @param barred those that were given and may not
   */
  public record Choices(List<Piece> pieces, int withheld, List<Measured> measures, List<Measured> barred) {}

  /**
   * A code that opens something now.
   *
   * @param openings how often it was opened, the last time at {@code lastOpened}
   */
  public record Pass(Ticked ticked, Instant until, int openings, @Nullable Instant lastOpened) {}

  /** @param code the only time that it is told, such as {@code K7M4-PX2Q} */
  public record Made(String code, Pass pass) {

    /** No code: it would end up in logs. */
    @Override
    public String toString() {
      return "Made " + pass.until();
    }
  }

  /** @param handle with which one asks whether it still holds; it opens nothing */
  public record Opened(StoreSheet sheet, Instant until, String handle) {

    @Override
    public String toString() {
      return "Opened until " + until;
    }
  }

  @OwnerOnly
  @Transactional(readOnly = true)
  public Choices choices(CustomerId owner) {
    return sheets.choices(owner);
  }

  /** Exactly what the store would see. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public StoreSheet preview(CustomerId owner, Ticked ticked) {
    return sheets.of(owner, ticked);
  }

  /** The code that opens something now, if there is one. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public Optional<Pass> now(CustomerId owner) {
    return passes.of(owner, now());
  }

  /**
   * Makes a code for what is ticked; one that there was before opens nothing any more.
   *
   * @throws IllegalArgumentException where nothing is ticked
   */
  @OwnerOnly
  @Transactional
  public Made make(CustomerId owner, Ticked ticked) {
    if (ticked.isNothing()) {
      throw new IllegalArgumentException("There is nothing to show");
    }
    var actor = Actor.current().orElseThrow();
    var code = codes.next();
    var until = now().plus(LASTS);
    passes.put(owner, actor, codes.hash(code), ticked, now(), until);
    ledger.append("store-code-made", customers.subjectOf(owner), Map.of(
        "until", until,
        "pieces", ticked.pieces().size(),
        "measures", ticked.measures().size(),
        "sizes", ticked.sizes(),
        "colours", ticked.colours()));
    return new Made(code, new Pass(ticked, until, 0, null));
  }

  /**
   * Takes the code back: from now on it opens nothing, and what is open is told that it is over.
   *
   * @return whether there was one
   */
  @OwnerOnly
  @Transactional
  public boolean withdraw(CustomerId owner) {
    boolean there = passes.delete(owner);
    if (there) {
      ledger.append("store-code-withdrawn", customers.subjectOf(owner), Map.of());
    }
    return there;
  }

  /**
   * What a code opens, as it is now; each time is in its owner's access log. Open to whoever has the code.
   *
   * @return nothing where there is no such code, or it is over, withdrawn or opened too often: nobody learns which
   */
  @PermitAll
  public Optional<Opened> open(String code) {
    var hash = codes.hash(code);
    var looker = Actor.current().map(Actor::customer);
    try {
      return Objects.requireNonNull(transaction.execute(status -> passes.opening(hash, now(), MOST_OPENINGS)
          .map(found -> Actor.onBehalfOf(found.owner(), found.account(), found.signedIn(), () -> {
            var ticked = passes.of(found.owner(), now()).orElseThrow().ticked();
            if (!looker.equals(Optional.of(found.owner()))) {
              accessLog.noteStore(found.owner(), kinds(ticked));
            }
            return new Opened(sheets.of(found.owner(), ticked), found.until(), hash);
          }))));
    } catch (AccessDeniedException signedOutEverywhere) {
      return Optional.empty();
    }
  }

  private static Set<String> kinds(Ticked ticked) {
    var kinds = new TreeSet<String>();
    if (!ticked.pieces().isEmpty() || ticked.sizes() || ticked.colours()) {
      kinds.addAll(Set.of(Purchase.KIND, ClosetItem.KIND));
    }
    if (!ticked.measures().isEmpty()) {
      kinds.add(Profile.KIND);
    }
    return kinds;
  }

  /** For how long what was opened may still be shown. Open: it says nothing of anyone. */
  @PermitAll
  @Transactional(readOnly = true)
  public Duration left(String handle) {
    return passes.until(handle)
        .map(until -> Duration.between(now(), until))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
