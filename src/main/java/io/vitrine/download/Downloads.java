package io.vitrine.download;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.customer.Safe;
import io.vitrine.ledger.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The copies that customers take home. Whoever calls has asked for the password just before: a sign-in that somebody
 * left open is not enough to take everything.
 */
@Service
public class Downloads {

  /** For how long a copy can be taken. */
  public static final Duration KEPT_FOR = Duration.ofDays(5);

  private final DownloadRows rows;
  private final SealedFiles files;
  private final Safe safe;
  private final Customers customers;
  private final Ledger ledger;
  private final Clock clock;

  Downloads(
      DownloadRows rows, SealedFiles files, Safe safe, Customers customers, Ledger ledger, Clock clock) {
    this.rows = rows;
    this.files = files;
    this.safe = safe;
    this.customers = customers;
    this.ledger = ledger;
    this.clock = clock;
  }

  @OwnerOnly
  @Transactional(readOnly = true)
  public Optional<Download> of(CustomerId owner) {
    return rows.of(owner).map(DownloadRows.Row::download);
  }

  /**
   * Asks for a copy of all that is held now. One that is being written is not begun again; an older one goes.
   *
   * @param language of its index
   */
  @OwnerOnly
  @Transactional
  public void ask(CustomerId owner, String language) {
    var before = rows.of(owner);
    if (before.filter(row -> row.download().isUnderWay()).isPresent()) {
      return;
    }
    before.ifPresent(row -> throwAway(owner, row));
    var file = UUID.randomUUID().toString();
    var key = safe.of(owner).seal(SealedFiles.newKey(), context(file));
    rows.add(owner, file, key, language, clock.instant());
    ledger.append("copy-asked-for", customers.subjectOf(owner), Map.of());
  }

  /**
   * The ZIP, from its beginning; whoever asks closes it.
   *
   * @throws Gone where there is none any more
   */
  @OwnerOnly
  @Transactional
  public InputStream open(CustomerId owner) {
    var row = rows.of(owner).filter(found -> isThere(found)).orElseThrow(Gone::new);
    rows.fetched(row);
    ledger.append("copy-taken", customers.subjectOf(owner), Map.of());
    try {
      return files.open(row.file(), safe.of(owner).open(row.key(), context(row.file())));
    } catch (IOException e) {
      throw new Gone();
    }
  }

  /** Throws the copy away before its time, or stops one that is being written. */
  @OwnerOnly
  @Transactional
  public void discard(CustomerId owner) {
    rows.of(owner).ifPresent(row -> {
      throwAway(owner, row);
      ledger.append("copy-thrown-away", customers.subjectOf(owner), Map.of());
    });
  }

  private boolean isThere(DownloadRows.Row row) {
    var until = row.download().until();
    return until != null && until.isAfter(clock.instant()) && files.isThere(row.file());
  }

  private void throwAway(CustomerId owner, DownloadRows.Row row) {
    rows.delete(owner);
    files.delete(row.file());
  }

  static String context(String file) {
    return "download\n" + file;
  }
}
