package io.vitrine.closet;

import java.time.LocalDate;

/**
 * Until when somebody else pays for a defect.
 *
 * @param until the last day
 * @param told whether its owner said so; otherwise it is the law's
 */
public record Warranty(LocalDate until, boolean told) {

  /** German Civil Code, section 438 (1) 3 and (2): claims for defects lapse two years after a thing was handed over. */
  private static final int YEARS = 2;

  static Warranty byLaw(LocalDate since) {
    return new Warranty(since.plusYears(YEARS), false);
  }

  public boolean isOver(LocalDate today) {
    return until.isBefore(today);
  }
}
