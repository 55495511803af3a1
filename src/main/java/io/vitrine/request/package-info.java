/** What shoppers ask of us: cases with their clocks, who may take which step, letters, and what is decided. */
@ApplicationModule(allowedDependencies = {"customer", "erasure", "holding", "ledger"})
@NullMarked
package io.vitrine.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
