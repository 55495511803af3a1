package io.vitrine.erasure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A system beside us that also holds something on our customers.
 *
 * @param holds what it holds, in words
 * @param address where it takes notices
 * @param contact whom to ask there
 * @param sources the sources whose keys it knows; none where it knows all
 * @param retiredAt since when it is told nothing any more, or null
 */
public record DownstreamSystem(
    long id,
    String code,
    String name,
    String holds,
    String address,
    String contact,
    List<String> sources,
    Instant addedAt,
    @Nullable Instant retiredAt,
    int version) {

  boolean knows(String source) {
    return sources.isEmpty() || sources.contains(source);
  }
}
