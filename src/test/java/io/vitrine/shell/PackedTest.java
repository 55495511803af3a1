package io.vitrine.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedTest {

  private static final String ROWS =
      "{\"price\":\"39.90\u00a0€\",\"title\":\"“Décor” \\ \\\"x\\\" \ud83d\udc5f ß\"},".repeat(500);

  @Test
  void anAnswerThatIsKeptIsTheSameAgainWhenItIsAskedForOnceMore() {
    assertThat(Packed.open(Packed.of(ROWS))).isEqualTo(ROWS);
  }

  @Test
  void anAnswerIsKeptInATenthOfItsLettersOfOneByteEach() {
    var kept = Packed.of(ROWS);
    assertThat(kept).hasSizeLessThan(ROWS.length() / 10);
    assertThat(kept.chars()).allMatch(letter -> letter <= 0xff);
  }

  @Test
  void whatIsPackedIsNotPackedTwiceAndWhatIsShortNotAtAll() {
    var kept = Packed.of(ROWS);
    assertThat(Packed.of(kept)).isSameAs(kept);
    assertThat(Packed.of("{\"a\":\"ä\"}")).isEqualTo("{\"a\":\"ä\"}");
    assertThat(Packed.open("{\"a\":\"ä\"}")).isEqualTo("{\"a\":\"ä\"}");
    assertThat(Packed.open("")).isEmpty();
  }
}
