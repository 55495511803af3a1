/** Measures what the product promises, each figure beside its reference in the same run. */
@NullMarked
package io.vitrine.bench;

import org.jspecify.annotations.NullMarked;
