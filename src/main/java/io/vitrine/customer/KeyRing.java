package io.vitrine.customer;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the master key lies: {@code vitrine.master-key-file}. */
@Configuration(proxyBeanMethods = false)
class KeyRing {

  /** Made at the first start. Later a missing file is a loss that no new key makes good, so it is refused. */
  @Bean
  MasterKey masterKey(
      @Value("${vitrine.master-key-file}") Path file, @Qualifier("vault") DataSource vault) {
    boolean used = !new JdbcTemplate(vault).queryForList("select 1 from customer_key limit 1").isEmpty();
    if (used && !Files.exists(file)) {
      throw new MasterKeyMissing(file);
    }
    return used ? MasterKey.in(file) : MasterKey.madeIn(file);
  }
}
