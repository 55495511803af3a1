package io.vitrine;

import com.zaxxer.hikari.HikariDataSource;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The vault: a second database for what must not travel with the main backups. In production it is a server of its
 * own, named by {@code vitrine.vault.url}, {@code .username} and {@code .password}; where those are absent it is the
 * schema {@code <main schema>_vault} on the main server. None of its beans is a default candidate, so whoever wants
 * one asks for it by {@code @Qualifier("vault")}.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

  private static final Pattern SCHEMA = Pattern.compile("(jdbc:[^?]*/)([^/?]+)(\\?.*)?");

  /** Migrated before it is handed out, so that nobody can use the vault before its tables are there. */
  @Bean(defaultCandidate = false)
  @Qualifier("vault")
  HikariDataSource vaultDataSource(JdbcConnectionDetails main, Environment environment) {
    var vault = new HikariDataSource();
    // The same connection settings as the main database (UTC above all), then what differs.
    Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(vault));
    vault.setPoolName("vault");
    vault.setMaximumPoolSize(environment.getProperty("vitrine.vault.connections", Integer.class, 5));
    var url = environment.getProperty("vitrine.vault.url");
    vault.setJdbcUrl(url == null ? beside(main.getJdbcUrl()) : url);
    var username = environment.getProperty("vitrine.vault.username");
    vault.setUsername(username == null ? main.getUsername() : username);
    var password = environment.getProperty("vitrine.vault.password");
    vault.setPassword(password == null ? main.getPassword() : password);
    Flyway.configure().dataSource(vault).locations("classpath:db/vault").load().migrate();
    return vault;
  }

  @Bean(defaultCandidate = false)
  @Qualifier("vault")
  JdbcTemplate vaultTemplate(@Qualifier("vault") DataSource vault) {
    return new JdbcTemplate(vault);
  }

  @Bean(defaultCandidate = false)
  @Qualifier("vault")
  JdbcClient vaultClient(@Qualifier("vault") DataSource vault) {
    return JdbcClient.create(vault);
  }

  /** Transactions of the vault; they never span the main database. */
  @Bean(defaultCandidate = false)
  @Qualifier("vault")
  TransactionTemplate vaultTransactions(@Qualifier("vault") DataSource vault) {
    return new TransactionTemplate(new JdbcTransactionManager(vault));
  }

  /** The address of the vault on the same server: {@code …/vitrine?x} becomes {@code …/vitrine_vault?x}. */
  static String beside(String mainUrl) {
    var schema = SCHEMA.matcher(mainUrl);
    if (!schema.matches()) {
      throw new IllegalStateException(
          "The database address names no schema, so there is none to put the vault beside: set vitrine.vault.url.");
    }
    return schema.group(1) + schema.group(2) + "_vault" + (schema.group(3) == null ? "" : schema.group(3));
  }
}
