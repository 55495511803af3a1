package io.vitrine.request;

import java.util.Locale;

/** What is asked for. */
public enum CaseType {
  /** Delete some or all: GDPR Art. 17, Cal. Civ. Code §1798.105. Two officers decide. */
  DELETE,
  /** Stop using it: GDPR Art. 21 and 18, Cal. Civ. Code §1798.121. Done at once, systems are told. */
  STOP,
  /** Do not sell or share: Cal. Civ. Code §1798.120; everywhere else the same by GDPR Art. 21. Done at once. */
  NO_SALE,
  /** What is held, told by a person: GDPR Art. 15, Cal. Civ. Code §1798.110. */
  ACCESS,
  /** A fixed field is wrong: GDPR Art. 16, Cal. Civ. Code §1798.106. */
  DISPUTE,
  /** Against what stayed or was denied. */
  APPEAL;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static CaseType of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether nothing is to be weighed, so that it is done as soon as it is asked. */
  public boolean isDoneAtOnce() {
    return this == STOP || this == NO_SALE;
  }

  /** Whether two officers decide. */
  public boolean needsTwo() {
    return this == DELETE;
  }
}
