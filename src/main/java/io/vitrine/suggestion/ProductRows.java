package io.vitrine.suggestion;

import io.vitrine.affinity.Affinity;
import io.vitrine.affinity.ProductKey;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Which product stands in which row of the model, and which are never offered. It never changes: see {@link #and}. */
final class ProductRows {

  /** The row of what has none. */
  static final int NONE = -1;

  private final Long2IntOpenHashMap rows;
  private final ProductId[] products;
  private final BitSet untitled;

  private ProductRows(Long2IntOpenHashMap rows, ProductId[] products, BitSet untitled) {
    this.rows = rows;
    this.products = products;
    this.untitled = untitled;
    rows.defaultReturnValue(NONE);
  }

  static ProductRows none() {
    return new ProductRows(new Long2IntOpenHashMap(), new ProductId[0], new BitSet());
  }

  /** These rows and those of more products, or of the same with what is known of them now. */
  ProductRows and(List<Product> more, Affinity affinity) {
    int[] given =
        affinity.rows(more.stream().map(it -> new ProductKey(it.source(), it.externalKey())).toList());
    var allRows = rows.clone();
    var allProducts = Arrays.copyOf(
        products, Math.max(products.length, Arrays.stream(given).max().orElse(NONE) + 1));
    var allUntitled = (BitSet) untitled.clone();
    for (int i = 0; i < given.length; i++) {
      var product = more.get(i);
      allRows.put(product.id().value(), given[i]);
      allProducts[given[i]] = product.id();
      allUntitled.set(given[i], product.title().isBlank());
    }
    return new ProductRows(allRows, allProducts, allUntitled);
  }

  ProductId product(int row) {
    return products[row];
  }

  /** The row of this product, or {@link #NONE}. */
  int of(ProductId product) {
    return rows.get(product.value());
  }

  /** The rows of these products; one without a row is left out. */
  int[] of(LongStream ids) {
    return ids.mapToInt(rows::get).filter(row -> row != NONE).toArray();
  }

  /** The days of those of these products that have a row, in the order in which {@link #of} has the rows. */
  int[] daysOf(long[] ids, int[] days) {
    return IntStream.range(0, ids.length).filter(i -> rows.get(ids[i]) != NONE).map(i -> days[i]).toArray();
  }

  /** Those of these products that have no row. */
  List<ProductId> unknown(long[] ids) {
    return Arrays.stream(ids).filter(id -> !rows.containsKey(id)).mapToObj(ProductId::new).toList();
  }

  /** The rows of these products and of all that have no title. */
  BitSet notOffered(Collection<ProductId> ids) {
    var none = (BitSet) untitled.clone();
    for (int row : of(ids.stream().mapToLong(ProductId::value))) {
      none.set(row);
    }
    return none;
  }
}
