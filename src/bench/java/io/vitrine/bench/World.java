package io.vitrine.bench;

import io.vitrine.VitrineApplication;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Newcomer;
import io.vitrine.demo.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** The whole house on an embedded database of its own, listening nowhere, with as many entries as asked for. */
final class World implements AutoCloseable {

  private static final String SCHEMA = "bench";

  private final ConfigurableApplicationContext context;

  private World(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** A house with nothing in it. The server keeps what a production server would: commits wait for the disk. */
  static World empty(String... properties) {
    var server = Server.DATABASE;
    for (var schema : List.of(SCHEMA, SCHEMA + "_vault")) {
      server.drop(schema);
      server.create(schema);
    }
    return new World(new SpringApplicationBuilder(VitrineApplication.class)
        .properties(
            "spring.datasource.url=" + server.url(SCHEMA),
            "spring.datasource.username=" + server.username(),
            "spring.datasource.password=" + server.password(),
            "vitrine.master-key-file=target/bench-data/master-key.json",
            "logging.level.root=warn")
        .properties(properties)
        .contextFactory(type -> listeningNowhere())
        .run());
  }

  /** One for all worlds of a run: it lives as long as the process. */
  private static final class Server {
    private static final EmbeddedDatabase DATABASE =
        EmbeddedDatabase.in(Path.of("target", "bench-data"), "--innodb-buffer-pool-size=2G");
  }

  /** Vaadin wants a web context; this one has no server behind it. */
  private static ConfigurableApplicationContext listeningNowhere() {
    var context = new AnnotationConfigServletWebApplicationContext();
    context.setServletContext(new MockServletContext());
    return context;
  }

  <T> T get(Class<T> bean) {
    return context.getBean(bean);
  }

  JdbcClient jdbc() {
    return get(JdbcClient.class);
  }

  String property(String name) {
    return context.getEnvironment().getRequiredProperty(name);
  }

  DataSource source() {
    return get(DataSource.class);
  }

  /** A new shopper who can sign in. */
  Actor shopper(String key) {
    return Actor.asMachine("bench", () -> {
      CustomerId id = Objects.requireNonNull(
          get(Customers.class).takeIn("bench", List.of(Newcomer.known(key))).get(key));
      return get(Accounts.class).openShopper(id, key, "no password", key).actor(get(Clock.class).instant());
    });
  }

  static <T extends @Nullable Object> T as(Actor actor, Supplier<T> what) {
    var own = SecurityContextHolder.createEmptyContext();
    own.setAuthentication(actor.authentication());
    SecurityContextHolder.setContext(own);
    try {
      return what.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** Gives a customer this many purchases, in orders of four, from 2019 on, a quarter of an hour apart. */
  void purchases(CustomerId customer, int count) {
    jdbc().sql("insert ignore into source (code, name) values ('bench', 'Web shop')").update();
    jdbc()
        .sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, order_key, received_at,
                               product_id, title, quantity, amount_minor, currency, details)
            select :customer, timestamp '2019-01-01 08:00:00' + interval (seq div 4) hour, 'purchase', 'bench',
                   concat(:customer, '-', seq), concat(:customer, '-', seq div 4), now(6),
                   1 + mod(seq * 7919, 1500), concat('Wool blanket number ', mod(seq * 7919, 1500)), 1,
                   100 + mod(seq, 9000), 'EUR', '{"place":"Hauptstrasse store, till 12"}'
              from seq_1_to_%d
            """
                .formatted(count))
        .param("customer", customer.value())
        .update();
  }

  /** Fills the shop with other customers of a hundred purchases each, spread over the years like everyone else's. */
  void others(int customers) {
    jdbc()
        .sql(
            """
            insert into customer (source, external_key, created_at)
            select 'crowd', seq, now(6)
              from seq_1_to_%d
            """
                .formatted(customers))
        .update();
    jdbc()
        .sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, order_key, received_at,
                               product_id, title, quantity, amount_minor, currency, details)
            select c.id, timestamp '2019-01-01 08:00:00' + interval (s.seq * 600 + mod(c.id, 600)) hour, 'purchase',
                   'bench', concat(c.id, '-', s.seq), concat(c.id, '-', s.seq div 4), now(6),
                   1 + mod(s.seq * 7919 + c.id * 31, 1500), concat('Wool blanket number ', mod(s.seq, 1500)), 1,
                   100 + mod(s.seq, 9000), 'EUR', '{"place":"Web shop"}'
              from customer c
              join seq_1_to_100 s
             where c.source = 'crowd'
             order by c.id, s.seq
            """)
        .update();
    jdbc().sql("analyze table entry").query().listOfRows();
  }

  @Override
  public void close() {
    context.close();
  }
}
