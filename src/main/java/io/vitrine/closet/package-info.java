/** What the shopper owns and wears: the garments, what goes with what, and what fits. */
@ApplicationModule(allowedDependencies = {"catalogue", "customer", "holding", "ledger"})
@NullMarked
package io.vitrine.closet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
