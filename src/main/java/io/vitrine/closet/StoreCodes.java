package io.vitrine.closet;

import io.vitrine.customer.Actor;
import io.vitrine.customer.Safe;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Codes that are read out over a counter: eight letters of Crockford's base 32, 40 bits. So few can be tried one by one
 * on a copy of the table, so they are kept as a hash under the house's own key, which is not in the database.
 */
@Component
class StoreCodes {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LETTERS = 8;
  private static final int IN_A_GROUP = 4;

  private final Safe safe;
  private final SecureRandom random = new SecureRandom();

  StoreCodes(Safe safe) {
    this.safe = safe;
  }

  String next() {
    var code = new StringBuilder();
    for (int i = 0; i < LETTERS; i++) {
      if (i == IN_A_GROUP) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /** As it was typed: case, dashes and blanks do not matter, nor do letters that look like digits. */
  String hash(String typed) {
    var shortened = typed.length() > 4 * LETTERS ? "" : typed;
    var code = shortened.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "")
        .replace('O', '0').replace('I', '1').replace('L', '1');
    return Actor.asMachine("store", () -> safe.ofTheHouse().hash("store-code\n" + code));
  }
}
