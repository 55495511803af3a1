package io.vitrine.closet;

import io.vitrine.catalogue.ProductId;

/** What others combine, from whoever knows it; no fewer than five of them are ever told of. */
public interface Others {

  /** Where nobody knows. */
  Others NONE = (_, _) -> 0;

  /** 0 to 10. */
  int combine(ProductId one, ProductId other);
}
