package io.vitrine.realdata;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.holding.Taken;
import io.vitrine.holding.Visit;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks through two malls. The figures were taken from the raw files by a program that shares nothing with ours. */
@RealData
class MallTest {

  private static final Instant YES = Instant.parse("2019-11-01T00:00:00Z");

  @Autowired private Archive archive;

  @Test
  void everySpotBeforeAShopIsHeldAndASecondRunChangesNothing() {
    Mall.FILES.isHere(Mall.NEEDED);
    var data = new Mall();
    var walkers = archive.people(Mall.FILES, data.walks());
    var reading = data.reading(walkers);
    assertThat(walkers).hasSize(988);
    assertThat(reading.rows()).isEqualTo(7_025);
    assertThat(reading.leftOut()).isEqualTo(Map.of(Reason.NEAR_NO_SHOP, 503L));
    archive.letCollect(Visit.KIND, walkers.values(), YES);
    assertThat(archive.takeIn(Mall.FILES, reading.entries())).isEqualTo(Taken.of(6_522, 0, 0));
    assertThat(6_522 + 503).isEqualTo(7_025);
    assertThat(archive.held(Mall.FILES)).isEqualTo(6_522);
    assertThat(archive.counted(Mall.FILES)).isEqualTo(6_522);

    var before = archive.fingerprint(Mall.FILES);
    assertThat(archive.takeIn(Mall.FILES, reading.entries())).isEqualTo(Taken.of(0, 0, 6_522));
    assertThat(archive.fingerprint(Mall.FILES)).isEqualTo(before);

    // Who walked here came by a coffee shop of an American chain first.
    var walker = requireNonNull(walkers.get("5dd62761d48f840006f14dda"));
    var walk = archive.asOwner(Mall.FILES, walker, Visit.KIND, 50);
    assertThat(walk.held()).isEqualTo(14);
    assertThat(walk.entries().stream().map(entry -> entry.title()).distinct())
        .containsExactly("xingbakezhenxuan", "xicha", "CalvinKlein Jeans", "sifulan");
    assertThat(walk.entries().getFirst().details())
        .isEqualTo(new Visit(
            "site2", "F1", "xingbakezhenxuan", 105.36095, 173.62175, null, null, null,
            Instant.parse("2019-11-21T05:48:19.034Z"), null, null));
  }
}
