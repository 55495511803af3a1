package io.vitrine;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class PackageMapTest {

  @Test
  void arrowsBetweenPackagesGoDownOnly() {
    ApplicationModules.of(VitrineApplication.class).verify();
  }
}
