package io.vitrine.customer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.daead.PredefinedDeterministicAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Each customer's own key, in the vault, wrapped by the master key. It is made when something is first sealed. */
@Component
class CustomerKeys {

  private static final int KEPT_IN_MEMORY = 10_000;
  private static final Duration FOR = Duration.ofMinutes(5);
  private static final int AT_A_TIME = 500;

  private final JdbcTemplate vault;
  private final MasterKey master;
  private final Clock clock;
  private final Cache<CustomerId, Lock> locks =
      Caffeine.newBuilder().maximumSize(KEPT_IN_MEMORY).expireAfterWrite(FOR).build();

  CustomerKeys(@Qualifier("vault") DataSource vault, MasterKey master, Clock clock) {
    this.vault = new JdbcTemplate(vault);
    this.master = master;
    this.clock = clock;
  }

  Lock of(CustomerId customer) {
    return locks.get(customer, this::load);
  }

  private Lock load(CustomerId customer) {
    return new Lock(stored(customer).orElseGet(() -> alone(() -> made(customer))));
  }

  /**
   * While nobody else does: a key that was wrapped by the old master key after all others had been wrapped anew would
   * be lost with the old one. One thread of a process asks at a time, so that those who wait leave it connections.
   */
  private synchronized <T> T alone(Supplier<T> work) {
    return Objects.requireNonNull(vault.execute((ConnectionCallback<T>) connection -> {
      try (var statement = connection.createStatement();
          var got = statement.executeQuery("select get_lock(concat('master-key-', md5(database())), 60)")) {
        if (!got.next() || got.getInt(1) != 1) {
          throw new CannotAcquireLockException("The master key is being replaced");
        }
        try {
          return work.get();
        } finally {
          statement.execute("do release_lock(concat('master-key-', md5(database())))");
        }
      }
    }));
  }

  private DeterministicAead made(CustomerId customer) {
    try {
      DeterministicAeadConfig.register();
      var key = KeysetHandle.generateNew(PredefinedDeterministicAeadParameters.AES256_SIV);
      var plain = TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
      vault.update(
          "insert ignore into customer_key (customer_id, wrapped, made_at) values (?, ?, ?)",
          customer.value(),
          master.wrapByNewest(plain, context(customer.value())),
          clock.instant());
      // Of two who make one at once, the first counts.
      return stored(customer).orElseThrow();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A customer's key cannot be made", e);
    }
  }

  private Optional<DeterministicAead> stored(CustomerId customer) {
    return wrapped(customer).map(wrapped -> unwrapped(customer, wrapped));
  }

  private DeterministicAead unwrapped(CustomerId customer, byte[] wrapped) {
    try {
      DeterministicAeadConfig.register();
      return TinkProtoKeysetFormat.parseKeyset(
              master.unwrap(wrapped, context(customer.value())), InsecureSecretKeyAccess.get())
          .getPrimitive(RegistryConfiguration.get(), DeterministicAead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A customer's key cannot be read", e);
    }
  }

  /** What it sealed is sealed for good. Other processes may remember it for as long as {@link #FOR}. */
  void die(CustomerId customer) {
    vault.update("delete from customer_key where customer_id = ?", customer.value());
    locks.invalidate(customer);
  }

  /** From now on the key is another's: of whom that is held which it sealed. Once more it changes nothing. */
  void handOver(CustomerId from, CustomerId to) {
    alone(() -> {
      wrapped(from).ifPresent(wrapped -> vault.update(
          "update ignore customer_key set customer_id = ?, wrapped = ? where customer_id = ?",
          to.value(),
          master.wrapByNewest(master.unwrap(wrapped, context(from.value())), context(to.value())),
          from.value()));
      return true;
    });
    die(from);
    locks.invalidate(to);
  }

  private Optional<byte[]> wrapped(CustomerId customer) {
    return vault
        .queryForList("select wrapped from customer_key where customer_id = ?", byte[].class, customer.value())
        .stream()
        .findFirst()
        .map(Objects::requireNonNull);
  }

  /**
   * Wraps every key by a new master key and throws the old one away. Killed at any line, it leaves a file that unwraps
   * everything; run again, it ends where one run ends.
   *
   * @return how many keys
   */
  int wrapAnew() {
    return alone(this::wrapAllAnew);
  }

  private int wrapAllAnew() {
    master.addNewest();
    int wrapped = 0;
    long after = -1;
    while (true) {
      var some = vault.query(
          "select customer_id, wrapped from customer_key where customer_id > ? order by customer_id limit " + AT_A_TIME,
          (rs, n) -> new Wrapped(rs.getLong(1), rs.getBytes(2)),
          after);
      if (some.isEmpty()) {
        break;
      }
      // Only where it is still what was read: a key that died meanwhile stays dead.
      vault.batchUpdate(
          "update customer_key set wrapped = ? where customer_id = ? and wrapped = ?",
          some.stream().map(this::anew).toList());
      after = some.getLast().customer();
      wrapped += some.size();
    }
    master.dropOlder();
    return wrapped;
  }

  private record Wrapped(long customer, byte[] key) {}

  private Object[] anew(Wrapped wrapped) {
    var context = context(wrapped.customer());
    return new Object[] {
      master.wrap(master.unwrap(wrapped.key(), context), context), wrapped.customer(), wrapped.key()
    };
  }

  private static byte[] context(long customer) {
    return ("customer " + customer).getBytes(StandardCharsets.UTF_8);
  }
}
