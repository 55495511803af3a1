package io.vitrine.customer;

import java.util.Locale;

/** What an entry may be used for, where the shopper has a say. */
public enum Purpose {
  SUGGESTIONS,
  MARKETING,
  IN_STORE,
  STATISTICS,
  PARTNERS;

  /** As the database writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Purpose of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
