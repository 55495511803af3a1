package io.vitrine.download;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files of copies, none of them readable without its key: AES-256-GCM in segments (Tink's streaming AEAD), so that
 * neither writing nor reading needs the whole in memory. In the folder {@code vitrine.downloads-dir}.
 */
@Component
class SealedFiles {

  private static final String UNFINISHED = ".part";

  private final Path folder;

  SealedFiles(@Value("${vitrine.downloads-dir:data/downloads}") Path folder) {
    this.folder = folder;
  }

  /** @return Base64 of a new key, for one file alone */
  static String newKey() {
    try {
      StreamingAeadConfig.register();
      var key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB);
      return Base64.getEncoder()
          .encodeToString(TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A file's key cannot be made", e);
    }
  }

  /** Begins a file, in place of one that was begun before. It is there once it is {@link #finish}ed. */
  OutputStream begin(String file, String key) throws IOException {
    make();
    return sealed(plain(folder.resolve(file + UNFINISHED)), file, key);
  }

  /** Where bytes go; tests let it end early. */
  OutputStream plain(Path path) throws IOException {
    Files.deleteIfExists(path);
    return Files.newOutputStream(path, StandardOpenOption.CREATE_NEW);
  }

  void finish(String file) throws IOException {
    Files.move(folder.resolve(file + UNFINISHED), folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
  }

  /** A file for a while, under a key that is nowhere written down. */
  Spool spool() throws IOException {
    make();
    return new Spool(this, Files.createTempFile(folder, "spool", UNFINISHED));
  }

  InputStream open(String file, String key) throws IOException {
    var sealed = new BufferedInputStream(Files.newInputStream(folder.resolve(file)), 1 << 16);
    try {
      return aead(key).newDecryptingStream(sealed, file.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      sealed.close();
      throw new IOException("The copy cannot be opened", e);
    }
  }

  boolean isThere(String file) {
    return Files.exists(folder.resolve(file));
  }

  /** With what was begun of it. */
  void delete(String file) {
    try {
      Files.deleteIfExists(folder.resolve(file));
      Files.deleteIfExists(folder.resolve(file + UNFINISHED));
    } catch (IOException e) {
      throw new UncheckedIOException("A copy cannot be deleted", e);
    }
  }

  /** Whether there is next to no room left on the disk. */
  boolean isFull() {
    try {
      return Files.getFileStore(folder).getUsableSpace() < 1 << 20;
    } catch (IOException e) {
      return false;
    }
  }

  /** Deletes what a writer left that was stopped, and what no row names any more. While nobody writes. */
  void tidy(List<String> named) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        if (!named.contains(Objects.toString(file.getFileName()))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of copies cannot be tidied", e);
    }
  }

  private void make() throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    var parent = Objects.requireNonNull(folder.toAbsolutePath().getParent());
    Files.createDirectories(parent);
    if (Files.getFileStore(parent).supportsFileAttributeView("posix")) {
      Files.createDirectories(
          folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  private static OutputStream sealed(OutputStream plain, String file, String key) throws IOException {
    try {
      return aead(key).newEncryptingStream(plain, file.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      plain.close();
      throw new IOException("A file cannot be sealed", e);
    }
  }

  private static StreamingAead aead(String key) throws GeneralSecurityException {
    StreamingAeadConfig.register();
    return TinkProtoKeysetFormat.parseKeyset(Base64.getDecoder().decode(key), InsecureSecretKeyAccess.get())
        .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
  }
}
