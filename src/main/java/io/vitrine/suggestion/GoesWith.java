package io.vitrine.suggestion;

import io.vitrine.affinity.Ranking.Ranked;
import io.vitrine.affinity.Share;
import io.vitrine.catalogue.Family;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.suggestion.Match.How;
import io.vitrine.suggestion.Match.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goes with what its owner has: what others combine with it, as far as the two also fit by what they are. Each
 * share is the one that the piece has in the score of what others combine; pieces that do not fit have none.
 */
final class GoesWith {

  private static final int MOST = 8;
  private static final int OFTEN_PLAYED = 3;

  /** The highest score first, ties by source and key. */
  List<Match> fill(Visit visit, Map<ProductId, Product> offered) {
    var matches = new ArrayList<Match>();
    for (Ranked ranked : visit.combined().best()) {
      var product = offered.get(visit.byRow().apply(ranked.product()));
      if (product != null && visit.mayBeOffered(product)) {
        match(visit, ranked, product).ifPresent(matches::add);
      }
    }
    // The ranking is in canonical order where scores are equal, and this sort keeps it.
    matches.sort(Comparator.comparingLong(Match::score).reversed());
    return oneOfEach(matches, offered);
  }

  private static Optional<Match> match(Visit visit, Ranked ranked, Product product) {
    var pieces = new ArrayList<Piece>();
    for (Share share : ranked.evidence()) {
      var id = visit.byRow().apply(share.product());
      var owned = visit.product(id);
      var had = visit.had(id);
      if (owned != null && !had.disliked() && !had.gone()) {
        var how = how(owned, product, had.plays());
        if (how != null) {
          pieces.add(new Piece(
              id, had.entries(), had.title(), had.at(), owned.colour(), how, had.worn(), had.plays(), share.amount()));
        }
      }
    }
    long score = pieces.stream().mapToLong(Piece::share).sum();
    return score > 0 ? Optional.of(new Match(product.id(), score, List.copyOf(pieces))) : Optional.empty();
  }

  /**
   * Things of one department and not of one category, which is more of the same; music by what is played. Devices have
   * a shelf of their own.
   */
  private static @Nullable How how(Product owned, Product offered, int plays) {
    if (plays >= OFTEN_PLAYED && same(owned.category(), offered.category())) {
      return How.PLAYED;
    }
    if (ABetterOne.isDevice(owned) || ABetterOne.isDevice(offered)) {
      return null;
    }
    if (!same(owned.department(), offered.department()) || same(owned.category(), offered.category())) {
      return null;
    }
    if (owned.colour() != null && offered.colour() != null) {
      return Paints.together(owned.drawing().paint(), offered.drawing().paint()).orElse(null);
    }
    return same(owned.brand(), offered.brand()) ? How.BRAND : null;
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && one.equalsIgnoreCase(other);
  }

  /** Of one thing in many sizes and colours the best will do. */
  private static List<Match> oneOfEach(List<Match> matches, Map<ProductId, Product> offered) {
    var seen = new ArrayList<String>();
    var shown = new ArrayList<Match>();
    for (var match : matches) {
      var product = offered.get(match.product());
      var name = product == null ? "" : Family.name(product);
      if (shown.size() < MOST && !seen.contains(name)) {
        seen.add(name);
        shown.add(match);
      }
    }
    return List.copyOf(shown);
  }
}
