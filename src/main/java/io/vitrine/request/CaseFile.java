package io.vitrine.request;

import io.vitrine.customer.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case with everything in it.
 *
 * @param outcome what went and what stayed, once it was carried out; null before
 */
public record CaseFile(
    Case of,
    CaseClock clock,
    List<Happened> happened,
    List<Letter> letters,
    List<Pause> pauses,
    @Nullable Effect outcome) {

  /** Clocks of machines are some seconds apart; more is a clock that was put back. */
  private static final Duration APART = Duration.ofMinutes(2);

  /** Whether something of it happened later than now: then our clock was put back. */
  public boolean isAheadOf(Instant now) {
    return happened.stream().anyMatch(each -> each.at().isAfter(now.plus(APART)));
  }

  /** Code of why carrying it out stopped: the texts {@code request.stopped.…} say it; nothing where it goes on. */
  public Optional<String> stopped() {
    if (of.state() == State.FAILED) {
      return Optional.of(Optional.ofNullable(of.reason()).orElse(NoRoom.OTHER));
    }
    return of.state() == State.EXECUTING
        ? happened.reversed().stream()
            .filter(each -> Set.of("execute", "retry", "stumbled").contains(each.act()))
            .findFirst()
            .filter(each -> each.act().equals("stumbled"))
            .map(Happened::reason)
        : Optional.empty();
  }

  /**
   * @param act a {@link Step}'s code, or {@code received}, {@code looked}, {@code letter}, {@code extend}, …
   * @param officer the name; null for the shopper and for machines
   * @param note what a person wrote about it; null once the person is forgotten
   */
  public record Happened(
      Instant at, String act, String role, @Nullable String officer, @Nullable String reason, @Nullable String note) {}

  /** @param officer who wrote it; null for the shopper */
  public record Letter(Instant at, @Nullable String officer, String body) {}

  /** @param until null while it lasts */
  public record Pause(Instant from, @Nullable Instant until) {}
}
