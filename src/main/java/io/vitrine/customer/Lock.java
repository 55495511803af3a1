package io.vitrine.customer;

import com.google.crypto.tink.DeterministicAead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Seals and opens with one customer's own key: AES-SIV (RFC 5297), which gives the same seal for the same text in the
 * same context, so that a source's second word is known to be its first without opening anything.
 */
public final class Lock {

  private static final byte[] NOTHING = {};

  private final DeterministicAead key;

  Lock(DeterministicAead key) {
    this.key = key;
  }

  /**
   * @param context where the text belongs, such as an entry's source and key; it opens there alone
   * @return Base64
   */
  public String seal(String text, String context) {
    return Base64.getEncoder().encodeToString(encrypted(text.getBytes(StandardCharsets.UTF_8), context));
  }

  /** @throws IllegalStateException where it was not sealed by this customer's key in this context */
  public String open(String sealed, String context) {
    try {
      var text = key.decryptDeterministically(Base64.getDecoder().decode(sealed), bytes(context));
      return new String(text, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("This was not sealed by this customer's key for this place", e);
    }
  }

  /**
   * A keyed hash, which dies with the customer's key: the synthetic initialisation vector of an empty text, which is a
   * pseudo-random function of the context (RFC 5297, section 2.4).
   */
  public String hash(String text) {
    return HexFormat.of().formatHex(encrypted(NOTHING, "hash\n" + text));
  }

  private byte[] encrypted(byte[] text, String context) {
    try {
      return key.encryptDeterministically(text, bytes(context));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The customer's key does not encrypt", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
