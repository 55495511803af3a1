package io.vitrine.bench;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.machine.Importer;
import io.vitrine.machine.Mapping;
import io.vitrine.machine.Progress;
import java.nio.file.Path;
import java.util.List;

/** The purchases of UCI Online Retail (Chen 2015, doi 10.24432/C5BW33), where {@code -Ddata} says that they lie. */
final class OnlineRetail {

  private static final String NAME = "uci-online-retail";

  private OnlineRetail() {}

  static Path file() {
    return Path.of(System.getProperty("data", "data"), NAME, "online-retail-2010-2011.csv.gz");
  }

  /** Imports the file; returns its customers in the order of their numbers. */
  static List<CustomerId> into(World world) {
    var importer = world.get(Importer.class);
    Actor.asMachine("bench", () -> importer.run(Mapping.named(NAME), file(), Progress.UNSEEN));
    return world.jdbc()
        .sql("select id from customer where source = :source order by external_key")
        .param("source", NAME)
        .query((rs, n) -> new CustomerId(rs.getLong(1)))
        .list();
  }
}
