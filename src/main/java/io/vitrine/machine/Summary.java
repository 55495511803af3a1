package io.vitrine.machine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param run number of the run, by which the ledger knows it too
 * @param read lines, without the header
 * @param fresh lines that brought something new
 * @param changed lines of what was known, and is otherwise now
 * @param deleted lines of what a shopper had deleted for good
 * @param notAllowed lines of what is not collected, as the shopper has not said yes
 * @param tooOld lines of what is older than it is kept
 * @param rejected how many lines, by reason
 * @param tied returns in the histories of this file's customers that are tied to the purchase they cancel
 * @param untied returns in those histories that fit no purchase
 * @param rejectedLines the file in which the rejected lines are, or null where there are none
 * @param cutAfter the last line that could be read, where the file ends in the middle; else null
 */
public record Summary(
    long run,
    long read,
    long fresh,
    long changed,
    long unchanged,
    long deleted,
    long notAllowed,
    long tooOld,
    Map<Flaw, Long> rejected,
    long tied,
    long untied,
    @Nullable Path rejectedLines,
    @Nullable Long cutAfter,
    Duration took) {

  public long rejectedInAll() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }
}
