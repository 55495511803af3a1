/** Looks at the house through a real browser. */
@NullMarked
package io.vitrine.browser;

import org.jspecify.annotations.NullMarked;
