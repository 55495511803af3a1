/** Whose data it is: customers, their accounts and their salts. */
@ApplicationModule(allowedDependencies = {"ledger"})
@NullMarked
package io.vitrine.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
