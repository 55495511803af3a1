package io.vitrine.realdata;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.holding.Play;
import io.vitrine.holding.Taken;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people play music. The figures were taken from the raw file by a program that shares nothing with ours. */
@RealData
class LastFmTest {

  @Autowired private Archive archive;

  @Test
  void everyPlayIsHeldButForThoseInTheSameSecondAndASecondRunChangesNothing() {
    LastFm.FILES.isHere("plays.tsv.gz");
    var data = new LastFm();
    var listeners = archive.people(LastFm.FILES, data.listeners());
    var tracks = archive.products(LastFm.FILES, data.tracks());
    var reading = data.reading(listeners, tracks);
    assertThat(listeners).hasSize(2);
    assertThat(tracks).hasSize(881);
    assertThat(reading.rows()).isEqualTo(5_000);
    assertThat(reading.leftOut()).isEqualTo(Map.of(Reason.SAME_SECOND, 166L));
    assertThat(archive.takeIn(LastFm.FILES, reading.entries())).isEqualTo(Taken.of(4_834, 0, 0));
    assertThat(4_834 + 166).isEqualTo(5_000);
    assertThat(archive.held(LastFm.FILES)).isEqualTo(4_834);
    assertThat(archive.counted(LastFm.FILES)).isEqualTo(4_834);

    var before = archive.fingerprint(LastFm.FILES);
    assertThat(archive.takeIn(LastFm.FILES, reading.entries())).isEqualTo(Taken.of(0, 0, 4_834));
    assertThat(archive.fingerprint(LastFm.FILES)).isEqualTo(before);

    // The second listener began with "Milkshake" and came back to it.
    var second = archive.asOwner(LastFm.FILES, requireNonNull(listeners.get("user_000002")), Play.KIND, 10);
    assertThat(second.held()).isEqualTo(3);
    assertThat(second.entries()).extracting("title").containsExactly("Milkshake", "Volcan Veins", "Milkshake");
    var milkshake = second.entries().getFirst();
    assertThat(milkshake.occurredAt()).isEqualTo(Instant.parse("2008-12-08T06:04:00Z"));
    assertThat(milkshake.details()).isEqualTo(new Play("Holy Fuck", "Milkshake", null, null));
    assertThat(milkshake.product()).isEqualTo(second.entries().getLast().product()).isNotNull();
  }
}
