package io.vitrine;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The house. Its rooms and doors are the packages below. */
@SpringBootApplication
public class VitrineApplication {

  public static void main(String[] args) {
    SpringApplication.run(VitrineApplication.class, args);
  }

  /** What the house goes by; tests set their own. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
