package io.vitrine.suggestion;

import io.vitrine.affinity.Ranking.Ranked;
import io.vitrine.affinity.Ranking;
import io.vitrine.affinity.Share;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Counted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the list that follows from a basis, at the model's present version. */
@Component
class Lists {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Model model;
  private final KeepingInStep keeping;

  Lists(Model model, KeepingInStep keeping) {
    this.model = model;
    this.keeping = keeping;
  }

  SuggestionList list(Basis basis, int size, long began) {
    boolean counting = isCounting();
    var ranking = counting ? Ranking.NONE : model.rank(List.of(question(basis, size))).getFirst();
    return list(basis, ranking, counting, began);
  }

  private static Model.Question question(Basis basis, int size) {
    return new Model.Question(basis.owner(), basis.counted(), basis.notOffered(), size);
  }

  private SuggestionList list(Basis basis, Ranking ranking, boolean counting, long began) {
    return new SuggestionList(
        suggestions(ranking, basis.byProduct()),
        basis.counted().size(),
        basis.history().held(),
        counting,
        false,
        ranking.version(),
        Duration.ofNanos(System.nanoTime() - began));
  }

  Together together(CustomerId owner, Collection<ProductId> products) {
    return model.together(owner, products);
  }

  boolean isCounting() {
    return !keeping.isCounted(PATIENCE);
  }

  /** Two lists of one and the same model. */
  record Pair(SuggestionList first, SuggestionList second) {}

  Pair ofOneModel(Basis first, Basis second, int size) {
    long began = System.nanoTime();
    boolean counting = isCounting();
    var both = counting
        ? List.of(Ranking.NONE, Ranking.NONE)
        : model.rank(List.of(question(first, size), question(second, size)));
    return new Pair(
        list(first, both.getFirst(), counting, began), list(second, both.getLast(), counting, began));
  }

  List<Suggestion> suggestions(Ranking ranking, Map<ProductId, List<Counted>> owned) {
    var suggestions = new ArrayList<Suggestion>();
    for (var ranked : ranking.best()) {
      suggestions.add(suggestion(ranked, suggestions.size() + 1, ranking.candidates(), owned));
    }
    return List.copyOf(suggestions);
  }

  Suggestion suggestion(Ranked ranked, int place, int candidates, Map<ProductId, List<Counted>> owned) {
    return new Suggestion(
        model.product(ranked.product()),
        ranked.score(),
        ranked.evidence().stream().map(share -> evidence(share, owned)).toList(),
        place,
        candidates);
  }

  Evidence evidence(Share share, Map<ProductId, List<Counted>> owned) {
    var product = model.product(share.product());
    var entries = owned.getOrDefault(product, List.of());
    var bought = entries.stream().filter(Counted::bought).toList();
    var newest = (bought.isEmpty() ? entries : bought).getFirst();
    return new Evidence(
        entries.stream().map(Counted::entry).toList(),
        product,
        newest.title(),
        newest.occurredAt(),
        bought.size(),
        newest.stars(),
        share.amount());
  }
}
