/** Sign-in, layout, security and theme: the house itself. */
@ApplicationModule(allowedDependencies = {"customer"})
@NullMarked
package io.vitrine.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
