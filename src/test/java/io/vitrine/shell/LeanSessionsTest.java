package io.vitrine.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LeanSessionsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void theAnswerThatIsKeptSaysTheSameInLettersOfOneByte() {
    var answer = JSON.writeValueAsString(new String[] {"39.90\u00a0€", "“Décor” \\ \"x\"", "\ud83d\udc5f", "ß"});
    var kept = LeanSessions.inOneByteLetters(answer);
    assertThat(kept.chars()).allMatch(letter -> letter <= 0xff);
    assertThat(JSON.readTree(kept)).isEqualTo(JSON.readTree(answer));
  }

  @Test
  void whatHasNoWideLettersIsKeptAsItIs() {
    var answer = "{\"a\":\"ä\"}";
    assertThat(LeanSessions.inOneByteLetters(answer)).isSameAs(answer);
  }
}
