package io.vitrine.suggestion;

import io.vitrine.affinity.Weighting;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.holding.Counted;
import io.vitrine.holding.EditId;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Purchase;
import io.vitrine.holding.Rating;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What we suggest, and why: each list is made anew from what the owner lets us use at that moment. */
@Service
public class Suggestions {

  /** How many there are on a list where nobody asks for more or fewer. */
  public static final int USUAL = 12;

  /** No evidence that comes from others rests on fewer of them. */
  public static final int FEWEST = Weighting.STANDARD.fewest();

  static final int MOST = 1_000;

  private final Bases bases;
  private final Lists lists;
  private final Filling filling;
  private final Smallest smallest;
  private final WhyNots whyNots;
  private final Effects effects;
  private final Catalogue catalogue;
  private final KeepingInStep keeping;

  Suggestions(
      Bases bases,
      Lists lists,
      Filling filling,
      Smallest smallest,
      WhyNots whyNots,
      Effects effects,
      Catalogue catalogue,
      KeepingInStep keeping) {
    this.bases = bases;
    this.lists = lists;
    this.filling = filling;
    this.smallest = smallest;
    this.whyNots = whyNots;
    this.effects = effects;
    this.catalogue = catalogue;
    this.keeping = keeping;
  }

  @OwnerOnly
  public SuggestionList forCustomer(CustomerId owner) {
    return before(owner, USUAL).list();
  }

  /** @param size how many at most, 1 to 1,000 */
  @OwnerOnly
  public SuggestionList forCustomer(CustomerId owner, int size) {
    if (size < 1 || size > MOST) {
      throw new IllegalArgumentException("A list has 1 to 1,000 suggestions");
    }
    return before(owner, size).list();
  }

  /** Every shelf. */
  @OwnerOnly
  public Shelves shelves(CustomerId owner) {
    long began = System.nanoTime();
    return bases.readForShelves(owner)
        .map(basis -> filling.fill(basis, USUAL, began))
        .orElseGet(() -> filling.impersonal(began));
  }

  /** The list as it is, and as it would be if these were not used. Changes nothing. */
  @OwnerOnly
  public WhatIf whatIf(CustomerId owner, Leaving leaving) {
    var before = before(owner, USUAL);
    if (before.basis().isEmpty()) {
      return new WhatIf(before.list(), before.list(), Set.of());
    }
    var basis = before.basis().get();
    var left = entries(basis, leaving);
    var pair = lists.ofOneModel(basis, bases.without(basis, left), USUAL);
    return new WhatIf(pair.first(), pair.second(), left);
  }

  private Set<EntryId> entries(Basis basis, Leaving leaving) {
    var products = new HashSet<>(leaving.products());
    if (!leaving.categories().isEmpty()) {
      catalogue.products(basis.byProduct().keySet()).values().stream()
          .filter(product -> product.category() != null && leaving.categories().contains(product.category()))
          .forEach(product -> products.add(product.id()));
    }
    return basis.counted().stream()
        .filter(entry -> products.contains(entry.product())
            || !entry.bought() && leaving.stars().contains(entry.product())
            || leaving.entries().contains(entry.entry())
            || leaving.kinds().contains(entry.bought() ? Purchase.KIND : Rating.KIND))
        .map(Counted::entry)
        .collect(Collectors.toSet());
  }

  /** The entries that say that something is had: what counts of it, or where nothing does, what is worn or played. */
  @OwnerOnly
  public Set<EntryId> entriesOf(CustomerId owner, ProductId product) {
    return entriesOf(owner, product, bases.read(owner));
  }

  /** The same, of what was looked at already: an edit that starts from it reads nothing twice. */
  @OwnerOnly
  public Set<EntryId> entriesOf(CustomerId owner, ProductId product, Before before) {
    return entriesOf(owner, product, before.basis().filter(basis -> basis.owner().equals(owner)));
  }

  private Set<EntryId> entriesOf(CustomerId owner, ProductId product, Optional<Basis> basis) {
    var counted = basis.map(each -> entries(each, Leaving.out(product))).orElse(Set.of());
    // What is worn and played takes longer to read, and mostly nobody asks for it.
    return counted.isEmpty() ? ofBelongings(owner, product) : counted;
  }

