/** Door for privacy officers: cases, holds, other systems, and whether the ledger holds. */
@ApplicationModule(allowedDependencies = {"shell", "catalogue", "customer", "erasure", "holding", "ledger", "request"})
@NullMarked
package io.vitrine.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
