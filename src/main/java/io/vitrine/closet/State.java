package io.vitrine.closet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a piece is. */
public enum State {
  /** It hangs there and can be worn. */
  HERE,
  /** Lent to somebody, and expected back. */
  LENT,
  /** Kept, but not worn any more. */
  RETIRED,
  GIVEN_AWAY;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<State> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
