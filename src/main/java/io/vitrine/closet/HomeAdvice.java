package io.vitrine.closet;

import io.vitrine.catalogue.Product;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What could be done about one thing at home. All of it is empty where the thing may not be used for suggestions.
 *
 * @param greener what would use less, what saves most first
 * @param forNothing what can be done with the thing that is there, and costs nothing
 * @param newer a later make of the same thing, where it is two years old or more
 * @param additions what fits it, with the reason
 */
public record HomeAdvice(
    List<Greener> greener, @Nullable ForNothing forNothing, @Nullable Product newer, List<Fitting> additions) {

  static final HomeAdvice NONE = new HomeAdvice(List.of(), null, null, List.of());

  public record Greener(Product product, Saving saving) {}

  public record Fitting(Product product, FitsWith.Because because) {}

  /** The one that saves most. */
  public Optional<Saving> best() {
    return greener.stream().findFirst().map(Greener::saving);
  }
}
