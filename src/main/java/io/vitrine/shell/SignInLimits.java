package io.vitrine.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How often one may try to sign in. Per account five tries, then one a minute: a password cannot be guessed, and who is
 * locked out by another's tries waits a minute at most. Per address thirty tries, then two a minute: one machine cannot
 * try one password on many accounts. Only wrong tries count; a right one is given back.
 */
@Component
class SignInLimits {

  private static final int KEPT = 100_000;

  private final TimeMeter time;
  private final Cache<String, Bucket> accounts;
  private final Cache<String, Bucket> addresses;

  SignInLimits(Clock clock) {
    time = new ClockTime(clock);
    accounts = cache();
    addresses = cache();
  }

  /** Takes one try; if there is none left, says how long until there is. */
  Optional<Duration> take(String account, String address) {
    var wait = takeFrom(ofAddress(address));
    return wait.isPresent() ? wait : takeFrom(ofAccount(account));
  }

  /** The try was right: the account's wrong ones are forgotten, the address gets this one back. */
  void wasRight(String account, String address) {
    accounts.invalidate(account);
    ofAddress(address).addTokens(1);
  }

  private Bucket ofAccount(String account) {
    return accounts.get(account, unused -> bucket(5, 1));
  }

  private Bucket ofAddress(String address) {
    return addresses.get(network(address), unused -> bucket(30, 2));
  }

  private Bucket bucket(int atOnce, int aMinute) {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(aMinute, Duration.ofMinutes(1)))
        .build();
  }

  private static Optional<Duration> takeFrom(Bucket bucket) {
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** One household or machine has a whole /64 of IPv6 addresses (RFC 6177), so that is what counts as one. */
  static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      return HexFormat.of().formatHex(Arrays.copyOf(InetAddress.ofLiteral(address).getAddress(), 8));
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  // A bucket nobody asked for in an hour is full again, so it may be forgotten.
  private Cache<String, Bucket> cache() {
    return Caffeine.newBuilder()
        .maximumSize(KEPT)
        .ticker(time::currentTimeNanos)
        .expireAfterAccess(1, TimeUnit.HOURS)
        .build();
  }

  private record ClockTime(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      var now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