  private Set<EntryId> ofBelongings(CustomerId owner, ProductId product) {
    return bases.readForShelves(owner).map(Basis::belongings).orElse(List.of()).stream()
        .filter(each -> each.product().equals(product))
        .flatMap(each -> each.entries().stream())
        .collect(Collectors.toSet());
  }

  /** The categories of what counts, with how many entries each has, in their order. */
  @OwnerOnly
  public Map<String, Integer> categories(CustomerId owner) {
    var found = new TreeMap<String, Integer>();
    bases.read(owner).ifPresent(basis -> {
      var products = catalogue.products(basis.byProduct().keySet());
      basis.counted().stream()
          .map(entry -> products.get(entry.product()))
          .filter(Objects::nonNull)
          .map(Product::category)
          .filter(Objects::nonNull)
          .forEach(category -> found.merge(category, 1, Integer::sum));
    });
    return found;
  }

  /** The smallest set of own entries without which this would not be on the list; nothing where it is not there. */
  @OwnerOnly
  public Optional<SmallestChange> smallestChange(CustomerId owner, ProductId product) {
    return bases.read(owner)
        .filter(_ -> !lists.isCounting())
        .flatMap(basis -> smallest.toGo(basis, product, USUAL));
  }

  /** How much others have each two of these together; nothing where the owner wants no personal suggestions. */
  @OwnerOnly
  public Together together(CustomerId owner, Collection<ProductId> products) {
    return lists.isCounting() || bases.isOff(owner) ? Together.NOTHING : lists.together(owner, products);
  }

  /** How it stands with any product. */
  @OwnerOnly
  public WhyNot whyNot(CustomerId owner, ProductId product) {
    return bases.read(owner)
        .map(basis -> whyNots.of(basis, product, USUAL))
        .orElseGet(() -> WhyNots.off(product));
  }

  /** Looks before an edit, so that afterwards one can tell what it did. */
  @OwnerOnly
  public Before before(CustomerId owner) {
    return before(owner, USUAL);
  }

  /**
   * What an edit did to the list.
   *
   * @param edit with which it is kept; null where there is none
   */
  @OwnerOnly
  public After since(CustomerId owner, Before before, @Nullable EditId edit) {
    var after = before(owner, USUAL);
    var effect = effect(before, after);
    if (edit != null) {
      effects.keep(owner, edit, effect);
    }
    return new After(after.list(), effect);
  }

  private SuggestionEffect effect(Before before, Before after) {
    var one = before.basis();
    var other = after.basis();
    if (one.isEmpty() || other.isEmpty()) {
      var all = SuggestionEffect.Part.of(SuggestionChange.between(before.list(), after.list()));
      return new SuggestionEffect(
          all,
          new SuggestionEffect.Part(List.of(), List.of(), 0),
          before.list().model(),
          after.list().model(),
          since(before));
    }
    var pair = lists.ofOneModel(one.get(), other.get(), USUAL);
    return new SuggestionEffect(
        SuggestionEffect.Part.of(SuggestionChange.between(pair.first(), pair.second())),
        SuggestionEffect.Part.of(SuggestionChange.between(before.list(), pair.first())),
        before.list().model(),
        pair.second().model(),
        since(before));
  }

  private static Duration since(Before before) {
    return Duration.ofNanos(System.nanoTime() - before.began());
  }

  /** What edits led to, as far as it was noted. */
  @OwnerOnly
  public Map<EditId, SuggestionEffect> effects(CustomerId owner, Collection<EditId> edits) {
    return effects.of(owner, edits);
  }

  /** Reads all histories anew, as after an import. Lists can be asked for meanwhile. */
  @RolesAllowed("MACHINE")
  public void rebuild() {
    keeping.countAll();
  }

  private Before before(CustomerId owner, int size) {
    long began = System.nanoTime();
    var basis = bases.read(owner);
    return new Before(
        basis.map(each -> lists.list(each, size, began))
            .orElseGet(() -> SuggestionList.off(Duration.ofNanos(System.nanoTime() - began))),
        basis,
        began);
  }
}
