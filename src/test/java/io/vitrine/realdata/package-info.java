/** Proves on data that people really left, where it lies beside the project, that each row is held or has a reason. */
@NullMarked
package io.vitrine.realdata;

import org.jspecify.annotations.NullMarked;
