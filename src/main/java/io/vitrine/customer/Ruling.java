package io.vitrine.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One rule's reason why something stays.
 *
 * @param rule name of the rule; {@code rule.NAME.why} says its reason in words
 * @param until the last day on which it holds; null for as long as an officer's hold is not lifted
 * @param whole whether the thing is kept whole, or only what the rule needs of it
 */
public record Ruling(String rule, @Nullable LocalDate until, boolean whole) {}
