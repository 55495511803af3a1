package io.vitrine.bench;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.download.Download;
import io.vitrine.download.Downloads;
import io.vitrine.holding.Overviews;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;

/**
 * The copy of a customer with a million entries, as JSON Lines, CSV and orders in one sealed and signed ZIP, with 128
 * MB of heap; beside mariadb-dump of the same rows into a file.
 */
final class ExportBench implements Benchmark {

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    int entries = scale.of(1_000_000, 100_000);
    try (var world = World.empty("db-scheduler.polling-interval=100ms", "vitrine.downloads-dir=target/bench-copies")) {
      var shopper = world.shopper("whale");
      var owner = Objects.requireNonNull(shopper.customer());
      world.purchases(owner, entries);
      world.jdbc().sql("analyze table entry").query().listOfRows();
      Actor.asMachine("bench", world.get(Overviews.class)::recountAll);
      double dump = 0;
      double copy = 0;
      for (int round = 0; round < 3; round++) {
        dump = Math.max(dump, entries / dumped(world, owner));
        copy = Math.max(copy, entries / copied(world, shopper, owner));
        figures.say("round %d: mariadb-dump %,.0f rows/s, copy %,.0f rows/s", round + 1, dump, copy);
      }
      var ready = World.as(shopper, () -> world.get(Downloads.class).of(owner)).orElseThrow();
      figures.say("the ZIP: %,d bytes; heap at most %,d MB", ready.bytes(), Runtime.getRuntime().maxMemory() >> 20);
      figures.atLeast("of mariadb-dump", copy / dump, "", 0.3);
    }
  }

  /** Seconds from the first look at the job's beginning to the finished file. */
  private static double copied(World world, Actor shopper, CustomerId owner) throws InterruptedException {
    var downloads = world.get(Downloads.class);
    World.as(shopper, () -> {
      downloads.ask(owner, "en");
      return true;
    });
    long begun = 0;
    while (true) {
      var state = World.as(shopper, () -> downloads.of(owner)).map(Download::state).orElseThrow();
      if (begun == 0 && state != Download.State.WAITING) {
        begun = System.nanoTime();
      }
      if (state == Download.State.READY) {
        return (System.nanoTime() - begun) / 1e9;
      }
      if (state == Download.State.FULL || state == Download.State.FAILED) {
        throw new IllegalStateException("The copy could not be written: " + state);
      }
      Thread.sleep(10);
    }
  }

  private static double dumped(World world, CustomerId owner) throws IOException, InterruptedException {
    var url = URI.create(world.property("spring.datasource.url").substring("jdbc:".length()));
    var to = Path.of("target", "bench-dump.sql");
    long begun = System.nanoTime();
    var program = Path.of("target", "mariadb").toAbsolutePath();
    Files.setPosixFilePermissions(
        program.resolve("bin/mariadb-dump"), PosixFilePermissions.fromString("rwxr-xr-x"));
    var dump = new ProcessBuilder(List.of(
            program.resolve("bin/mariadb-dump").toString(), "--no-defaults", "--host=127.0.0.1",
            "--port=" + url.getPort(), "--user=" + world.property("spring.datasource.username"),
            "--single-transaction", "--quick", "--no-create-info", "--where=customer_id = " + owner.value(),
            url.getPath().substring(1), "entry"))
        .redirectOutput(to.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT);
    dump.environment().put("MYSQL_PWD", world.property("spring.datasource.password"));
    dump.environment().put("LD_LIBRARY_PATH", program.resolve("libs").toString());
    if (dump.start().waitFor() != 0) {
      throw new IllegalStateException("mariadb-dump failed");
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    Files.delete(to);
    return seconds;
  }
}
