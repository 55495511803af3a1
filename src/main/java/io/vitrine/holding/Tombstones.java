package io.vitrine.holding;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was deleted for good, as HMAC-SHA256 of source and external key, in the vault: tells that a key must not come
 * back, and nothing else.
 */
@Component
class Tombstones {

  private static final int KEY_BYTES = 32;

  private final JdbcTemplate vault;
  private final JdbcClient client;
  private final Clock clock;

  Tombstones(@Qualifier("vault") DataSource vault, Clock clock) {
    this.vault = new JdbcTemplate(vault);
    this.client = JdbcClient.create(vault);
    this.clock = clock;
  }

  /** Lays a stone for each key; laying one twice is laying it once. */
  void lay(String source, Collection<String> externalKeys) {
    var mac = mac();
    Instant now = clock.instant();
    vault.batchUpdate(
        "insert ignore into tombstone (hash, laid_at) values (?, ?)",
        externalKeys.stream().map(key -> new Object[] {hash(mac, source, key), now}).toList());
  }

  /** Those of these keys that were deleted for good. */
  Set<String> laidOn(String source, Collection<String> externalKeys) {
    if (externalKeys.isEmpty() || vault.queryForList("select 1 from tombstone limit 1").isEmpty()) {
      return Set.of();
    }
    var mac = mac();
    Map<String, String> keys = new HashMap<>();
    externalKeys.forEach(key -> keys.put(Arrays.toString(hash(mac, source, key)), key));
    var found = new HashSet<String>();
    client.sql("select hash from tombstone where hash in (:hashes)")
        .param("hashes", externalKeys.stream().map(key -> hash(mac, source, key)).toList())
        .query((rs, n) -> found.add(keys.get(Arrays.toString(rs.getBytes("hash")))))
        .list();
    return found;
  }

  private static byte[] hash(Mac mac, String source, String key) {
    return mac.doFinal((source + "\n" + key).getBytes(StandardCharsets.UTF_8));
  }

  private Mac mac() {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", e);
    }
  }

  private byte[] secret() {
    var secrets = vault.queryForList("select secret from tombstone_key", byte[].class);
    if (!secrets.isEmpty()) {
      return secrets.getFirst();
    }
    var secret = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(secret);
    vault.update("insert ignore into tombstone_key (id, secret) values (1, ?)", secret);
    return vault.queryForList("select secret from tombstone_key", byte[].class).getFirst();
  }
}
