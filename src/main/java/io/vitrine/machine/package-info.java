/** Door for files and feeds: what comes in from other systems. */
@ApplicationModule(allowedDependencies = {"shell", "catalogue", "customer", "erasure", "holding", "ledger"})
@NullMarked
package io.vitrine.machine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
