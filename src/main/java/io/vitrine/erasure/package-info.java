/** Erasure: verdicts, holds, and what other systems are told and answer. */
@ApplicationModule(allowedDependencies = {"customer", "ledger"})
@NullMarked
package io.vitrine.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
