/** Door for privacy officers: what waits for them, and whether the ledger holds. */
@ApplicationModule(allowedDependencies = {"shell", "erasure", "holding", "ledger"})
@NullMarked
package io.vitrine.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
