package io.vitrine.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.vitrine.holding.Filter.Use;
import io.vitrine.shopper.Asked.LeftOut;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What an address asks for, also one that was written by hand. */
class AskedTest {

  private static final Asked EVERYTHING = Asked.everything(Scope.PURCHASES);
  private static final Asked.Choices PURCHASES =
      new Asked.Choices(Scope.PURCHASES, Set.of("purchase", "visit"), Set.of("web", "store"));
  private static final Asked.Choices TIMELINE =
      new Asked.Choices(Scope.TIMELINE, Set.of("purchase", "visit"), Set.of("web", "store"));

  @Test
  void anAddressIsReadAndWrittenTheSame() {
    var asked = read("q=wool+coat&from=2026-01-01&to=2026-03-31&source=web&use=not&entry=42");
    assertThat(asked.leftOut()).isEmpty();
    assertThat(asked.filter().words()).isEqualTo("wool coat");
    assertThat(asked.filter().from()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(asked.filter().to()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(asked.filter().source()).isEqualTo("web");
    assertThat(asked.filter().use()).isEqualTo(Use.NOT_USED);
    assertThat(asked.entry()).isEqualTo(42);
    assertThat(Asked.read(asked.address(), PURCHASES)).isEqualTo(asked);
  }

  @Test
  void anEmptyAddressAsksForEverything() {
    assertThat(read("")).isEqualTo(EVERYTHING);
    assertThat(read("q=&from=&to=&source=&use=&entry=&continue")).isEqualTo(EVERYTHING);
  }

  @Test
  void whatMakesNoSenseIsLeftOutAndTold() {
    var asked = read("q=" + "x".repeat(201) + "&from=2026-02-30&to=soon&source=moon&use=perhaps&entry=-1&colour=red");
    assertThat(asked.filter()).isEqualTo(EVERYTHING.filter());
    assertThat(asked.leftOut()).extracting(LeftOut::field)
        .containsExactlyInAnyOrder("q", "from", "to", "source", "use", "entry", "colour");
  }

  @Test
  void aRangeThatEndsBeforeItStartsIsLeftOutWhole() {
    var asked = read("from=2026-05-01&to=2026-04-01");
    assertThat(asked.filter().isOpen()).isTrue();
    assertThat(asked.leftOut()).singleElement()
        .isEqualTo(new LeftOut("to", "entries.left-out.range", "2026-05-01", "2026-04-01"));
  }

  @Test
  void theTimelineIsAlsoAskedForKindsAndADayToBeginWith() {
    var asked = Asked.read(QueryParameters.fromString("kind=visit,purchase&day=2026-05-04"), TIMELINE);
    assertThat(asked.leftOut()).isEmpty();
    assertThat(asked.filter().kinds()).containsExactlyInAnyOrder("purchase", "visit");
    assertThat(asked.day()).isEqualTo(LocalDate.of(2026, 5, 4));
    assertThat(Asked.read(asked.address(), TIMELINE)).isEqualTo(asked);
    var wrong = Asked.read(QueryParameters.fromString("kind=spell&kind=visit&day=today"), TIMELINE);
    assertThat(wrong.filter().kinds()).containsExactly("visit");
    assertThat(wrong.leftOut()).extracting(LeftOut::field).containsExactlyInAnyOrder("kind", "day");
  }

  @Test
  void aPageOfOneKindLetsNoneBeChosen() {
    assertThat(read("kind=visit&day=2026-05-04").leftOut()).extracting(LeftOut::field).containsExactly("day", "kind");
  }

  @Test
  void daysOfAnotherAgeAreNone() {
    assertThat(Asked.day("1989-12-31")).isNull();
    assertThat(Asked.day("+10000-01-01")).isNull();
    assertThat(Asked.day("1990-01-01")).isEqualTo(LocalDate.of(1990, 1, 1));
  }

  @Property(tries = 200)
  void noAddressWhateverItSaysIsMoreThanLeftOut(
      @ForAll String q, @ForAll String from, @ForAll String use, @ForAll String entry) {
    var address = QueryParameters.simple(Map.of("q", q, "from", from, "use", use, "entry", entry));
    assertThat(Asked.read(address, PURCHASES).leftOut()).allMatch(left -> left.given().length() <= 41);
  }

  private static Asked read(String address) {
    return Asked.read(QueryParameters.fromString(address), PURCHASES);
  }
}
