package io.vitrine.realdata;

/** Why a row of a data set is no entry. */
enum Reason {
  /** Our stars are whole, and rounding would say for someone what they did not say. */
  HALF_STARS,
  /** One listener starts one piece at a time: of several in the same second the first stays. */
  SAME_SECOND,
  /** Where people live is none of a shop's business. */
  AT_HOME,
  /** A place that tells of health or belief: GDPR, Article 9. */
  HEALTH_OR_BELIEF,
  /** Stood in New York, and the phone's clock in Asia: one of them is wrong. */
  CLOCK_ELSEWHERE,
  /** On the way between shops: visits to shops are all that was asked for. */
  NEAR_NO_SHOP
}
