package io.vitrine;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class VitrineApplication {

  public static void main(String[] args) {
    SpringApplication.run(VitrineApplication.class, args);
  }
}
