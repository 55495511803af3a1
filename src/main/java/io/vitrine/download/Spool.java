package io.vitrine.download;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * One file of a ZIP, compressed while it is written and put in whole when it is done, as a ZIP takes one after the
 * other. Encrypted (AES in counter mode) by a key that only this object knows: what a kill leaves of it is noise.
 */
final class Spool extends OutputStream {

  private static final int BUFFER = 1 << 16;

  /**
   * So much is compressed before it is encrypted. Small, as the JVM uses the processor's AES only once it has compiled
   * what calls it: with 64 KB a call a copy of a hundred thousand rows was over before that, and a third of its time
   * was this.
   */
  private static final int AT_A_TIME = 512;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path path;
  private final SecretKeySpec key;
  // Twice as fast as the default, and a tenth larger.
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
  private final OutputStream out;
  private final MessageDigest digest = Pack.sha256();
  private final CRC32 checksum = new CRC32();
  private long bytes;
  private boolean closed;

  Spool(SealedFiles files, Path path) throws IOException {
    this.path = path;
    var secret = new byte[32];
    RANDOM.nextBytes(secret);
    this.key = new SecretKeySpec(secret, "AES");
    var sealed = new CipherOutputStream(
        new BufferedOutputStream(files.plain(path), BUFFER), cipher(Cipher.ENCRYPT_MODE));
    this.out = new DeflaterOutputStream(sealed, deflater, AT_A_TIME);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] some, int offset, int length) throws IOException {
    digest.update(some, offset, length);
    checksum.update(some, offset, length);
    bytes += length;
    out.write(some, offset, length);
  }

  /** Before it was compressed. */
  long bytes() {
    return bytes;
  }

  /** Of all that was written, once. */
  byte[] sha256() {
    return digest.digest();
  }

  /** All that was written, as an entry of a ZIP. */
  void pourInto(ZipArchiveOutputStream zip, String name) throws IOException {
    close();
    var entry = new ZipArchiveEntry(name);
    entry.setMethod(ZipEntry.DEFLATED);
    entry.setSize(bytes);
    entry.setCompressedSize(deflater.getBytesWritten());
    entry.setCrc(checksum.getValue());
    var opened = new CipherInputStream(Files.newInputStream(path), cipher(Cipher.DECRYPT_MODE));
    try (InputStream in = new BufferedInputStream(opened, BUFFER)) {
      zip.addRawArchiveEntry(entry, in);
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      out.close();
    }
  }

  /** It is not there any more. */
  void delete() throws IOException {
    Files.deleteIfExists(path);
    try {
      close();
    } finally {
      deflater.end();
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
