package io.vitrine.erasure;

import io.vitrine.customer.Effect;
import io.vitrine.customer.Extent;
import java.time.Instant;

/**
 * An erasure that is done. It is also published as an event when its last step is: after the commit, when key and salt
 * are gone too.
 *
 * @param at when what was to go was gone
 */
public record Erased(String caseRef, Extent extent, Instant at, Effect effect) {}
