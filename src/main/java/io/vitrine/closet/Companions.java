package io.vitrine.closet;

import io.vitrine.catalogue.Product;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes with each of a few garments at once: worn at a place that none of them takes, and beside every one that it
 * is seen beside no less speaks for it by colour, cloth and formality than against it (see {@link Judge#beside}). Best
 * is what is seen beside most of them; of those, what most speaks for.
 */
final class Companions {

  /** Of one sort of thing no more, so that one sees shoes, too, where there are many trousers. */
  private static final int OF_A_TYPE = 2;

  private static final Set<Place> NEVER_WITH_WHOLE = EnumSet.of(Place.BASE, Place.BOTTOM);

  private final List<Laid> pieces;
  private final Tally tally = Tally.ofPoints();

  Companions(Collection<Garment> pieces) {
    this.pieces = pieces.stream().map(piece -> Laid.of(piece, piece.type().place())).toList();
  }

  /**
   * @param with those of the pieces beside which it is seen
   * @param points what speaks for it, less what speaks against it
   */
  record Found(Garment garment, Product product, List<Garment> with, int points) {}

  /** @param offered by the garment that each is; in canonical order, which decides between equals */
  List<Found> best(Map<Garment, Product> offered, int size) {
    var found = new ArrayList<Found>();
    offered.forEach((garment, product) -> {
      var best = of(garment, product);
      if (best != null) {
        found.add(best);
      }
    });
    found.sort(Comparator.comparingInt((Found each) -> -each.with().size())
        .thenComparingInt(each -> -each.points()));
    var ofType = new EnumMap<Type, Integer>(Type.class);
    return found.stream()
        .filter(each -> ofType.merge(each.garment().type(), 1, Integer::sum) <= OF_A_TYPE)
        .limit(size)
        .toList();
  }

  private @Nullable Found of(Garment garment, Product product) {
    Found best = null;
    for (var place : garment.type().places()) {
      if (place != Place.HOME && pieces.stream().noneMatch(piece -> excludes(piece.at(), place))) {
        var found = at(Laid.of(garment, place), product);
        if (found != null && (best == null || found.points() > best.points())) {
          best = found;
        }
      }
    }
    return best;
  }

  private @Nullable Found at(Laid offered, Product product) {
    var with = new LinkedHashSet<Garment>();
    int points = 0;
    for (var piece : pieces) {
      if (piece.beside(offered) > 0) {
        Judge.beside(piece, offered, tally);
        int both = tally.take();
        if (both < 0) {
          return null;
        }
        points += both;
        with.add(piece.garment());
      }
    }
    return with.isEmpty() ? null : new Found(offered.garment(), product, List.copyOf(with), points);
  }

  private static boolean excludes(Place one, Place other) {
    return one == other
        || one == Place.WHOLE && NEVER_WITH_WHOLE.contains(other)
        || other == Place.WHOLE && NEVER_WITH_WHOLE.contains(one);
  }
}
