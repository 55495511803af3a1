package io.vitrine.suggestion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.AccessLog;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Look;
import io.vitrine.holding.Belonging;
import io.vitrine.holding.Belongings;
import io.vitrine.holding.Counted;
import io.vitrine.holding.Decline;
import io.vitrine.holding.Declined;
import io.vitrine.holding.Declines;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Histories;
import io.vitrine.holding.History;
import io.vitrine.holding.KindUses;
import io.vitrine.holding.Play;
import io.vitrine.holding.Purchase;
import io.vitrine.holding.Rating;
import io.vitrine.holding.Uses;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what suggestions are made of; who wants no personal suggestions is not read at all. */
@Component
class Bases {

  private static final String MACHINE = "suggestions";

  /** What is read again so soon is read for the same. */
  private static final Duration ONE_LOOK = Duration.ofSeconds(2);

  /** What a list is made of; none of these kinds has a sensitive field. */
  static final Set<String> LOOKED_AT = Set.of(Purchase.KIND, Rating.KIND, Decline.KIND);

  /** What the other shelves are made of besides. */
  static final Set<String> LOOKED_AT_FOR_SHELVES =
      Set.of(Purchase.KIND, Rating.KIND, Decline.KIND, Belonging.IN_THE_CLOSET, Play.KIND);

  private record Looked(CustomerId owner, Set<String> kinds) {}

  private final Cache<Looked, Boolean> noted =
      Caffeine.newBuilder().expireAfterWrite(ONE_LOOK).maximumSize(10_000).build();

  private final Histories histories;
  private final Declines declines;
  private final Belongings belongings;
  private final Uses uses;
  private final Catalogue catalogue;
  private final AccessLog accessLog;

  Bases(
      Histories histories,
      Declines declines,
      Belongings belongings,
      Uses uses,
      Catalogue catalogue,
      AccessLog accessLog) {
    this.histories = histories;
    this.declines = declines;
    this.belongings = belongings;
    this.uses = uses;
    this.catalogue = catalogue;
    this.accessLog = accessLog;
  }

  /** Before and after an edit it is one look, and not two with a commit each. */
  private void note(CustomerId owner, Set<String> kinds) {
    var look = new Looked(owner, kinds);
    if (noted.getIfPresent(look) == null) {
      accessLog.noteMachine(owner, MACHINE, Look.Why.SUGGESTING, kinds);
      noted.put(look, true);
    }
  }

  /** Nothing where the owner wants no personal suggestions. */
  Optional<Basis> read(CustomerId owner) {
    if (isOff(owner)) {
      return Optional.empty();
    }
    note(owner, LOOKED_AT);
    return Optional.of(basis(owner, histories.of(owner), declines.of(owner), List.of()));
  }

  /** With what they have besides. */
  Optional<Basis> readForShelves(CustomerId owner) {
    if (isOff(owner)) {
      return Optional.empty();
    }
    note(owner, LOOKED_AT_FOR_SHELVES);
    return Optional.of(basis(owner, histories.of(owner), declines.of(owner), belongings.of(owner)));
  }

  /** The same, if these entries were not used. */
  Basis without(Basis basis, Set<EntryId> left) {
    return basis(basis.owner(), histories.without(basis.owner(), left), basis.declined(), basis.belongings());
  }

  boolean isOff(CustomerId owner) {
    return uses.personalSuggestions(owner).standing() == KindUses.Standing.OFF;
  }

  private Basis basis(CustomerId owner, History history, Declined declined, List<Belonging> besides) {
    var notOffered = new HashSet<>(history.notToOffer());
    notOffered.addAll(declined.products());
    notOffered.addAll(catalogue.ofBrandsAndCategories(declined.brands(), declined.categories()));
    var counted = history.counted().stream().map(Counted::product).collect(Collectors.toSet());
    var used = besides.stream()
        .filter(each -> counted.contains(each.product()) || !history.notToOffer().contains(each.product()))
        .toList();
    used.stream().filter(each -> !each.gone()).forEach(each -> notOffered.add(each.product()));
    return new Basis(owner, history, declined, used, Set.<ProductId>copyOf(notOffered));
  }
}
