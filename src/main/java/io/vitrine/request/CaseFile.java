package io.vitrine.request;

import io.vitrine.customer.Effect;
import java.time.Instant;
import java.util.List;
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
