package io.vitrine.realdata;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.holding.Taken;
import io.vitrine.holding.Visit;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Nearly a thousand people move through New York, and let that be collected from May 2012 on. The figures were taken
 * from the raw file by a program that shares nothing with ours.
 */
@RealData
class FoursquareTest {

  private static final Instant YES = Instant.parse("2012-05-01T00:00:00Z");

  @Autowired private Archive archive;

  @Test
  void everyVisitAfterAYesIsHeldButForPlacesThatAreNoBusinessOfAShop() {
    Foursquare.FILES.isHere("checkins.csv.gz");
    var data = new Foursquare();
    var people = archive.people(Foursquare.FILES, data.people());
    var reading = data.reading(people);
    assertThat(people).hasSize(962);
    assertThat(reading.rows()).isEqualTo(21_393);
    assertThat(reading.leftOut())
        .isEqualTo(Map.of(
            Reason.AT_HOME, 2_515L,
            Reason.HEALTH_OR_BELIEF, 392L,
            Reason.CLOCK_ELSEWHERE, 71L,
            Reason.SAME_SECOND, 7L));

    // Nobody was asked yet.
    assertThat(archive.takeIn(Foursquare.FILES, reading.entries())).isEqualTo(notAllowed(0, 0, 18_408));
    archive.letCollect(Visit.KIND, people.values(), YES);
    // A yes does not reach back.
    assertThat(archive.takeIn(Foursquare.FILES, reading.entries())).isEqualTo(notAllowed(18_340, 0, 68));
    assertThat(2_515 + 392 + 71 + 7 + 68 + 18_340).isEqualTo(21_393);
    assertThat(archive.held(Foursquare.FILES)).isEqualTo(18_340);
    assertThat(archive.counted(Foursquare.FILES)).isEqualTo(18_340);

    var before = archive.fingerprint(Foursquare.FILES);
    assertThat(archive.takeIn(Foursquare.FILES, reading.entries())).isEqualTo(notAllowed(0, 18_340, 68));
    assertThat(archive.fingerprint(Foursquare.FILES)).isEqualTo(before);

    // The first of them went out for fish in June.
    var first = archive.asOwner(Foursquare.FILES, requireNonNull(people.get("1")), Visit.KIND, 50);
    assertThat(first.held()).isEqualTo(5);
    var fish = first.entries().getFirst();
    assertThat(fish.title()).isEqualTo("Seafood Restaurant");
    assertThat(fish.occurredAt()).isEqualTo(Instant.parse("2012-06-16T21:29:30Z"));
    assertThat(fish.details())
        .isEqualTo(new Visit(
            "Seafood Restaurant", null, null, null, null, 40.74588914, -73.98852104, null, null, null, null));
  }

  private static Taken notAllowed(int fresh, int unchanged, int notAllowed) {
    return new Taken(fresh, 0, unchanged, 0, notAllowed, 0, Set.of());
  }
}
