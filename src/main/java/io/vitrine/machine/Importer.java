package io.vitrine.machine;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.customer.Customers;
import io.vitrine.holding.Intake;
import io.vitrine.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in a retailer's files. Stopped anywhere and run again, or run twice, an import ends in the state of one clean
 * run: every few thousand lines are one transaction, and a line is known again by its external key.
 */
@Service
public class Importer {

  private final Customers customers;
  private final Catalogue catalogue;
  private final Intake intake;
  private final Ledger ledger;
  private final Runs runs;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Path rejectedFolder;
  private final boolean announces;

  Importer(
      Customers customers,
      Catalogue catalogue,
      Intake intake,
      Ledger ledger,
      Runs runs,
      TransactionTemplate transaction,
      Clock clock,
      @Value("${vitrine.import.rejected:data/rejected}") Path rejectedFolder,
      @Value("${vitrine.import.announce:true}") boolean announces) {
    this.customers = customers;
    this.catalogue = catalogue;
    this.intake = intake;
    this.ledger = ledger;
    this.runs = runs;
    this.transaction = transaction;
    this.clock = clock;
    this.rejectedFolder = rejectedFolder;
    this.announces = announces;
  }

  /**
   * Imports a file.
   *
   * @throws Refusal where nothing was done, with what to do about it
   */
  @RolesAllowed("MACHINE")
  public Summary run(Mapping mapping, Path file, Progress progress) {
    return run(mapping, Opened.file(file, mapping.form()), progress);
  }

  /**
   * Imports what a stream holds, which is read to its end and closed.
   *
   * @param name what a file of the same content would be called
   */
  @RolesAllowed("MACHINE")
  public Summary run(Mapping mapping, String name, InputStream in, Progress progress) {
    return run(mapping, Opened.stream(name, in, mapping.form()), progress);
  }

  private Summary run(Mapping mapping, Opened opened, Progress progress) {
    try (opened;
        var lock = runs.lock();
        var rejected = new RejectedLines(rejectedFolder, opened.name(), clock.instant())) {
      var run = new ImportRun(mapping, opened, rejected, progress, intake, ledger, runs, transaction, clock);
      var summary =
          switch (mapping.holds()) {
            case PRODUCTS -> run.takeProducts(new ProductWork(mapping, opened.lines(), catalogue));
            case PURCHASES ->
              run.takePurchases(new PurchaseWork(mapping, opened.lines(), customers, catalogue, intake, clock));
          };
      if (announces) {
        intake.announce();
      }
      return summary;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("The lock of imports cannot be given back", e);
    }
  }
}
