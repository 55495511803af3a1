package io.vitrine.realdata;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.holding.Rating;
import io.vitrine.holding.Taken;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many people rate films. The figures were taken from the raw files by a program that shares nothing with ours. */
@RealData
class MovieLensTest {

  @Autowired private Archive archive;

  @Test
  void everyRatingInWholeStarsIsHeldAndASecondRunChangesNothing() {
    MovieLens.FILES.isHere("movies.csv.gz", "ratings.csv.gz");
    var data = new MovieLens();
    var people = archive.people(MovieLens.FILES, data.people());
    var reading = data.reading(people, archive.products(MovieLens.FILES, data.films()));
    assertThat(people).hasSize(671);
    assertThat(data.films()).hasSize(9_125);
    assertThat(reading.rows()).isEqualTo(100_004);
    assertThat(reading.leftOut()).isEqualTo(Map.of(Reason.HALF_STARS, 25_498L));
    assertThat(archive.takeIn(MovieLens.FILES, reading.entries())).isEqualTo(Taken.of(74_506, 0, 0));
    assertThat(74_506 + 25_498).isEqualTo(100_004);
    assertThat(archive.held(MovieLens.FILES)).isEqualTo(74_506);
    assertThat(archive.counted(MovieLens.FILES)).isEqualTo(74_506);

    var before = archive.fingerprint(MovieLens.FILES);
    assertThat(archive.takeIn(MovieLens.FILES, reading.entries())).isEqualTo(Taken.of(0, 0, 74_506));
    assertThat(archive.fingerprint(MovieLens.FILES)).isEqualTo(before);

    // Who came first rated "Antz" before all else, and did not like it.
    var first = archive.asOwner(MovieLens.FILES, requireNonNull(people.get("1")), Rating.KIND, 50);
    assertThat(first.held()).isEqualTo(16);
    assertThat(first.entries()).hasSize(16);
    assertThat(first.leaving()).isEmpty();
    var antz = first.entries().getFirst();
    assertThat(antz.title()).isEqualTo("Antz (1998)");
    assertThat(antz.occurredAt()).isEqualTo(Instant.ofEpochSecond(1_260_759_108));
    assertThat(antz.details()).isEqualTo(new Rating(2, null));
  }
}
