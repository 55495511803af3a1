package io.vitrine.customer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.JdbcTemplate;

/** HMAC-SHA256 by the vault's own secret: names what is gone to those alone who ask for it by its name. */
public final class StoneMac {

  private static final int KEY_BYTES = 32;

  private final Mac mac;

  private StoneMac(byte[] secret) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", e);
    }
  }

  /** For one thread. The secret is made where there is none. */
  public static StoneMac of(JdbcTemplate vault) {
    var secrets = vault.queryForList("select secret from tombstone_key", byte[].class);
    if (secrets.isEmpty()) {
      var secret = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(secret);
      vault.update("insert ignore into tombstone_key (id, secret) values (1, ?)", secret);
      secrets = vault.queryForList("select secret from tombstone_key", byte[].class);
    }
    return new StoneMac(secrets.getFirst());
  }

  /** @return 32 bytes */
  public byte[] hash(String text) {
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }
}
