package io.vitrine.demo;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that a customer did other than buy: rated, scanned, played, put into the closet.
 *
 * @param source which system says so
 * @param product what it was about, where that is sold here
 */
record Doing(
    Person who,
    String source,
    String kind,
    String key,
    LocalDateTime at,
    @Nullable DemoProduct product,
    String title,
    Map<String, Object> details) {

  Doing {
    details = new TreeMap<>(details);
  }
}
