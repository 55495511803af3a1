package io.vitrine;

import io.vitrine.customer.MasterKeyMissing;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** What must hold before the house opens. What does not is told in one line, as this is read by whoever installs it. */
@Order // last, after whatever still adds properties
final class OpeningRules implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    // MariaDB Connector/J 3.5 writes an Instant in the JVM's zone whatever connectionTimeZone says (its InstantCodec),
    // so the house keeps UTC, and views ask the browser for the reader's zone.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    check(context.getEnvironment());
  }

  static void check(Environment environment) {
    if (environment.getProperty("spring.datasource.url", "").isBlank()) {
      throw new Refused(
          "No database is named: set SPRING_DATASOURCE_URL (jdbc:mariadb://host/schema), SPRING_DATASOURCE_USERNAME"
              + " and SPRING_DATASOURCE_PASSWORD.");
    }
    if (environment.getProperty("vitrine.master-key-file", "").isBlank()) {
      throw new Refused(
          "No file is named for the master key: set VITRINE_MASTER_KEY_FILE to a file that is in no database and in"
              + " none of their backups. It is made at the first start; keep a copy of it in a safe.");
    }
    if (environment.getProperty("vitrine.demo", Boolean.class, false)
        && !isLocal(environment.getProperty("server.address"))) {
      throw new Refused(
          "Demo mode lets anyone sign in as any customer, so it opens on this machine only: set server.address to"
              + " 127.0.0.1, or vitrine.demo to false.");
    }
  }

  /** No address means all of them. */
  private static boolean isLocal(@Nullable String address) {
    try {
      return address != null && !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  static final class Refused extends RuntimeException {
    Refused(String message) {
      super(message);
    }
  }

  /** Says the one line instead of a stack trace; the process then ends with status 1. */
  static final class Reporter implements SpringBootExceptionReporter {

    Reporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
      var line = inOneLine(failure);
      if (line != null) {
        System.err.println("Vitrine does not open. " + line);
      }
      return line != null;
    }

    static @Nullable String inOneLine(Throwable failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof Refused || cause instanceof MasterKeyMissing) {
          return cause.getMessage();
        }
        // SQLSTATE class 08: connection exception, class 28: invalid authorization specification.
        if (cause instanceof SQLException e && e.getSQLState() != null && e.getSQLState().matches("(08|28).*")) {
          return "The database does not let us in: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
      }
      return null;
    }
  }
}
