package io.vitrine.realdata;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.NewEntry;
import io.vitrine.holding.Rating;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ratings of films: Harper and Konstan, The MovieLens Datasets, ACM TiiS 5(4), 2015. */
final class MovieLens {

  static final DataSet FILES = new DataSet("movielens-latest-small");

  private final Map<String, String> titles;
  private final List<NamedCsvRecord> ratings = FILES.csv("ratings.csv.gz");

  MovieLens() {
    titles = FILES.csv("movies.csv.gz").stream()
        .collect(Collectors.toMap(film -> film.getField("movieId"), film -> film.getField("title")));
  }

  List<String> people() {
    return ratings.stream().map(row -> row.getField("userId")).distinct().toList();
  }

  List<NewProduct> films() {
    return titles.entrySet().stream().map(film -> NewProduct.named(film.getKey(), film.getValue())).toList();
  }

  Reading reading(Map<String, CustomerId> people, Map<String, ProductId> films) {
    var tally = new Reading.Tally();
    for (var row : ratings) {
      if (tally.wants(against(row))) {
        var person = row.getField("userId");
        var film = row.getField("movieId");
        tally.add(new NewEntry(
            requireNonNull(people.get(person)),
            Rating.KIND,
            person + "/" + film,
            null,
            Instant.ofEpochSecond(Long.parseLong(row.getField("timestamp"))),
            requireNonNull(films.get(film)),
            requireNonNull(titles.get(film)),
            1,
            null,
            DataSet.told(new Rating(Integer.parseInt(row.getField("rating")), null))));
      }
    }
    return tally.reading();
  }

  private static @Nullable Reason against(NamedCsvRecord row) {
    return row.getField("rating").contains(".") ? Reason.HALF_STARS : null;
  }
}
