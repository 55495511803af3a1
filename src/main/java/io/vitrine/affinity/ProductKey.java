package io.vitrine.affinity;

import java.util.Comparator;

/** A product by the source that named it and that source's own key. Their order is the canonical one. */
public record ProductKey(String source, String key) implements Comparable<ProductKey> {

  private static final Comparator<ProductKey> CANONICAL =
      Comparator.comparing(ProductKey::source).thenComparing(ProductKey::key);

  @Override
  public int compareTo(ProductKey other) {
    return CANONICAL.compare(this, other);
  }
}
