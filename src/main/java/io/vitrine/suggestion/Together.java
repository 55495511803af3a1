package io.vitrine.suggestion;

import io.vitrine.catalogue.ProductId;
import java.util.Map;

/**
 * How much others have some products together.
 *
 * @param cosines by both products, each pair once, the smaller id first; those that five others have are there alone
 */
public record Together(Map<ProductId, Map<ProductId, Double>> cosines) {

  static final Together NOTHING = new Together(Map.of());

  public Together {
    cosines = Map.copyOf(cosines);
  }

  /** 0 to 1; 0 where fewer than five others have both. */
  public double of(ProductId one, ProductId other) {
    boolean inOrder = one.value() < other.value();
    return cosines.getOrDefault(inOrder ? one : other, Map.of()).getOrDefault(inOrder ? other : one, 0.0);
  }
}
