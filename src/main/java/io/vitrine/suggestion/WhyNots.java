package io.vitrine.suggestion;

import io.vitrine.affinity.Ranking;
import io.vitrine.affinity.Ranking.Ranked;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.Counted;
import io.vitrine.holding.Declined;
import io.vitrine.holding.EntryId;
import io.vitrine.suggestion.WhyNot.Standing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of any product why it is not on a list. */
@Component
class WhyNots {

  /** So many things are tried of which it might be enough to have one, and so many are named. */
  private static final int TRIED = 12;

  private static final int NAMED = 3;

  /** To leave out more than that is no advice. */
  private static final int SAID = 6;

  private final Model model;
  private final Lists lists;
  private final Smallest smallest;
  private final Catalogue catalogue;
  private final Clock clock;

  WhyNots(Model model, Lists lists, Smallest smallest, Catalogue catalogue, Clock clock) {
    this.model = model;
    this.lists = lists;
    this.smallest = smallest;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  static WhyNot off(ProductId product) {
    return bare(product, Standing.OFF);
  }

  private static WhyNot bare(ProductId product, Standing standing) {
    return new WhyNot(product, standing, new Suggestion(product, 0, List.of(), 0, 0), 0, null, null, List.of());
  }

  WhyNot of(Basis basis, ProductId id, int size) {
    if (lists.isCounting()) {
      return bare(id, Standing.COUNTING);
    }
    var product = catalogue.products(List.of(id)).get(id);
    var owned = basis.byProduct();
    var all = model.rank(basis.owner(), basis.counted(), basis.notOffered(), Suggestions.MOST);
    var score = model.score(basis.owner(), basis.counted(), id);
    int place = place(all, id, score);
    var scored = new Suggestion(
        id,
        score.score(),
        score.evidence().stream().map(share -> lists.evidence(share, owned)).toList(),
        place,
        all.candidates());
    long last = all.best().size() < size ? 0 : all.best().get(size - 1).score();
    var declined = product == null ? null : basis.declined().of(product).orElse(null);
    var standing = standing(basis, id, product, declined, scored, size);
    return new WhyNot(
        id,
        standing,
        scored,
        last,
        declined,
        standing == Standing.BELOW
            ? smallest.toCome(basis, id, size).filter(change -> change.pieces().size() <= SAID).orElse(null)
            : null,
        standing == Standing.BELOW || standing == Standing.NO_EVIDENCE ? enough(basis, id, size) : List.of());
  }

  private static Standing standing(
      Basis basis,
      ProductId id,
      @Nullable Product product,
      Declined.@Nullable One declined,
      Suggestion scored,
      int size) {
    if (product == null || product.title().isBlank()) {
      return Standing.GONE;
    }
    if (basis.byProduct().containsKey(id)) {
      return Standing.HAD;
    }
    if (basis.history().notToOffer().contains(id)) {
      return Standing.NOT_USED;
    }
    if (declined != null) {
      return Standing.DECLINED;
    }
    if (scored.evidence().isEmpty()) {
      return Standing.NO_EVIDENCE;
    }
    return scored.place() > 0 && scored.place() <= size ? Standing.ON_LIST : Standing.BELOW;
  }

  /** Where it stands, or would stand if it were offered. */
  private int place(Ranking all, ProductId id, Ranked score) {
    int there = IntStream.range(0, all.best().size())
        .filter(i -> model.product(all.best().get(i).product()).equals(id))
        .findFirst()
        .orElse(-1);
    if (there >= 0) {
      return there + 1;
    }
    return score.score() <= 0
        ? 0
        : 1 + (int) all.best().stream().filter(each -> each.score() > score.score()).count();
  }

  /** Each is tried: the list is made as if it were had, and looked at. */
  private List<ProductId> enough(Basis basis, ProductId id, int size) {
    var enough = new ArrayList<ProductId>();
    var alone = List.of(had(id));
    for (var near : model.rank(basis.owner(), alone, basis.notOffered(), TRIED).best()) {
      var other = model.product(near.product());
      var counted = new ArrayList<>(basis.counted());
      counted.add(had(other));
      var notOffered = new ArrayList<>(basis.notOffered());
      notOffered.add(other);
      var list = model.rank(basis.owner(), counted, notOffered, size);
      if (enough.size() < NAMED
          && list.best().stream().anyMatch(each -> model.product(each.product()).equals(id))) {
        enough.add(other);
      }
    }
    return List.copyOf(enough);
  }

  /** As if it were bought now. */
  private Counted had(ProductId product) {
    return new Counted(new EntryId(0), product, clock.instant(), "", true, null);
  }
}
