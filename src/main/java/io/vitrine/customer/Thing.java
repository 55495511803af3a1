package io.vitrine.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule needs to know of a thing that is held, to say whether it must stay.
 *
 * @param word what it is, such as {@code purchase}
 * @param order the order that it belongs to, as the source numbers it
 * @param day on which it happened, as the shop's calendar has it
 * @param givenBack of something bought, whether all of it went back
 */
public record Thing(String word, long id, @Nullable String order, LocalDate day, boolean givenBack) {}
