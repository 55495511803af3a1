package io.vitrine.request;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number by which people talk of a case: {@code V-2026-000123}. It says when it came and not whose it is. */
public record Reference(int year, CaseId id) {

  private static final Pattern WRITTEN = Pattern.compile("V-(\\d{4})-(\\d{6,18})");

  /** As somebody typed it; nothing where it is none. */
  public static Optional<Reference> read(String written) {
    var match = WRITTEN.matcher(written.strip().toUpperCase(Locale.ROOT));
    return match.matches()
        ? Optional.of(new Reference(Integer.parseInt(match.group(1)), new CaseId(Long.parseLong(match.group(2)))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "V-%d-%06d", year, id.value());
  }
}
