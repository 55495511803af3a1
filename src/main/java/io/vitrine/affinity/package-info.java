/** Pure item-item arithmetic on primitive arrays, without Spring or SQL. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.vitrine.affinity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
