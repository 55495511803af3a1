package io.vitrine.closet;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.closet.Fit.Advice;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.customer.Purpose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which size of a product to take, how sure that is, and what it rests on. */
@Service
public class Fits {

  private final FitModel model;
  private final Pieces pieces;
  private final Measures measures;
  private final Sold sold;
  private final Catalogue catalogue;

  Fits(FitModel model, Pieces pieces, Measures measures, Sold sold, Catalogue catalogue) {
    this.model = model;
    this.pieces = pieces;
    this.measures = measures;
    this.sold = sold;
    this.catalogue = catalogue;
  }

  /**
   * What can be said.
   *
   * @param offered the sizes there are, the smallest first
   * @param advice nothing where there is nothing to go by
   */
  public record Sizing(Product product, List<Size> offered, @Nullable Advice advice) {

    public Sizing {
      offered = List.copyOf(offered);
    }
  }

  /** Which of these are clothes that come in sizes, so that there is something to ask. Says nothing of anyone. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public Set<ProductId> inSizes(CustomerId owner, Collection<ProductId> products) {
    return catalogue.products(products).values().stream()
        .filter(product -> sizes(product).size() > 1)
        .map(Product::id)
        .collect(Collectors.toSet());
  }

  /**
   * Nothing where it is no garment, or there is none, or its sizes are none that we know. In no transaction of its own:
   * the model may have to note whom it reads.
   */
  @OwnerOnly
  public Optional<Sizing> of(CustomerId owner, ProductId id) {
    return Optional.ofNullable(catalogue.products(Set.of(id)).get(id)).flatMap(product -> {
      var offered = sizes(product);
      return offered.isEmpty()
          ? Optional.empty()
          : Optional.of(new Sizing(product, offered, advice(owner, product, offered)));
    });
  }

  private @Nullable Advice advice(CustomerId owner, Product product, List<Size> offered) {
    return model.fit()
        .advise(owner.value(), build(owner), tried(owner), Sold.key(product), sort(product), offered)
        .orElse(null);
  }

  private String sort(Product product) {
    return sold.all().sizes().getOrDefault(Sold.key(product), List.of()).stream()
        .map(each -> each.garment().type().word())
        .findFirst()
        .orElse("");
  }

  /** All of one scale: of a product in letters and numbers those that it has more of. */
  private List<Size> sizes(Product product) {
    var byScale = new HashMap<String, Set<Size>>();
    sold.all().sizes().getOrDefault(Sold.key(product), List.of()).forEach(each -> {
      var label = each.product().size();
      if (label != null) {
        Size.read(label, each.garment().type()).ifPresent(size ->
            byScale.computeIfAbsent(size.scale(), _ -> new HashSet<>()).add(size));
      }
    });
    return byScale.entrySet().stream()
        .max(Comparator.comparingInt((Map.Entry<String, Set<Size>> each) -> each.getValue().size())
            .thenComparing(Map.Entry::getKey))
        .map(each -> each.getValue().stream().sorted(Comparator.comparingDouble(Size::step)).toList())
        .orElse(List.of());
  }

  private Build build(CustomerId owner) {
    var known = measures.of(owner);
    return new Build(value(known, Measure.HEIGHT), value(known, Measure.WEIGHT), value(known, Measure.CHEST));
  }

  private static @Nullable Double value(Map<Measure, Measured> known, Measure what) {
    var measured = known.get(what);
    return measured == null || !measured.used().contains(Purpose.SUGGESTIONS) ? null : measured.value();
  }

  /** What the owner has and lets be used, the oldest first. What they keep without a word is right. */
  private List<Tried> tried(CustomerId owner) {
    var used = pieces.of(owner).stream().filter(Piece::used).toList();
    var products = catalogue.products(used.stream()
        .map(Piece::product)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet()));
    var tried = new ArrayList<Tried>();
    for (var piece : used.reversed()) {
      var label = piece.size();
      var product = piece.product() == null ? null : products.get(piece.product());
      if (label != null) {
        Size.read(label, piece.garment().type()).ifPresent(size -> tried.add(new Tried(
            product == null ? piece.key() : Sold.key(product),
            piece.garment().type().word(),
            size,
            Optional.ofNullable(piece.fits()).flatMap(Felt::of).orElse(Felt.RIGHT))));
      }
    }
    return tried;
  }
}
