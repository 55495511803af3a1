package io.vitrine.request;

import io.vitrine.customer.Effect;
import io.vitrine.customer.Fate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** What two officers decide on: which things stay, and by which rule. */
final class Verdicts {

  private Verdicts() {}

  /**
   * The same for the same verdicts. Counts have no part in it: a customer who goes on shopping would make every
   * approval too late.
   */
  static String fingerprint(Effect effect) {
    var staying = effect.fates().entrySet().stream()
        .filter(each -> each.getValue().stays() > 0)
        .map(each -> each.getKey() + "=" + each.getValue().because().stream()
            .map(Fate.Stay::rule)
            .sorted()
            .collect(Collectors.joining(",")))
        .collect(Collectors.joining(";"));
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(staying.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
