/** Suggestions with their reasons. */
@ApplicationModule(allowedDependencies = {"catalogue", "customer", "holding", "affinity"})
@NullMarked
package io.vitrine.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
