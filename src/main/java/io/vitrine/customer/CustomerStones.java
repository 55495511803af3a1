package io.vitrine.customer;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which customers were erased and when, as keyed hashes of their source and key, in the vault. */
@Component
class CustomerStones {

  private final JdbcTemplate vault;
  private final JdbcClient client;

  CustomerStones(@Qualifier("vault") DataSource vault) {
    this.vault = new JdbcTemplate(vault);
    this.client = JdbcClient.create(vault);
  }

  /** Where the clock went back since the last time, the later moment stays. */
  void lay(String source, String externalKey, Instant erasedAt) {
    vault.update(
        """
        insert into customer_stone (hash, erased_at) values (?, ?)
            on duplicate key update erased_at = greatest(erased_at, value(erased_at))
        """,
        hash(StoneMac.of(vault), source, externalKey),
        erasedAt);
  }

  /** When those of these customers were erased who were. */
  Map<String, Instant> laidOn(String source, Collection<String> externalKeys) {
    if (externalKeys.isEmpty() || vault.queryForList("select 1 from customer_stone limit 1").isEmpty()) {
      return Map.of();
    }
    var mac = StoneMac.of(vault);
    var keys = new HashMap<ByteBuffer, String>();
    externalKeys.forEach(key -> keys.put(ByteBuffer.wrap(hash(mac, source, key)), key));
    var erased = new HashMap<String, Instant>();
    client.sql("select hash, erased_at from customer_stone where hash in (:hashes)")
        .param("hashes", keys.keySet().stream().map(ByteBuffer::array).toList())
        .query((rs, n) -> erased.put(
            Objects.requireNonNull(keys.get(ByteBuffer.wrap(rs.getBytes("hash")))),
            rs.getObject("erased_at", Instant.class)))
        .list();
    return erased;
  }

  private static byte[] hash(StoneMac mac, String source, String key) {
    return mac.hash("customer\n" + source + "\n" + key);
  }
}
