package io.vitrine;

import io.vitrine.demo.EmbeddedDatabase;
import io.vitrine.demo.OnlyWhatIsAskedFor;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/** One server for all tests of a JVM, and in it a fresh pair of schemas for each application context. */
@Order(0)
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final AtomicInteger COUNT = new AtomicInteger();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh database", properties()));
    OnlyWhatIsAskedFor.in(context);
  }

  /** A fresh pair of schemas, as the properties that name them. */
  public static Map<String, Object> properties() {
    var server = server();
    var schema = "test_" + COUNT.incrementAndGet();
    for (var name : new String[] {schema, schema + "_vault"}) {
      server.drop(name);
      server.create(name);
    }
    return Map.of(
        "spring.datasource.url", server.url(schema),
        "spring.datasource.username", server.username(),
        "spring.datasource.password", server.password(),
        "vitrine.import.rejected", folder().resolve("rejected").toString(),
        "vitrine.downloads-dir", folder().resolve("downloads").resolve(schema).toString(),
        "vitrine.master-key-file", folder().resolve("master-key.json").toString());
  }

  /** The server that this JVM's tests share. */
  public static EmbeddedDatabase server() {
    return Shared.ONE.server;
  }

  /** Where this JVM's server has its files, and its tests may have theirs. */
  public static Path folder() {
    return Shared.ONE.folder;
  }

  private record Shared(Path folder, EmbeddedDatabase server) {

    static final Shared ONE = start(1);

    /** Two JVMs at once get a folder each. A test's data need not outlive the machine, so commits do not wait. */
    static Shared start(int number) {
      var folder = Path.of("target", "test-data", Integer.toString(number));
      try {
        return new Shared(folder, EmbeddedDatabase.in(folder, "--innodb-flush-log-at-trx-commit=2"));
      } catch (EmbeddedDatabase.InUse e) {
        return start(number + 1);
      }
    }
  }
}
