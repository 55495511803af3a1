package io.vitrine.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@VitrineTest
class CaseNumbersTest {

  @Autowired private Shop shop;
  @Autowired private Requests requests;
  @Autowired private CaseNumbers numbers;
  @Autowired private JdbcClient jdbc;
  @Autowired @Qualifier("vault") private JdbcClient vault;

  @Test
  void aDatabaseFromAnOlderBackupGivesNoNumberASecondTime() {
    var first = asks();
    vault.sql("update case_number set highest = highest + 500").update();
    numbers.start();
    assertThat(asks()).isEqualTo(first + 501);
    assertThat(vault.sql("select highest from case_number").query(Long.class).single()).isEqualTo(first + 501);
  }

  @Test
  void aVaultThatKnowsNoNumberYetLearnsThem() {
    var first = asks();
    vault.sql("delete from case_number").update();
    numbers.start();
    assertThat(vault.sql("select highest from case_number").query(Long.class).single()).isGreaterThanOrEqualTo(first);
  }

  private long asks() {
    var ada = shop.shopper();
    return ada.does(() -> requests.ask(ada.id, new Requests.Wish(
            CaseType.DELETE, Residence.EUROPE, Set.of(), null, "en", "")))
        .it()
        .id()
        .value();
  }
}
