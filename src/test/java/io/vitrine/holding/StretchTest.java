package io.vitrine.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.customer.Ruling;
import io.vitrine.customer.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is kept of an erased history is copied stretch by stretch. */
class StretchTest {

  private static final List<String> KINDS = List.of("play", "purchase", "visit");

  /** Each number is an entry: which of three kinds, which of three verdicts. */
  @Property(tries = 300)
  void eachEntryIsInOneStretchAndNoneOfAnotherVerdictLiesBetween(
      @ForAll @Size(max = 60) List<@IntRange(max = 8) Integer> history) {
    var judged = new ArrayList<Judging.Judged>();
    for (int each : history) {
      judged.add(entry(judged.size(), KINDS.get(each % 3), each / 3));
    }
    var stretches = Stretch.of(judged);
    assertThat(stretches.stream().flatMap(stretch -> stretch.entries().stream()))
        .containsExactlyInAnyOrderElementsOf(judged);
    for (var stretch : stretches) {
      assertThat(judged.stream()
              .filter(each -> each.kind().equals(stretch.first().kind()))
              .filter(each -> each.id() >= stretch.first().id() && each.id() <= stretch.last().id()))
          .containsExactlyElementsOf(stretch.entries())
          .allMatch(each -> each.verdict().equals(stretch.verdict()));
    }
  }

  private static Judging.Judged entry(long id, String kind, int verdict) {
    return new Judging.Judged(
        id, Instant.EPOCH.plusSeconds(id / 2), "till", "key " + id, kind,
        verdict == 0
            ? Verdict.GOES
            : new Verdict(List.of(new Ruling("invoice", LocalDate.of(2030 + verdict, 12, 31), false))));
  }
}
