/** What is sold. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.vitrine.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
