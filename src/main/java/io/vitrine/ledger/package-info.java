/** Append-only who-did-what, sealed in signed batches. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.vitrine.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
