package io.vitrine.machine;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.holding.Taken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Takes in a catalogue. */
final class ProductWork implements Work<ProductLine> {

  private final Mapping mapping;
  private final Lines lines;
  private final Products products;
  private final Keys keys = new Keys();
  private final Catalogue catalogue;

  ProductWork(Mapping mapping, Lines lines, Catalogue catalogue) {
    this.mapping = mapping;
    this.lines = lines;
    this.products =
        new Products(new Values(mapping, lines), new Figures(mapping.form().decimalMark(), mapping.minor()));
    this.catalogue = catalogue;
  }

  @Override
  public ProductLine read() throws Flawed {
    var product = products.read(null);
    if (product == null) {
      throw Flaw.NO_KEY.found();
    }
    keys.unique(product.externalKey());
    return new ProductLine(lines.number(), product);
  }

  @Override
  public Taken take(List<ProductLine> lines) {
    var wanted = new LinkedHashMap<String, NewProduct>();
    lines.forEach(line -> wanted.put(line.key(), line.product()));
    var known = catalogue.known(mapping.productSource(), wanted.keySet());
    var before = catalogue.products(known.values());
    catalogue.takeIn(mapping.productSource(), wanted.values());
    var after = catalogue.products(known.values());
    int unchanged = (int) known.values().stream()
        .filter(id -> Objects.equals(before.get(id), after.get(id)))
        .count();
    return Taken.of(wanted.size() - known.size(), known.size() - unchanged, unchanged);
  }

  @Override
  public void committed() {
    // Nothing is remembered from chunk to chunk.
  }
}
