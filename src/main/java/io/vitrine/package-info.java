/** Puts the house together: the application, its two databases and the guard at the door. */
@NullMarked
package io.vitrine;

import org.jspecify.annotations.NullMarked;
