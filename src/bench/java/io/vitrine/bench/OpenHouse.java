package io.vitrine.bench;

import io.vitrine.VitrineApplication;
import io.vitrine.browser.Visitor;
import io.vitrine.demo.DemoConfiguration;
import io.vitrine.demo.DemoRetailer;
import io.vitrine.demo.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo retailer's house with its doors open on a port of its own, as a shopper's browser finds it. */
final class OpenHouse implements AutoCloseable {

  private static final String SCHEMA = "open_house";

  private final ConfigurableApplicationContext context;

  private OpenHouse(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static OpenHouse withTheDemo() {
    var server = EmbeddedDatabase.in(Path.of("target", "bench-data"), "--innodb-buffer-pool-size=1G");
    for (var schema : List.of(SCHEMA, SCHEMA + "_vault")) {
      server.drop(schema);
      server.create(schema);
    }
    var context = new SpringApplicationBuilder(VitrineApplication.class, DemoConfiguration.class)
        .properties(
            "spring.datasource.url=" + server.url(SCHEMA),
            "spring.datasource.username=" + server.username(),
            "spring.datasource.password=" + server.password(),
            "vitrine.master-key-file=target/bench-data/master-key.json",
            "server.address=127.0.0.1",
            "server.port=0",
            "server.servlet.session.cookie.secure=false",
            "vitrine.demo=true",
            "vitrine.retailer=Lindenhof",
            "vitrine.plans=classpath:plans/hauptstrasse.json",
            "vitrine.town=classpath:plans/town.geojson",
            "logging.level.root=warn")
        .run();
    context.getBean(DemoRetailer.class).load();
    return new OpenHouse(context);
  }

  <T> T get(Class<T> bean) {
    return context.getBean(bean);
  }

  Visitor visitor() {
    return Visitor.of(address());
  }

  String address() {
    return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  /** Whom one can sign in as; the first is Mira. */
  DemoRetailer.SignIn mira() {
    return context.getBean(DemoRetailer.class).signIns().getFirst();
  }

  @Override
  public void close() {
    context.close();
  }
}
