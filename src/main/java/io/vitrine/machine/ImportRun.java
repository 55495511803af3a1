package io.vitrine.machine;

import static java.util.Map.entry;

import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Intake;
import io.vitrine.holding.Tied;
import io.vitrine.ledger.Ledger;
import io.vitrine.machine.Chunk.End;
import io.vitrine.machine.Chunk.Rejected;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.springframework.transaction.support.TransactionTemplate;

/** One import of one file, from its first line to its summary. */
final class ImportRun {

  private static final int CUSTOMERS_AT_A_TIME = 200;
  private static final int ATTEMPTS = 5;

  private final Mapping mapping;
  private final Opened file;
  private final RejectedLines rejected;
  private final Progress progress;
  private final Intake intake;
  private final Ledger ledger;
  private final Runs runs;
  private final TransactionTemplate transaction;
  private final Clock clock;

  private final Instant startedAt;
  private final long run;
  private Counts counts = Counts.NONE;
  private @Nullable Long cutAfter;

  ImportRun(
      Mapping mapping,
      Opened file,
      RejectedLines rejected,
      Progress progress,
      Intake intake,
      Ledger ledger,
      Runs runs,
      TransactionTemplate transaction,
      Clock clock) {
    this.mapping = mapping;
    this.file = file;
    this.rejected = rejected;
    this.progress = progress;
    this.intake = intake;
    this.ledger = ledger;
    this.runs = runs;
    this.transaction = transaction;
    this.clock = clock;
    startedAt = clock.instant();
    intake.name(mapping.source(), mapping.name(), mapping.closed());
    runs.stopped(mapping.source(), file.name()).ifPresent(last -> progress.completes(last.startedAt(), last.lines()));
    run = runs.begin(mapping.source(), file.name(), rejected.place());
  }

  Summary takePurchases(PurchaseWork work) {
    takeAll(work);
    return finish(tie(work.touched()));
  }

  Summary takeProducts(ProductWork work) {
    takeAll(work);
    return finish(Tied.NONE);
  }

  /** While the database takes one chunk in, the next is read. */
  private <T extends Line> void takeAll(Work<T> work) {
    var chunks = new Chunks<>(file, work, mapping.neededColumns());
    try (var reader = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import-reader").daemon().factory())) {
      Chunk<T> chunk;
      Future<Chunk<T>> ahead = reader.submit(chunks::read);
      do {
        chunk = awaited(ahead);
        if (chunk.end() == null) {
          ahead = reader.submit(chunks::read);
        }
        takeChunk(work, chunk);
      } while (chunk.end() == null);
      cutAfter = chunk.end() == End.CUT_OFF ? Long.valueOf(chunk.last()) : null;
    }
  }

  private static <T> T awaited(Future<T> ahead) {
    try {
      return ahead.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The import was stopped from outside", e);
    }
  }

  private <T extends Line> void takeChunk(Work<T> work, Chunk<T> chunk) {
    var came = new Counts[1];
    var taken = inOneTransaction(() -> {
      var some = work.take(chunk.taken());
      came[0] = Counts.of(some, chunk.read(), chunk.rejected().size());
      record(chunk, came[0]);
      return some;
    });
    work.committed();
    counts = counts.plus(came[0]);
    chunk.rejected().forEach(rejected::add);
    for (T line : chunk.taken()) {
      if (taken.heldOnAnother().contains(line.key())) {
        rejected.add(new Rejected(line.number(), Flaw.HELD_ON_ANOTHER, line.key()));
      }
    }
    rejected.write();
    progress.at(chunk.bytesRead(), file.size(), counts.read());
  }

  private void record(Chunk<?> chunk, Counts came) {
    runs.came(run, counts.plus(came));
    ledger.append("import", null, Map.ofEntries(
        entry("run", run),
        entry("source", mapping.source()),
        entry("lines", chunk.first() + "-" + chunk.last()),
        entry("sha256", chunk.sha256()),
        entry("new", came.fresh()),
        entry("changed", came.changed()),
        entry("unchanged", came.unchanged()),
        entry("deleted", came.deleted()),
        entry("not-allowed", came.notAllowed()),
        entry("too-old", came.tooOld()),
        entry("rejected", came.rejected())));
  }

  /** Some customers at a time on two connections: while the one reckons, the database works for the other. */
  private Tied tie(LongOpenHashSet customers) {
    var all = customers.longStream().mapToObj(CustomerId::new).toList();
    var parts = new ArrayList<Future<Tied>>();
    try (var two = new DelegatingSecurityContextExecutorService(
        Executors.newFixedThreadPool(2, Thread.ofPlatform().name("import-ties").daemon().factory()))) {
      for (int from = 0; from < all.size(); from += CUSTOMERS_AT_A_TIME) {
        var some = all.subList(from, Math.min(from + CUSTOMERS_AT_A_TIME, all.size()));
        parts.add(two.submit(() -> inOneTransaction(() -> intake.tie(some))));
      }
    }
    return parts.stream().map(ImportRun::awaited).reduce(Tied.NONE, Tied::plus);
  }

  /** Where another transaction had the rows first, the database undid ours, so that it can be done anew. */
  private <T> T inOneTransaction(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
      } catch (TransientDataAccessException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Summary finish(Tied tied) {
    transaction.executeWithoutResult(status -> {
      runs.finished(run, cutAfter == null);
      ledger.append("import-finished", null, Map.of(
          "run", run,
          "source", mapping.source(),
          "read", counts.read(),
          "whole", cutAfter == null,
          "tied", tied.tied(),
          "untied", tied.untied()));
    });
    return new Summary(
        run,
        counts.read(),
        counts.fresh(),
        counts.changed(),
        counts.unchanged(),
        counts.deleted(),
        counts.notAllowed(),
        counts.tooOld(),
        rejected.counts(),
        tied.tied(),
        tied.untied(),
        rejected.file(),
        cutAfter,
        Duration.between(startedAt, clock.instant()));
  }
}
