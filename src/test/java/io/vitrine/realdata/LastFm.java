package io.vitrine.realdata;

import static java.util.Objects.requireNonNull;

import io.vitrine.catalogue.NewProduct;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.NewEntry;
import io.vitrine.holding.Play;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What listeners played: Celma, Music Recommendation and Discovery, Springer 2010. Does not say on which release. */
final class LastFm {

  static final DataSet FILES = new DataSet("lastfm-1k-sample");

  /** @param trackId MusicBrainz's; empty where it knows none */
  private record Row(String listener, Instant at, String artist, String trackId, String track) {}

  private final List<Row> rows;

  LastFm() {
    try (var in = FILES.open("plays.tsv.gz")) {
      // Nothing is quoted there, so a quotation mark is part of a title.
      rows = in.lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(cell -> new Row(cell[0], Instant.parse(cell[1]), cell[3], cell[4], cell[5]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> listeners() {
    return rows.stream().map(Row::listener).distinct().toList();
  }

  List<NewProduct> tracks() {
    return rows.stream()
        .filter(row -> !row.trackId().isEmpty())
        .map(row -> NewProduct.named(row.trackId(), row.track()))
        .distinct()
        .toList();
  }

  Reading reading(Map<String, CustomerId> listeners, Map<String, ProductId> tracks) {
    var tally = new Reading.Tally();
    var keys = new HashSet<String>();
    for (var row : rows) {
      var key = row.listener() + "/" + row.at();
      if (tally.wants(keys.add(key) ? null : Reason.SAME_SECOND)) {
        tally.add(new NewEntry(
            requireNonNull(listeners.get(row.listener())),
            Play.KIND,
            key,
            null,
            row.at(),
            tracks.get(row.trackId()),
            row.track(),
            1,
            null,
            DataSet.told(new Play(row.artist(), row.track(), null, null))));
      }
    }
    return tally.reading();
  }
}
