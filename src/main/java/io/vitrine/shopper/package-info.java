/** Door for shoppers: what they see and change. */
@ApplicationModule(
    allowedDependencies = {"shell", "catalogue", "customer", "download", "holding", "ledger", "suggestion"})
@NullMarked
package io.vitrine.shopper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
