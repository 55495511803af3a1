package io.vitrine.shopper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.EntryId;
import io.vitrine.shopper.Row.Picture;
import io.vitrine.suggestion.Leaving;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list beside the one that would be, in words.
 *
 * @param entries how many entries would be left out
 * @param heading above the list that would be
 * @param say what it comes to, to be read out
 * @param go what the button says
 */
record Foreseen(int entries, String heading, List<Line> now, List<Line> without, String say, String go) {

  /**
   * A place on one of the lists.
   *
   * @param state {@code gone}, {@code came}, {@code moved} or nothing
   * @param tag what that is called
   */
  @JsonInclude(Include.NON_NULL)
  record Line(
      int place, long product, String title, Picture picture, String score, String state, @Nullable String tag) {}

  /**
   * What the browser asks to leave out.
   *
   * @param products everything of these
   * @param stars the stars alone of these
   * @param entries these alone
   */
  record Left(
      List<Long> products, List<Long> stars, List<Long> entries, List<String> kinds, List<String> categories) {

    private static final int MOST = 500;

    Leaving leaving() {
      return new Leaving(
          ids(products),
          ids(stars),
          entries.stream().limit(MOST).map(EntryId::new).collect(Collectors.toSet()),
          first(kinds),
          first(categories));
    }

    private static Set<ProductId> ids(Collection<Long> some) {
      return some.stream().limit(MOST).map(ProductId::new).collect(Collectors.toSet());
    }

    private static Set<String> first(Collection<String> some) {
      return some.stream().limit(MOST).collect(Collectors.toSet());
    }
  }

  /**
   * The smallest change, in words.
   *
   * @param say what stands between asterisks is stressed
   * @param left what to think away to see it; none where there is none
   */
  @JsonInclude(Include.NON_NULL)
  record Smallest(String say, List<OfferShelf.Group> left, @Nullable String go) {}

  /** Something that a search found. */
  @JsonInclude(Include.NON_NULL)
  record Hit(long product, String title, @Nullable String price, Picture picture) {}

  /**
   * How it stands with a product.
   *
   * @param offer with its evidence, whatever its score
   * @param take what it would take, in sentences
   * @param left what to think away to see it come
   */
  @JsonInclude(Include.NON_NULL)
  record Answered(OfferShelf.Offer offer, List<String> take, List<OfferShelf.Group> left, @Nullable String go) {}
}
