package io.vitrine.closet;

import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Correction;
import io.vitrine.holding.Entry;
import io.vitrine.holding.Form;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Rated;
import io.vitrine.holding.Rating;
import io.vitrine.holding.Ratings;
import io.vitrine.holding.Selection;
import io.vitrine.holding.Telling;
import io.vitrine.holding.Told;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a shopper says of a piece, each an entry of its own: stars, and how it fits. What is said anew is corrected. */
@Component
class Opinions {

  private final Pieces pieces;
  private final Telling telling;
  private final Holdings holdings;
  private final Ratings ratings;
  private final Clock clock;

  Opinions(Pieces pieces, Telling telling, Holdings holdings, Ratings ratings, Clock clock) {
    this.pieces = pieces;
    this.telling = telling;
    this.holdings = holdings;
    this.ratings = ratings;
    this.clock = clock;
  }

  Done rate(CustomerId owner, String key, int stars) {
    telling.oneAtATime(owner);
    var piece = pieces.one(owner, key);
    if (piece.product() != null) {
      return done(ratings.rate(owner, piece.product(), stars, null));
    }
    return say(
        owner,
        piece,
        Map.of("stars", Integer.toString(stars)),
        newest(owner, Rating.KIND, key),
        new Told(Rating.KIND, now(), key, null, piece.title(), null, new Rating(stars, null)));
  }

  private static Done done(Rated rated) {
    return rated.edit() == null ? Done.told(List.of(rated.rating())) : Done.of(rated.edit());
  }

  Done fits(CustomerId owner, String key, String fits) {
    if (!Fitting.CODES.contains(fits)) {
      throw new IllegalArgumentException("It fits small, right or large");
    }
    telling.oneAtATime(owner);
    var piece = pieces.one(owner, key);
    return say(
        owner,
        piece,
        Map.of("fits", fits),
        newest(owner, Fitting.KIND, key),
        new Told(
            Fitting.KIND, now(), key, piece.product(), piece.title(), null, new Fitting(fits, piece.size())));
  }

  /** What was said before is said otherwise, and can be undone; what was not is told. */
  private Done say(
      CustomerId owner, Piece piece, Map<String, String> said, Optional<Entry> before, Told otherwise) {
    said.forEach((field, value) -> {
      var form = field.equals("stars") ? Form.STARS : Form.CHOICE;
      if (!form.takes(value)) {
        throw new IllegalArgumentException("Nothing that one can say of " + piece);
      }
    });
    return before
        .map(entry -> Done.of(holdings.correct(owner, Selection.of(entry), new Correction(said))))
        .orElseGet(() -> Done.told(telling.tell(owner, List.of(otherwise))));
  }

  private Optional<Entry> newest(CustomerId owner, String kind, String key) {
    return telling.about(owner, kind, key).stream().findFirst();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
