package io.vitrine.closet;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.CatalogueChanged;
import io.vitrine.catalogue.Family;
import io.vitrine.catalogue.Product;
import io.vitrine.holding.Declined;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What is sold, as far as it can be worn or plugged in, read once: to read a whole catalogue word by word takes longer
 * than anybody waits for a page. Read anew once this process has taken products in, and each minute for what another
 * one took in.
 */
@Component
class Sold {

  private static final Duration FRESH = Duration.ofMinutes(1);

  /** Garments of the shop are told from owned ones by their numbers. */
  private static final long NEW = 1_000_000_000_000L;

  private final Catalogue catalogue;
  private final Labels labels = new Labels();
  private final Sorts sorts = new Sorts();
  private final AtomicLong changes = new AtomicLong();
  private volatile @Nullable Read latest;

  Sold(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  record Clothing(Product product, Garment garment) {}

  /**
   * All of it, in canonical order.
   *
   * @param plugged appliances whose use of electricity is known or not
   * @param besides the rest of their departments: what may go with one
   * @param sizes what is one garment in many sizes and colours
   */
  record All(
      List<Clothing> clothes,
      Map<Sort, List<Product>> plugged,
      List<Product> besides,
      Map<String, List<Clothing>> sizes) {}

  private record Read(All all, long changes, long at) {

    boolean isFresh(long changed) {
      return changes == changed && System.nanoTime() - at < FRESH.toNanos();
    }
  }

  @TransactionalEventListener(fallbackExecution = true)
  void changed(CatalogueChanged change) {
    changes.incrementAndGet();
  }

  All all() {
    var read = latest;
    if (read != null && read.isFresh(changes.get())) {
      return read.all();
    }
    synchronized (this) {
      read = latest;
      if (read == null || !read.isFresh(changes.get())) {
        long changed = changes.get();
        var before = read == null ? null : read.all();
        read = new Read(read(catalogue.inCanonicalOrder(), before), changed, System.nanoTime());
        latest = read;
      }
      return read.all();
    }
  }

  /**
   * Clothes that somebody might want who has these pieces: of one type, cut, pattern and colour the first, in whatever
   * size, and none that they have already, or do not want.
   *
   * @return by the garment that each is, in canonical order
   */
  Map<Garment, Product> notHad(Collection<Piece> had, Declined declined) {
    var owned = had.stream().map(Piece::product).filter(Objects::nonNull).collect(Collectors.toSet());
    var seen = had.stream().map(piece -> look(piece.garment())).collect(Collectors.toCollection(HashSet::new));
    var offered = new LinkedHashMap<Garment, Product>();
    for (var clothing : all().clothes()) {
      var product = clothing.product();
      if (!owned.contains(product.id())
          && declined.of(product).isEmpty()
          && seen.add(look(clothing.garment()))) {
        offered.put(clothing.garment(), product);
      }
    }
    return offered;
  }

  private static List<Object> look(Garment garment) {
    return List.of(garment.type(), garment.cut(), garment.pattern(), garment.colour());
  }

  /** What did not change since is not read word by word again. */
  private All read(List<Product> products, @Nullable All before) {
    var known = new HashMap<Product, Clothing>();
    if (before != null) {
      before.clothes().forEach(each -> known.put(each.product(), each));
    }
    var clothes = new ArrayList<Clothing>();
    var plugged = new EnumMap<Sort, List<Product>>(Sort.class);
    var besides = new ArrayList<Product>();
    var sizes = new LinkedHashMap<String, List<Clothing>>();
    for (var product : products) {
      if (product.title().isBlank()) {
        continue;
      }
      if (Drawn.CLOTHES.contains(product.drawing().name())) {
        var worn = known.get(product);
        if (worn == null) {
          worn = labels.read(NEW + product.id().value(), product)
              .map(garment -> new Clothing(product, garment))
              .orElse(null);
        }
        if (worn != null) {
          clothes.add(worn);
          sizes.computeIfAbsent(key(product), _ -> new ArrayList<>()).add(worn);
        }
      } else if (product.energyKwhYear() != null || Sorts.isOfADepartment(product)) {
        sorts.read(product).ifPresent(sort -> plugged.computeIfAbsent(sort, _ -> new ArrayList<>()).add(product));
        besides.add(product);
      }
    }
    return new All(List.copyOf(clothes), plugged, List.copyOf(besides), sizes);
  }

  /** What a product is known by in all its sizes and colours. */
  static String key(Product product) {
    return String.join(
        "\n",
        Objects.requireNonNullElse(product.brand(), "").toLowerCase(Locale.ROOT),
        Objects.requireNonNullElse(product.category(), "").toLowerCase(Locale.ROOT),
        Family.name(product));
  }
}
