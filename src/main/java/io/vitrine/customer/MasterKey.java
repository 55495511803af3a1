package io.vitrine.customer;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Set;

/**
 * The key that wraps every customer's key: AES-256-GCM, in a file that is in no database and in none of their backups.
 * The file may hold several, of which one wraps and all unwrap; so it is rotated while the house is open.
 */
final class MasterKey {

  private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rw-------");

  private final Path file;
  private volatile KeysetHandle keys;

  private MasterKey(Path file) {
    this.file = file;
    this.keys = read(file);
  }

  /** @throws IllegalStateException where there is no such file, or it is no key */
  static MasterKey in(Path file) {
    return new MasterKey(file);
  }

  /** Makes a key where there is none. Of two who do so at once, both end up with the same. */
  static MasterKey madeIn(Path file) {
    if (!Files.exists(file)) {
      try {
        AeadConfig.register();
        write(file, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), false);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Every Java has AES-GCM", e);
      }
    }
    return new MasterKey(file);
  }

  /**
   * Wraps by the newest key in the file, which another process may have put there.
   *
   * @param context what the key belongs to; it unwraps with the same alone
   */
  byte[] wrapByNewest(byte[] key, byte[] context) {
    keys = read(file);
    return wrap(key, context);
  }

  /** @param context what the key belongs to; it unwraps with the same alone */
  byte[] wrap(byte[] key, byte[] context) {
    try {
      return aead().encrypt(key, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The master key does not encrypt", e);
    }
  }

  /** A key that this process does not know yet may have come by a rotation since: the file is read once more. */
  byte[] unwrap(byte[] wrapped, byte[] context) {
    try {
      return aead().decrypt(wrapped, context);
    } catch (GeneralSecurityException e) {
      keys = read(file);
    }
    try {
      return aead().decrypt(wrapped, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The master key in " + file + " is not the one that wrapped this", e);
    }
  }

  /** From now on a new key wraps; the old ones still unwrap. */
  void addNewest() {
    try {
      var newest = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
          .withRandomId()
          .makePrimary();
      write(file, KeysetHandle.newBuilder(read(file)).addEntry(newest).build(), true);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM", e);
    }
    keys = read(file);
  }

  /** Throws all keys away but the newest. Only after everything was wrapped by that. */
  void dropOlder() {
    try {
      var newest = read(file).getPrimary();
      write(
          file,
          KeysetHandle.newBuilder()
              .addEntry(KeysetHandle.importKey(newest.getKey()).withFixedId(newest.getId()).makePrimary())
              .build(),
          true);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The master key cannot be copied", e);
    }
    keys = read(file);
  }

  int size() {
    return keys.size();
  }

  private Aead aead() throws GeneralSecurityException {
    return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  private static KeysetHandle read(Path file) {
    try {
      AeadConfig.register();
      return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    } catch (IOException e) {
      throw new IllegalStateException("The master key cannot be read: " + file, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("There is no master key in " + file, e);
    }
  }

  /** First beside it, then in its place in one move, so that no kill leaves half a key. */
  private static void write(Path file, KeysetHandle keys, boolean instead) {
    try {
      var home = Objects.requireNonNull(file.toAbsolutePath().getParent());
      Files.createDirectories(home);
      var text = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
      var beside = Files.createTempFile(home, "master-key", ".new", oursAlone(home));
      Files.writeString(beside, text, StandardOpenOption.SYNC);
      if (instead) {
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } else {
        link(beside, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The master key cannot be written: " + file, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The master key cannot be written down", e);
    }
  }

  private static void link(Path beside, Path file) throws IOException {
    try {
      Files.createLink(file, beside);
    } catch (FileAlreadyExistsException e) {
      // Another process was quicker: its key counts.
      Files.delete(beside);
      return;
    } catch (UnsupportedOperationException e) {
      Files.move(beside, file);
      return;
    }
    Files.delete(beside);
  }

  private static FileAttribute<?>[] oursAlone(Path home) throws IOException {
    return Files.getFileStore(home).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OURS_ALONE)}
        : new FileAttribute<?>[0];
  }
}
