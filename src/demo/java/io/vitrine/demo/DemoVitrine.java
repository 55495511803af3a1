package io.vitrine.demo;

import io.vitrine.VitrineApplication;
import io.vitrine.machine.Commands;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The house with the demo retailer, on a database of its own in the folder {@code data}: what {@code ./mvnw} runs.
 * Where SPRING_DATASOURCE_URL names a server, that one is used instead.
 */
public class DemoVitrine {

  public static void main(String[] args) {
    Commands.runAlone(args).ifPresent(System::exit);
    stopWithOurStarter();
    var application = new SpringApplication(VitrineApplication.class, DemoConfiguration.class);
    application.setAdditionalProfiles("demo");
    application.addInitializers(OnlyWhatIsAskedFor::in);
    if (!namesADatabase(args)) {
      application.addListeners(new OwnDatabase(Path.of("data")));
    }
    if (Commands.areMeantBy(args)) {
      System.exit(Commands.run(application, args));
    }
    var house = application.run(args);
    var retailer = house.getBeanProvider(DemoRetailer.class);
    retailer.ifAvailable(DemoRetailer::load);
    house.getBeanProvider(DemoNeighbours.class).ifAvailable(DemoNeighbours::moveIn);
    IO.println("\nVitrine is open at " + address(house));
    retailer.ifAvailable(demo -> demo.signIns()
        .forEach(one -> IO.println("  %-34s %-24s %s".formatted(one.person(), one.login(), one.password()))));
  }

  private static boolean namesADatabase(String... args) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
    return environment.containsProperty("spring.datasource.url");
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
}
