/** Download: the copy that customers take home, written by a job, sealed on disk, gone after five days. */
@ApplicationModule(allowedDependencies = {"customer", "ledger"})
@NullMarked
package io.vitrine.download;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
