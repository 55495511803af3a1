package io.vitrine.demo;

import io.vitrine.customer.Actor;
import io.vitrine.machine.Importer;
import io.vitrine.machine.Mapping;
import io.vitrine.machine.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Brings the department store in as any other retailer comes: by files, mappings and the importer. */
final class MovingIn implements DemoRetailer {

  private final Importer importer;
  private final TakingIn takingIn;
  private final DemoAccounts accounts;
  private final Wearing wearing;
  private final Caseload caseload;
  private final Visitors visitors;
  private final Clock clock;
  private final ZoneId zone;

  MovingIn(
      Importer importer,
      TakingIn takingIn,
      Visitors visitors,
      DemoAccounts accounts,
      Wearing wearing,
      Caseload caseload,
      Clock clock,
      ZoneId zone) {
    this.importer = importer;
    this.takingIn = takingIn;
    this.accounts = accounts;
    this.wearing = wearing;
    this.caseload = caseload;
    this.visitors = visitors;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public void load() {
    Actor.asMachine("demo", () -> {
      if (!accounts.areOpen()) {
        moveIn(new Lindenhof(Lindenhof.dayFor(LocalDate.ofInstant(clock.instant(), zone))));
      }
    });
  }

  @Override
  public List<SignIn> signIns() {
    return accounts.signIns();
  }

  private void moveIn(Lindenhof shop) {
    IO.println("Lindenhof moves in with %,d customers. It takes a moment, the first time."
        .formatted(shop.customers().size()));
    try {
      var folder = Files.createTempDirectory("lindenhof");
      var files = DemoFiles.write(shop, folder);
      take("lindenhof-catalogue", files.catalogue());
      take("lindenhof-web-shop", files.webShop());
      take("lindenhof-tills", files.tills());
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    takingIn.take(Doings.SOURCES, new Doings(shop).all());
    visitors.come(shop);
    accounts.open(shop.told());
    wearing.come(shop.today());
    caseload.come();
  }

  private void take(String mapping, Path file) throws IOException {
    var summary = importer.run(Mapping.named(mapping), file, Progress.UNSEEN);
    if (summary.rejectedInAll() > 0) {
      throw new IllegalStateException("The importer rejects lines of " + file + ": " + summary.rejected());
    }
    Files.delete(file);
  }
}
