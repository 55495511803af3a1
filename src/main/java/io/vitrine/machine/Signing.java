package io.vitrine.machine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures as Standard Webhooks 1.0.0 writes them: {@code v1,} and the Base64 of HMAC-SHA256 (RFC 2104) over id,
 * moment in seconds since 1970, and body, joined by full stops. Both sides sign so, with the one key they share.
 */
final class Signing {

  static final String ID = "webhook-id";
  static final String TIMESTAMP = "webhook-timestamp";
  static final String SIGNATURE = "webhook-signature";

  /** How far the two clocks may be apart. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String PREFIX = "whsec_";
  private static final String VERSION = "v1,";

  private Signing() {}

  static String sign(String secret, String id, Instant at, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
      mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", e);
    }
  }

  /**
   * @param signatures one or several, with blanks between them, as a system that changes its key sends them
   * @param now what our clock says
   */
  static boolean verify(String secret, String id, Instant at, byte[] body, String signatures, Instant now) {
    if (Duration.between(at, now).abs().compareTo(TOLERANCE) > 0) {
      return false;
    }
    var right = sign(secret, id, at, body).getBytes(StandardCharsets.UTF_8);
    return Arrays.stream(signatures.split(" "))
        .anyMatch(given -> MessageDigest.isEqual(right, given.getBytes(StandardCharsets.UTF_8)));
  }
}
