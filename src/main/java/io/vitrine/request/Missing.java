package io.vitrine.request;

import java.util.Locale;

/** What is not proven yet of whoever asks: see {@link ProofOfWhoAsks}. */
public enum Missing {
  /** That the customer is the customer. */
  IDENTITY,
  /** That whoever asks in another's name may. */
  AUTHORITY;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
