package io.vitrine.machine;

import io.vitrine.catalogue.NewProduct;

/** One line of a catalogue, read. */
record ProductLine(long number, NewProduct product) implements Line {

  @Override
  public String key() {
    return product.externalKey();
  }
}
