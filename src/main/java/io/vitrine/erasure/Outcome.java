package io.vitrine.erasure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a system says became of a notice. */
public enum Outcome {
  DONE,
  NOTHING_HELD,
  /** It has the notice and needs longer: we ask again, by the same notice. */
  LATER,
  /** It will not: a person has to look. */
  REFUSED;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Outcome> of(String code) {
    return Arrays.stream(values()).filter(outcome -> outcome.code().equals(code)).findFirst();
  }
}
