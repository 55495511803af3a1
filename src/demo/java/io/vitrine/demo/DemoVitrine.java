package io.vitrine.demo;

import io.vitrine.VitrineApplication;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/**
 * The house with the demo retailer, on a database of its own in the folder {@code data}: what {@code ./mvnw} runs.
 * Where SPRING_DATASOURCE_URL names a server, that one is used instead.
 */
public class DemoVitrine {

  private static final Map<String, Object> DEFAULTS = Map.of(
      "vitrine.demo", "true",
      "vitrine.retailer", "Lindenhof",
      "server.address", "127.0.0.1",
      "server.servlet.session.cookie.secure", "false",
      "logging.level.root", "warn");

  public static void main(String[] args) {
    stopWithOurStarter();
    var application = new SpringApplication(VitrineApplication.class, DemoConfiguration.class);
    application.setDefaultProperties(DEFAULTS);
    application.addInitializers(new OwnDatabase());
    var house = application.run(args);
    var retailer = house.getBeanProvider(DemoRetailer.class);
    retailer.ifAvailable(DemoRetailer::load);
    IO.println("\nVitrine is open at " + address(house));
    retailer.ifAvailable(demo -> demo.signIns()
        .forEach(one -> IO.println("  %-34s %-24s %s".formatted(one.person(), one.login(), one.password()))));
  }

  private static String address(ConfigurableApplicationContext house) {
    var environment = house.getEnvironment();
    var address = environment.getRequiredProperty("server.address");
    return "http://%s:%s%s"
        .formatted(
            address.equals("127.0.0.1") ? "localhost" : address,
            environment.getProperty("local.server.port", "8080"),
            environment.getProperty("server.servlet.context-path", ""));
  }

  /** Maven forks this JVM. Killed hard, it would leave it behind, and the next start would find the port taken. */
  private static void stopWithOurStarter() {
    ProcessHandle.current()
        .parent()
        .ifPresent(starter -> starter.onExit().thenRun(() -> new Thread(() -> System.exit(0)).start()));
  }

  @Order(Ordered.HIGHEST_PRECEDENCE)
  private static final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      OnlyWhatIsAskedFor.in(context);
      if (context.getEnvironment().containsProperty("spring.datasource.url")) {
        return;
      }
      var database = EmbeddedDatabase.in(Path.of("data"));
      database.create("vitrine");
      database.create("vitrine_vault");
      var properties = new HashMap<String, Object>();
      properties.put("spring.datasource.url", database.url("vitrine"));
      properties.put("spring.datasource.username", database.username());
      properties.put("spring.datasource.password", database.password());
      context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("own database", properties));
    }
  }
}
