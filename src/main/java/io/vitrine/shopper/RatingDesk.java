package io.vitrine.shopper;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Entry;
import io.vitrine.holding.Form;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Ratings;
import io.vitrine.holding.Unrated;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.Frame.ToRate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Offers what was bought for rating, and rates it. */
@Component
class RatingDesk {

  private static final int OFFERED = 6;

  private final Ratings ratings;
  private final Holdings holdings;
  private final Catalogue catalogue;
  private final EntryList list;
  private final ShelfWatch shelf;
  private final Wording wording;

  RatingDesk(
      Ratings ratings,
      Holdings holdings,
      Catalogue catalogue,
      EntryList list,
      ShelfWatch shelf,
      Wording wording) {
    this.ratings = ratings;
    this.holdings = holdings;
    this.catalogue = catalogue;
    this.list = list;
    this.shelf = shelf;
    this.wording = wording;
  }

  List<ToRate> unrated(CustomerId owner) {
    var unrated = ratings.unrated(owner, OFFERED);
    var products = catalogue.products(unrated.stream().map(Unrated::product).toList());
    return unrated.stream()
        .map(each -> new ToRate(
            each.product().value(),
            each.title(),
            wording.t("ratings.bought", wording.shortDate(each.boughtAt())),
            Rows.picture(products.get(each.product()))))
        .toList();
  }

  /** What was rated in another window meanwhile is corrected. Either can be undone. */
  Answer rate(CustomerId owner, Asked asked, ProductId product, int stars) {
    if (!Form.STARS.takes(Integer.toString(stars))) {
      return Answer.wrong("stars", wording.t("entries.wrong.stars"));
    }
    var watched = shelf.watch(owner);
    var rated = ratings.rate(owner, product, stars, null);
    var title = holdings.entry(owner, rated.rating()).map(Entry::title).orElse("");
    return Answer.of(list.receipt(
        owner,
        asked,
        wording.t("ratings.done", title, stars),
        watched.changed(rated.edit().id()),
        rated.edit().id().value(),
        new Picked(false, List.of(), List.of(rated.rating().value()))));
  }

  String nothing() {
    return wording.t("entries.nothing-there");
  }
}
