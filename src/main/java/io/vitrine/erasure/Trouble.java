package io.vitrine.erasure;

import java.util.Locale;

/** What can go wrong with the delivery of a notice. */
public enum Trouble {
  /** No whole answer in time. */
  SLOW,
  /** Nobody is there: the name is unknown, or the connection is refused or breaks off. */
  UNREACHABLE,
  /** The address leads into our own network, and nobody allowed that by name. */
  FORBIDDEN,
  /** It sends us elsewhere, where we do not go. */
  REDIRECT,
  /** It answers with an error of its own. */
  STATUS,
  /** The answer is not signed with the key we share, or not of now. */
  FORGED,
  /** The answer is longer than a receipt can be. */
  TOO_LONG,
  /** The answer is signed and not a receipt for this notice. */
  UNREADABLE,
  /** It is a receipt, and says no. */
  REFUSED,
  /** No trouble yet, it asked for time; it has now had too much of it. */
  LATE;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Trouble of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
