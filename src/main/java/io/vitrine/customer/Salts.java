package io.vitrine.customer;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Each customer's salt, in the vault: when it dies, the ledger's records of that customer name nobody. */
@Component
class Salts {

  private static final int BYTES = 32;

  private final JdbcTemplate vault;
  private final SecureRandom random = new SecureRandom();

  Salts(@Qualifier("vault") DataSource vault) {
    this.vault = new JdbcTemplate(vault);
  }

  void makeFor(Collection<CustomerId> customers) {
    vault.batchUpdate(
        "insert ignore into customer_secret (customer_id, salt) values (?, ?)",
        customers.stream().map(customer -> new Object[] {customer.value(), salt()}).toList());
  }

  byte[] subjectOf(CustomerId customer) {
    var subject = subjectIfThere(customer);
    if (subject == null) {
      throw new IllegalStateException("A customer has no salt in the vault");
    }
    return subject;
  }

  /** Null where the salt is dead. */
  byte @Nullable [] subjectIfThere(CustomerId customer) {
    var salts = vault.queryForList(
        "select salt from customer_secret where customer_id = ?", byte[].class, customer.value());
    return salts.isEmpty() ? null : subject(customer, salts.getFirst());
  }

  private static byte[] subject(CustomerId customer, byte[] salt) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(salt);
      return sha256.digest(ByteBuffer.allocate(Long.BYTES).putLong(customer.value()).array());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  void die(CustomerId customer) {
    vault.update("delete from customer_secret where customer_id = ?", customer.value());
  }

  private byte[] salt() {
    var salt = new byte[BYTES];
    random.nextBytes(salt);
    return salt;
  }
}
