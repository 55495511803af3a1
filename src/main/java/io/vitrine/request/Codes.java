package io.vitrine.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Codes with which a case is seen without signing in: 26 letters of Crockford's base 32, 130 bits. Only their SHA-256
 * is kept; of so many bits no slower hash is needed.
 */
@Component
class Codes {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LETTERS = 26;
  private static final int IN_A_GROUP = 5;

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  Codes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new code for a case, in groups; one that it had before opens nothing any more. */
  String renew(CaseId id) {
    var code = new StringBuilder();
    for (int i = 0; i < LETTERS; i++) {
      if (i > 0 && i % IN_A_GROUP == 0) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    jdbc.sql("update request set code_hash = :hash where id = :id")
        .param("hash", hash(code.toString()))
        .param("id", id.value())
        .update();
    return code.toString();
  }

  /** As it was typed: case, dashes and blanks do not matter, nor do letters that look like digits. */
  static byte[] hash(String typed) {
    var code = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "")
        .replace('O', '0').replace('I', '1').replace('L', '1');
    try {
      return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
