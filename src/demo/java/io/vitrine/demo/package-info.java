/** The demo retailer and the embedded database. On the test class path only: none of it is in the production jar. */
@NullMarked
package io.vitrine.demo;

import org.jspecify.annotations.NullMarked;
