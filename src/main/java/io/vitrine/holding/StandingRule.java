package io.vitrine.holding;

import java.time.Instant;

/**
 * Visits at a time of the week are not used, and neither are those to come.
 *
 * @param edit that grows with every visit that comes in; to undo it is to undo the rule
 * @param visits that were left out so far
 */
public record StandingRule(EditId edit, Weekly at, Instant madeAt, int visits) {}
