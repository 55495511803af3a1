package io.vitrine.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The whole import of UCI Online Retail (reading, customers, products, entries, ties and ledger, into empty tables)
 * beside MariaDB's own {@code load data local infile} of the same rows into the same empty table. They take turns.
 */
final class ImportBench implements Benchmark {

  private static final String COLUMNS =
      """
      customer_id, occurred_at, kind, source, external_key, order_key, received_at, product_id, title, quantity,
      returned, returns_entry, amount_minor, currency, details
      """;

  private static final Path ROWS = Path.of("target", "bench-rows.tsv").toAbsolutePath();

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    if (!Files.exists(OnlineRetail.file())) {
      figures.skipped("rows", "there is no " + OnlineRetail.file() + "; say -Ddata=FOLDER");
      return;
    }
    try (var world = World.empty("vitrine.import.announce=false", "vitrine.import.rejected=target/bench-rejected")) {
      var jdbc = world.get(JdbcTemplate.class);
      var ours = new Times();
      var load = new Times();
      // Once for nothing: the JVM compiles, the server makes its files.
      round(world, jdbc, new Times(), new Times(), false);
      for (int round = 0; round < scale.of(7, 3); round++) {
        round(world, jdbc, ours, load, round % 2 == 1);
      }
      long rows = world.jdbc().sql("select count(*) from entry").query(Long.class).single();
      figures.say("%,d rows: import %s%n  load data: %s", rows, ours, load);
      figures.say(
          "rows a second: import %,.0f, load data %,.0f", rows * 1000 / ours.median(), rows * 1000 / load.median());
      figures.atLeast("rows", load.median() / ours.median(), "of load data", 0.5);
    } finally {
      Files.deleteIfExists(ROWS);
    }
  }

  private static void round(World world, JdbcTemplate jdbc, Times ours, Times load, boolean loadFirst)
      throws Exception {
    if (loadFirst) {
      load(jdbc, load);
    }
    for (var table : List.of("entry", "kept_count", "access_log")) {
      jdbc.execute("truncate table " + table);
    }
    jdbc.execute("delete from customer");
    jdbc.execute("truncate table product");
    ours.measure(() -> OnlineRetail.into(world));
    Files.deleteIfExists(ROWS);
    jdbc.execute("select " + COLUMNS + " from entry order by id into outfile '" + ROWS + "' character set utf8mb4");
    if (!loadFirst) {
      load(jdbc, load);
    }
  }

  private static void load(JdbcTemplate jdbc, Times load) throws Exception {
    jdbc.execute("truncate table entry");
    load.measure(() -> jdbc.execute(
        "load data local infile '" + ROWS + "' into table entry character set utf8mb4 (" + COLUMNS + ")"));
  }
}
