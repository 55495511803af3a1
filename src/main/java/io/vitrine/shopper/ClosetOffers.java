package io.vitrine.shopper;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Family;
import io.vitrine.catalogue.ProductId;
import io.vitrine.closet.Lookbook;
import io.vitrine.closet.Lookbook.Unlocking;
import io.vitrine.closet.Piece;
import io.vitrine.customer.CustomerId;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.OfferShelf.Offer;
import io.vitrine.shopper.OfferShelf.Rack;
import io.vitrine.shopper.Row.Picture;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What goes with what its owner wears, for the shelf of that name: each with the outfits it makes possible, counted.
 * They rest on the closet alone and on nobody else, so they come before what others combine.
 */
@Component
class ClosetOffers {

  private static final int MOST = 4;

  private final Lookbook lookbook;
  private final Catalogue catalogue;
  private final DeclineWords declines;
  private final Wording wording;

  ClosetOffers(Lookbook lookbook, Catalogue catalogue, DeclineWords declines, Wording wording) {
    this.lookbook = lookbook;
    this.catalogue = catalogue;
    this.declines = declines;
    this.wording = wording;
  }

  /** The racks, with what goes with the closet in front on its own; what stands elsewhere is not repeated in a size. */
  List<Rack> into(List<Rack> racks, CustomerId owner, Collection<Offer> forYou) {
    var shown = new HashSet<Long>();
    forYou.forEach(each -> shown.add(each.product()));
    racks.stream()
        .filter(rack -> !rack.code().equals("popular"))
        .forEach(rack -> rack.offers().forEach(each -> shown.add(each.product())));
    return racks.stream().map(rack -> rack.code().equals("goes") ? with(rack, of(owner, shown)) : rack).toList();
  }

  private static Rack with(Rack rack, List<Offer> ofCloset) {
    if (ofCloset.isEmpty()) {
      return rack;
    }
    var offers = new ArrayList<>(ofCloset);
    offers.addAll(rack.offers());
    return new Rack(rack.code(), rack.title(), rack.from(), offers, null);
  }

  private List<Offer> of(CustomerId owner, Set<Long> shown) {
    var named = catalogue.products(shown.stream().map(ProductId::new).toList()).values().stream()
        .map(Family::name)
        .collect(Collectors.toSet());
    var unlocked = lookbook.complete(owner, MOST + shown.size()).stream()
        .filter(each -> !named.contains(Family.name(each.product())))
        .limit(MOST)
        .toList();
    var owned = catalogue.products(unlocked.stream()
        .flatMap(each -> each.with().keySet().stream())
        .map(Piece::product)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet()));
    return unlocked.stream().map(each -> offer(each, owned.keySet())).toList();
  }

  private Offer offer(Unlocking unlocking, Set<ProductId> known) {
    var product = unlocking.product();
    var drawing = unlocking.drawing();
    var with = unlocking.with().entrySet().stream()
        .sorted(Map.Entry.<Piece, Long>comparingByValue().reversed().thenComparing(each -> each.getKey().key()))
        .toList();
    return new Offer(
        product.id().value(),
        SizeSheets.name(product),
        Racks.price(wording, product),
        new Picture(drawing.name(), drawing.paint(), drawing.paint2(), drawing.hangs()),
        wording.t("suggestions.closet.reason", unlocking.outfits(), Tiles.name(with.getFirst().getKey())),
        wording.t("suggestions.heading-of", SizeSheets.name(product)),
        null,
        List.of(wording.t("suggestions.closet.fact", unlocking.outfits(), with.size())),
        pieces(with, known),
        null,
        0,
        null,
        wording.t("suggestions.closet.closing"),
        declines.verbs(product));
  }

  /** Of one product once, as one does not use all of it or none. */
  private List<OfferShelf.Piece> pieces(List<Map.Entry<Piece, Long>> with, Set<ProductId> known) {
    var seen = new HashSet<ProductId>();
    return with.stream()
        .filter(each -> {
          var product = each.getKey().product();
          return product != null && known.contains(product) && seen.add(product);
        })
        .limit(Offers.PIECES)
        .map(each -> {
          var piece = each.getKey();
          var drawing = piece.drawing();
          return new OfferShelf.Piece(
              Objects.requireNonNull(piece.product()).value(),
              piece.title(),
              wording.t("suggestions.closet.in", each.getValue()),
              new Picture(drawing.name(), drawing.paint(), drawing.paint2(), drawing.hangs()),
              0,
              "");
        })
        .toList();
  }
}
