package io.vitrine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class OpeningRulesTest {

  private final MockEnvironment house =
      new MockEnvironment()
          .withProperty("spring.datasource.url", "jdbc:mariadb://db/x")
          .withProperty("vitrine.master-key-file", "/keys/master-key.json");

  @Test
  void withoutADatabaseTheHouseStaysClosed() {
    assertThatThrownBy(() -> OpeningRules.check(new MockEnvironment())).hasMessageContaining("SPRING_DATASOURCE_URL");
  }

  @Test
  void withoutAPlaceForTheMasterKeyTheHouseStaysClosed() {
    var house = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:mariadb://db/x");
    assertThatThrownBy(() -> OpeningRules.check(house)).hasMessageContaining("VITRINE_MASTER_KEY_FILE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.0.0.0", "192.0.2.7", "no.such.host.invalid"})
  void aDemoIsNotShownToTheWorld(String address) {
    house.withProperty("vitrine.demo", "true").withProperty("server.address", address);
    assertThatThrownBy(() -> OpeningRules.check(house)).hasMessageContaining("127.0.0.1").hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
  void aDemoIsShownAtHome(String address) {
    house.withProperty("vitrine.demo", "true").withProperty("server.address", address);
    assertThatCode(() -> OpeningRules.check(house)).doesNotThrowAnyException();
  }

  @Test
  void theRefusalReachesWhoeverStartsTheApplication() {
    assertThatThrownBy(() -> SpringApplication.run(VitrineApplication.class, "--logging.level.root=off"))
        .isInstanceOf(OpeningRules.Refused.class);
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsToldInOneLine() {
    var failure = new IllegalStateException(new SQLException("Socket fail to connect to db.\nstack", "08000"));
    assertThat(OpeningRules.Reporter.inOneLine(failure))
        .isEqualTo("The database does not let us in: Socket fail to connect to db.");
    var mistake = new IllegalStateException(new SQLException("syntax", "42000"));
    assertThat(OpeningRules.Reporter.inOneLine(mistake)).isNull();
  }
}
