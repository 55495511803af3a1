package io.vitrine.holding;

import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.Decline.Says;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one shopper does not want to have suggested, as it stands at one moment; newest first. */
public record Declined(List<One> all) {

  public static final Declined NOTHING = new Declined(List.of());

  /** @param what the brand or the category, where it is about one */
  public record One(EntryId entry, Says says, ProductId product, @Nullable String what, Instant at) {

    boolean isOf(Product offered) {
      return switch (says) {
        case NOT_INTERESTED, HAVE_ONE -> product.equals(offered.id());
        case NEVER_BRAND -> what != null && what.equalsIgnoreCase(offered.brand());
        case NEVER_CATEGORY -> what != null && what.equalsIgnoreCase(offered.category());
      };
    }
  }

  public Declined {
    all = List.copyOf(all);
  }

  public boolean isNothing() {
    return all.isEmpty();
  }

  /** Why this is not to be suggested; nothing where it may be. */
  public Optional<One> of(Product product) {
    return all.stream().filter(each -> each.isOf(product)).findFirst();
  }

  /** Products that were declined by themselves. */
  public Set<ProductId> products() {
    return all.stream().filter(each -> each.what() == null).map(One::product).collect(Collectors.toSet());
  }

  public Set<String> brands() {
    return named(Says.NEVER_BRAND);
  }

  public Set<String> categories() {
    return named(Says.NEVER_CATEGORY);
  }

  private Set<String> named(Says says) {
    return all.stream()
        .filter(each -> each.says() == says && each.what() != null)
        .map(One::what)
        .collect(Collectors.toSet());
  }
}
