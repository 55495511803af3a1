package io.vitrine.download;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Customers;
import io.vitrine.customer.HoldsPersonalData;
import io.vitrine.customer.Look;
import io.vitrine.customer.Safe;
import io.vitrine.ledger.Ledger;
import io.vitrine.ledger.Signatures;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the copies that were asked for, one after the other, and lets go those whose days are over. */
@Component
class Writing {

  static final String PAPER = "vitrine-download-v1";

  private static final Duration TELL_AFTER = Duration.ofMillis(500);
  private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

  private final DownloadRows rows;
  private final SealedFiles files;
  private final List<HoldsPersonalData> holders;
  private final Safe safe;
  private final Signatures signatures;
  private final AccessLog accessLog;
  private final Customers customers;
  private final Ledger ledger;
  private final TransactionTemplate apart;
  private final TransactionTemplate snapshot;
  private final Clock clock;
  private final ZoneId zone;
  private final String retailer;

  Writing(
      DownloadRows rows,
      SealedFiles files,
      List<HoldsPersonalData> holders,
      Safe safe,
      Signatures signatures,
      AccessLog accessLog,
      Customers customers,
      Ledger ledger,
      PlatformTransactionManager transactions,
      Clock clock,
      ZoneId zone,
      @Value("${vitrine.retailer:}") String retailer) {
    this.rows = rows;
    this.files = files;
    this.holders = holders;
    this.safe = safe;
    this.signatures = signatures;
    this.accessLog = accessLog;
    this.customers = customers;
    this.ledger = ledger;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    // One moment for all sheets, however long it takes to write them.
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
    this.clock = clock;
    this.zone = zone;
    this.retailer = retailer;
  }

  /** Nobody wants it any more. */
  private static final class NotWanted extends RuntimeException {}

  /** Writes all that is asked for; returns how many are ready. */
  int write() {
    rows.over(clock.instant()).forEach(this::letGo);
    var asked = rows.toWrite();
    if (asked.isEmpty()) {
      return 0;
    }
    files.tidy(rows.files());
    return (int) asked.stream().filter(this::write).count();
  }

  private void letGo(DownloadRows.Row row) {
    apart.executeWithoutResult(status -> rows.delete(row));
    files.delete(row.file());
  }

  private boolean write(DownloadRows.Row row) {
    try {
      begin(row);
      var written = snapshot.execute(status -> packed(row));
      files.finish(row.file());
      return Boolean.TRUE.equals(apart.execute(status -> ready(row, written)));
    } catch (NotWanted e) {
      files.delete(row.file());
      return false;
    } catch (IOException | RuntimeException e) {
      var state = isFull(e) ? Download.State.FULL : Download.State.FAILED;
      LOG.warn("Copy {} cannot be written: {} ({})", row.download().id(), state, e.getClass().getSimpleName());
      files.delete(row.file());
      files.tidy(rows.files());
      rows.ended(row, state);
      return false;
    }
  }

  private void begin(DownloadRows.Row row) {
    long all = holders.stream()
        .flatMap(holder -> holder.count(row.owner()).values().stream())
        .mapToLong(Long::longValue)
        .sum();
    apart.executeWithoutResult(status -> rows.begun(row, all));
  }

  private record Written(long rows, long bytes, String sha256, Set<String> sheets) {}

  private Written packed(DownloadRows.Row row) {
    var key = safe.forSealing(row.owner()).open(row.key(), Downloads.context(row.file()));
    try (var sealed = files.begin(row.file(), key)) {
      var counted = new Counted(new DigestOutputStream(sealed, Pack.sha256()));
      long done;
      var sheets = new TreeSet<String>();
      try (var pack = new Pack(counted, files, new Telling(row)::came)) {
        try (var relay = new Relay(pack)) {
          holders.forEach(holder -> holder.export(row.owner(), relay));
          relay.finish();
        }
        pack.finish();
        finish(pack, row);
        done = pack.done();
        pack.shown().forEach(shown -> sheets.add(shown.sheet()));
      }
      return new Written(done, counted.bytes, counted.sha256(), sheets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says how far it is twice a second: each time is a commit, which waits for the disk. */
  private final class Telling {

    private final DownloadRows.Row row;
    private long told = System.nanoTime();

    Telling(DownloadRows.Row row) {
      this.row = row;
    }

    void came(long done) {
      if (System.nanoTime() - told > TELL_AFTER.toNanos()) {
        if (!Boolean.TRUE.equals(apart.execute(status -> rows.came(row, done)))) {
          throw new NotWanted();
        }
        told = System.nanoTime();
      }
    }
  }

  /** The index, then what everything can be checked by. */
  private void finish(Pack pack, DownloadRows.Row row) throws IOException {
    var words = Sentences.in(row.language());
    var now = clock.instant();
    var data = pack.packed();
    pack.add("index.html", new Index(words, retailer, now, zone).html(pack.shown(), data)
        .getBytes(StandardCharsets.UTF_8));
    var manifest = manifest(pack.packed(), now.toString());
    pack.add("manifest.json", manifest);
    pack.add(
        "manifest.sig",
        Base64.getEncoder().encode(signatures.sign(PAPER, manifest)));
  }

  private static byte[] manifest(List<Pack.Packed> packed, String at) {
    var files = packed.stream()
        .map(file -> {
          var said = new LinkedHashMap<String, Object>();
          said.put("bytes", file.bytes());
          said.put("name", file.name());
          said.put("rows", file.rows());
          said.put("sha256", file.sha256());
          return said;
        })
        .toList();
    var manifest = new LinkedHashMap<String, Object>();
    manifest.put("at", at);
    manifest.put("files", files);
    manifest.put("paper", PAPER);
    return JsonLines.JSON.writeValueAsBytes(manifest);
  }

  private boolean ready(DownloadRows.Row row, Written written) {
    var now = clock.instant();
    var until = now.plus(Downloads.KEPT_FOR);
    if (!rows.ready(row, written.rows(), written.bytes(), written.sha256(), now, until)) {
      files.delete(row.file());
      return false;
    }
    accessLog.note(List.of(row.owner()), Look.Why.EXPORTING, kinds(written));
    ledger.append(
        "copy-written",
        customers.subjectOf(row.owner()),
        Map.of("rows", written.rows(), "sha256", written.sha256()));
    return true;
  }

  /** What an access log has room for. */
  private static Set<String> kinds(Written written) {
    var kinds = new TreeSet<String>();
    int length = 0;
    for (var sheet : written.sheets()) {
      length += sheet.length() + 1;
      if (length < 200) {
        kinds.add(sheet);
      }
    }
    return kinds;
  }

  private boolean isFull(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException e && String.valueOf(e.getMessage()).contains("No space left")) {
        return true;
      }
    }
    return files.isFull();
  }

  private static final class Counted extends FilterOutputStream {

    private long bytes;

    Counted(DigestOutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
      out.write(some, offset, length);
      bytes += length;
    }

    String sha256() {
      return HexFormat.of().formatHex(((DigestOutputStream) (OutputStream) out).getMessageDigest().digest());
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Job {

    @Bean
    RecurringTask<Void> writeCopies(Writing writing) {
      return Tasks.recurring("write-copies", FixedDelay.of(Duration.ofSeconds(2)))
          .execute((instance, context) -> Actor.asMachine("copies", (Runnable) writing::write));
    }
  }
}
