/** What is held on a customer: browse, correct, exclude, delete. */
@ApplicationModule(allowedDependencies = {"catalogue", "customer", "ledger"})
@NullMarked
package io.vitrine.holding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
