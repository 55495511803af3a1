package io.vitrine.download;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is to be in a ZIP later, while something else is being written to it. Encrypted (AES in counter mode) by a key
 * that only this object knows: what a kill leaves of it is noise.
 */
final class Spool implements Closeable {

  private static final int BUFFER = 1 << 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path path;
  private final SecretKeySpec key;
  private final OutputStream out;

  Spool(SealedFiles files, Path path) throws IOException {
    this.path = path;
    var secret = new byte[32];
    RANDOM.nextBytes(secret);
    this.key = new SecretKeySpec(secret, "AES");
    this.out = new BufferedOutputStream(
        new CipherOutputStream(files.plain(path), cipher(Cipher.ENCRYPT_MODE)), BUFFER);
  }

  OutputStream out() {
    return out;
  }

  /** All that was written, into another stream. */
  void pourInto(OutputStream other) throws IOException {
    out.close();
    var opened = new CipherInputStream(Files.newInputStream(path), cipher(Cipher.DECRYPT_MODE));
    try (InputStream in = new BufferedInputStream(opened, BUFFER)) {
      in.transferTo(other);
    }
  }

  @Override
  public void close() throws IOException {
    try (out) {
      Files.deleteIfExists(path);
    }
  }

  /** One key encrypts one file once, so the counter may begin at 0. */
  private Cipher cipher(int mode) {
    try {
      var cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(mode, key, new IvParameterSpec(new byte[16]));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES", e);
    }
  }
}
