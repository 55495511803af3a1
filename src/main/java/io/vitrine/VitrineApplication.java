package io.vitrine;

import io.vitrine.machine.Commands;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** The house. Its rooms and doors are the packages below. */
@SpringBootApplication
@EnableResilientMethods
public class VitrineApplication {

  public static void main(String[] args) {
    Commands.runAlone(args).ifPresent(System::exit);
    var house = new SpringApplication(VitrineApplication.class);
    if (Commands.areMeantBy(args)) {
      System.exit(Commands.run(house, args));
    }
    house.run(args);
  }

  /** What the house goes by; tests set their own. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
