package io.vitrine.demo;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/**
 * Gives an application an embedded database. It starts when the application does and no earlier: from then on an
 * interrupt ends it too, also where the application has not come further than that.
 *
 * @param folder of its data
 */
record OwnDatabase(Path folder) implements ApplicationListener<ApplicationStartingEvent> {

  @Override
  public void onApplicationEvent(ApplicationStartingEvent starting) {
    starting.getSpringApplication().setDefaultProperties(opened());
  }

  private Map<String, Object> opened() {
    try {
      var database = EmbeddedDatabase.in(folder);
      database.create("vitrine");
      database.create("vitrine_vault");
      return Map.of(
          "spring.datasource.url", database.url("vitrine"),
          "spring.datasource.username", database.username(),
          "spring.datasource.password", database.password(),
          "vitrine.master-key-file", folder.resolve("master-key.json").toString());
    } catch (IllegalStateException e) {
      // Says in one line what is missing or in the way.
      System.err.println(e.getMessage());
      System.exit(1);
      throw e;
    }
  }
}
