package io.vitrine.suggestion;

import io.vitrine.affinity.Ranking;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.Belonging;
import io.vitrine.holding.Counted;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fills the shelves, one after the other. */
@Component
class Filling {

  private final Model model;
  private final Lists lists;
  private final Catalogue catalogue;
  private final Clock clock;
  private final ZoneId zone;
  private final TimeAgain timeAgain = new TimeAgain();
  private final GoesWith goesWith = new GoesWith();
  private final ABetterOne aBetterOne = new ABetterOne();
  private final Popular popular;

  Filling(Model model, Lists lists, Catalogue catalogue, Clock clock, ZoneId zone) {
    this.model = model;
    this.lists = lists;
    this.catalogue = catalogue;
    this.clock = clock;
    this.zone = zone;
    popular = new Popular(model);
  }

  /** For who wants no personal suggestions: what everyone sees. */
  Shelves impersonal(long began) {
    return new Shelves(
        SuggestionList.off(Duration.ofNanos(System.nanoTime() - began)),
        List.of(),
        List.of(),
        List.of(),
        lists.isCounting() ? List.of() : popular.fill(Set.of()));
  }

  Shelves fill(Basis basis, int size, long began) {
    var forYou = lists.list(basis, size, began);
    var visit = visit(basis, forYou.counting());
    var again = timeAgain.fill(visit);
    var shown = new HashSet<ProductId>();
    forYou.suggestions().forEach(each -> shown.add(each.product()));
    var offered = offered(visit);
    offered.keySet().removeAll(shown);
    var matches = goesWith.fill(visit, offered);
    matches.forEach(each -> offered.remove(each.product()));
    var better = aBetterOne.fill(visit, offered, ofTheirCategories(visit, shown));
    return new Shelves(forYou, again, matches, better, forYou.counting() ? List.of() : popular(basis));
  }

  private List<MostHad> popular(Basis basis) {
    var declined = basis.declined();
    var left = new HashSet<>(declined.products());
    left.addAll(catalogue.ofBrandsAndCategories(declined.brands(), declined.categories()));
    return popular.fill(left);
  }

  private Visit visit(Basis basis, boolean counting) {
    var had = new HashSet<ProductId>();
    basis.counted().forEach(each -> had.add(each.product()));
    basis.belongings().forEach(each -> had.add(each.product()));
    return Visit.of(
        basis,
        catalogue.products(had),
        counting ? Ranking.NONE : combined(basis),
        model::product,
        LocalDate.ofInstant(clock.instant(), zone),
        zone);
  }

  /** As if all that is worn and played had been bought. */
  private Ranking combined(Basis basis) {
    var counted = new ArrayList<>(basis.counted());
    basis.belongings().stream().filter(each -> !each.gone()).map(Filling::counted).forEach(counted::add);
    return model.rank(basis.owner(), counted, basis.notOffered(), Suggestions.MOST);
  }

  private static Counted counted(Belonging each) {
    return new Counted(each.entries().getFirst(), each.product(), each.at(), each.title(), true, null);
  }

  private Map<ProductId, Product> offered(Visit visit) {
    return new HashMap<>(catalogue.products(
        visit.combined().best().stream().map(each -> model.product(each.product())).toList()));
  }

  /** What is sold in the categories of the devices that are had. */
  private List<Product> ofTheirCategories(Visit visit, Collection<ProductId> shown) {
    var categories = visit.owned().entrySet().stream()
        .filter(each -> each.getValue().stream().anyMatch(Counted::bought))
        .map(each -> visit.product(each.getKey()))
        .filter(Objects::nonNull)
        .filter(ABetterOne::isDevice)
        .map(Product::category)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
    return catalogue.inCategories(categories).stream().filter(each -> !shown.contains(each.id())).toList();
  }
}
