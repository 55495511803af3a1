package io.vitrine.suggestion;

import io.vitrine.affinity.Ranking;
import io.vitrine.affinity.Ranking.Ranked;
import io.vitrine.affinity.Share;
import io.vitrine.affinity.Weighting;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.AccessLog;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Look;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.holding.Counted;
import io.vitrine.holding.Histories;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What we suggest, and why: each list is made anew from what the owner lets us use at that moment. */
@Service
public class Suggestions {

  /** How many there are on a list where nobody asks for more or fewer. */
  public static final int USUAL = 12;

  /** No evidence rests on fewer other shoppers. */
  public static final int FEWEST = Weighting.STANDARD.fewest();

  private static final int MOST = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Histories histories;
  private final Model model;
  private final KeepingInStep keeping;
  private final AccessLog accessLog;

  Suggestions(Histories histories, Model model, KeepingInStep keeping, AccessLog accessLog) {
    this.histories = histories;
    this.model = model;
    this.keeping = keeping;
    this.accessLog = accessLog;
  }

  @OwnerOnly
  public SuggestionList forCustomer(CustomerId owner) {
    return list(owner, USUAL);
  }

  /** @param size how many at most, 1 to 1,000 */
  @OwnerOnly
  public SuggestionList forCustomer(CustomerId owner, int size) {
    if (size < 1 || size > MOST) {
      throw new IllegalArgumentException("A list has 1 to 1,000 suggestions");
    }
    return list(owner, size);
  }

  /** Reads all histories anew, as after an import. Lists can be asked for meanwhile. */
  @RolesAllowed("MACHINE")
  public void rebuild() {
    keeping.countAll();
  }

  private SuggestionList list(CustomerId owner, int size) {
    long began = System.nanoTime();
    boolean counting = !keeping.isCounted(PATIENCE);
    var history = histories.of(owner);
    accessLog.noteMachine(owner, "suggestions", Look.Why.SUGGESTING, Model.LOOKED_AT);
    var owned = byProduct(history.counted());
    var ranking = counting
        ? Ranking.NONE
        : model.rank(owner, owned.keySet(), disliked(history.counted()), history.notToOffer(), size);
    var suggestions = new ArrayList<Suggestion>();
    for (var ranked : ranking.best()) {
      suggestions.add(suggestion(ranked, suggestions.size() + 1, ranking.candidates(), owned));
    }
    return new SuggestionList(
        List.copyOf(suggestions),
        history.counted().size(),
        history.held(),
        counting,
        ranking.version(),
        Duration.ofNanos(System.nanoTime() - began));
  }

  /** Newest first within each. */
  private static Map<ProductId, List<Counted>> byProduct(List<Counted> oldestFirst) {
    var owned = new LinkedHashMap<ProductId, List<Counted>>();
    for (var counted : oldestFirst.reversed()) {
      owned.computeIfAbsent(counted.product(), _ -> new ArrayList<>()).add(counted);
    }
    return owned;
  }

  private Suggestion suggestion(
      Ranked ranked, int place, int candidates, Map<ProductId, List<Counted>> owned) {
    return new Suggestion(
        model.product(ranked.product()),
        ranked.score(),
        ranked.evidence().stream().map(share -> evidence(share, owned)).toList(),
        place,
        candidates);
  }

  private static Set<ProductId> disliked(List<Counted> counted) {
    return counted.stream().filter(Counted::disliked).map(Counted::product).collect(Collectors.toSet());
  }

  private Evidence evidence(Share share, Map<ProductId, List<Counted>> owned) {
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
