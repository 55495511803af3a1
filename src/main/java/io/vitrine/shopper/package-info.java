/** Door for shoppers: what they see and change. */
@ApplicationModule(
    allowedDependencies = {
      "shell", "catalogue", "closet", "customer", "download", "erasure", "holding", "ledger", "request", "suggestion"
    })
@NullMarked
package io.vitrine.shopper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
