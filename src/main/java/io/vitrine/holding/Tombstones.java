package io.vitrine.holding;

import io.vitrine.customer.StoneMac;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * What was deleted for good, as HMAC-SHA256 of source and external key, in the vault: tells that a key must not come
 * back, and nothing else.
 */
@Component
class Tombstones {

  static final int STONES_AT_A_TIME = 2_000;

  private final JdbcTemplate vault;
  private final JdbcClient client;
  private final TransactionTemplate inVault;
  private final Clock clock;

  Tombstones(
      @Qualifier("vault") DataSource vault, @Qualifier("vault") TransactionTemplate inVault, Clock clock) {
    this.inVault = inVault;
    this.vault = new JdbcTemplate(vault);
    this.client = JdbcClient.create(vault);
    this.clock = clock;
  }

  /** Lays a stone for each key; laying one twice is laying it once. */
  void lay(String source, Collection<String> externalKeys) {
    if (externalKeys.isEmpty()) {
      return;
    }
    var mac = StoneMac.of(vault);
    // In their own order, as the table has them: at random each would go to a page of its own.
    var hashes = externalKeys.stream().map(key -> hash(mac, source, key)).sorted(Arrays::compareUnsigned).toList();
    var now = EntryRows.text(clock.instant());
    for (int from = 0; from < hashes.size(); from += STONES_AT_A_TIME) {
      var some = hashes.subList(from, Math.min(hashes.size(), from + STONES_AT_A_TIME));
      vault.update(
          "insert ignore into tombstone (hash, laid_at) values "
              + String.join(", ", Collections.nCopies(some.size(), "(?, '" + now + "')")),
          some.toArray());
    }
  }

  /** Stones that are being laid while something else is done. */
  interface Laying extends AutoCloseable {

    void lay(String source, Collection<String> externalKeys);

    /** Returns when all lie; throws what went wrong. */
    void done();

    /** Nobody lays any more when this returns. */
    @Override
    void close();
  }

  /**
   * By a thread of its own, each call a transaction of the vault. For erasures, which are written down already: a stone
   * that lies before the entry is gone does no harm, as the erasure is carried out for certain.
   */
  Laying meanwhile() {
    var thread = SingletonSupplier.of(() ->
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("stones").daemon().factory()));
    var laid = new ArrayList<Future<?>>();
    return new Laying() {
      @Override
      public void lay(String source, Collection<String> externalKeys) {
        laid.add(thread.obtain().submit(() ->
            inVault.executeWithoutResult(status -> Tombstones.this.lay(source, externalKeys))));
      }

      @Override
      public void done() {
        laid.forEach(Waiting::of);
      }

      @Override
      public void close() {
        if (!laid.isEmpty()) {
          thread.obtain().close();
        }
      }
    };
  }

  /** Those of these keys that were deleted for good. */
  Set<String> laidOn(String source, Collection<String> externalKeys) {
    if (externalKeys.isEmpty() || vault.queryForList("select 1 from tombstone limit 1").isEmpty()) {
      return Set.of();
    }
    var mac = StoneMac.of(vault);
    Map<ByteBuffer, String> keys = new HashMap<>();
    externalKeys.forEach(key -> keys.put(ByteBuffer.wrap(hash(mac, source, key)), key));
    var found = new HashSet<String>();
    client.sql("select hash from tombstone where hash in (:hashes)")
        .param("hashes", keys.keySet().stream().map(ByteBuffer::array).toList())
        .query((rs, n) -> found.add(Objects.requireNonNull(keys.get(ByteBuffer.wrap(rs.getBytes("hash"))))))
        .list();
    return found;
  }

  private static byte[] hash(StoneMac mac, String source, String key) {
    return mac.hash(source + "\n" + key);
  }
}
