package io.vitrine.holding;

import io.vitrine.customer.StoneMac;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was deleted for good, in the vault: tells that a key must not come back, and nothing else. A stone is the first
 * half of the HMAC-SHA256 of source and external key (RFC 2104, section 5). Among a billion stones a key that has none
 * is taken for one that has with a chance of 3 in 10<sup>30</sup>.
 */
@Component
class Tombstones {

  static final int STONES_AT_A_TIME = 2_000;

  private static final int BYTES = 16;

  private final JdbcTemplate vault;
  private final JdbcClient client;
  private final TransactionTemplate meanwhile;

  Tombstones(@Qualifier("vault") DataSource vault, @Qualifier("vault") TransactionTemplate inVault) {
    this.vault = new JdbcTemplate(vault);
    this.client = JdbcClient.create(vault);
    // Laying a stone twice locks no gaps beside it, in which others have to lay theirs.
    this.meanwhile = new TransactionTemplate(Objects.requireNonNull(inVault.getTransactionManager()));
    this.meanwhile.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  /** Lays a stone for each key; laying one twice is laying it once. */
  void lay(String source, Collection<String> externalKeys) {
    if (externalKeys.isEmpty()) {
      return;
    }
    var mac = StoneMac.of(vault);
    // In their own order, as the table has them: at random each would go to a page of its own.
    var hashes = externalKeys.stream().map(key -> hash(mac, source, key)).sorted(Arrays::compareUnsigned).toList();
    for (int from = 0; from < hashes.size(); from += STONES_AT_A_TIME) {
      var some = hashes.subList(from, Math.min(hashes.size(), from + STONES_AT_A_TIME));
      vault.update(
          "insert ignore into tombstone (hash) values " + String.join(", ", Collections.nCopies(some.size(), "(?)")),
          some.toArray());
    }
  }

  /**
   * Lays stones by a thread of its own, all in one transaction of the vault: rows of many that are committed one after
   * the other would be tidied up by the database while it has the most to do. For erasures, which are written down
   * already: stones that lie before the entries are gone do no harm, as the erasure is carried out for certain.
   */
  Laying meanwhile() {
    return new Laying(this, meanwhile);
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
    return Arrays.copyOf(mac.hash(source + "\n" + key), BYTES);
  }
}
