package io.vitrine.machine;

import io.vitrine.erasure.Certificate;
import io.vitrine.ledger.Signatures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks what the house handed out, with nothing but the file and the public key. */
final class Papers {

  static final String DOWNLOAD = "vitrine-download-v1";

  private static final int LONGEST_MANIFEST = 16 << 20;

  /** What a check found. */
  enum Finding {
    RIGHT,
    /** It is no such paper at all. */
    UNREADABLE,
    /** It was not signed by this key, or altered since. */
    SIGNATURE_WRONG,
    /** A file in it is not what the signed list says. */
    FILE_ALTERED,
    /** A file of the signed list is not in it. */
    FILE_MISSING,
    /** It holds a file that the signed list does not name. */
    FILE_ADDED
  }

  /** @param file in which it shows, or empty */
  record Found(Finding finding, String file) {

    static Found of(Finding finding) {
      return new Found(finding, "");
    }
  }

  private Papers() {}

  /** The ZIP of a copy: the signed manifest, then each file's SHA-256. */
  static Found download(Path file, PublicKey key) {
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      var manifest = read(zip, "manifest.json");
      var signature = Base64.getDecoder().decode(read(zip, "manifest.sig"));
      if (!Signatures.verify(DOWNLOAD, manifest, signature, key)) {
        return Found.of(Finding.SIGNATURE_WRONG);
      }
      return files(zip, JsonMapper.builder().build().readTree(manifest));
    } catch (IOException | IllegalArgumentException | JacksonException e) {
      return Found.of(Finding.UNREADABLE);
    }
  }

  private static Found files(ZipFile zip, JsonNode manifest) throws IOException {
    Map<String, String> sums = new HashMap<>();
    manifest.path("files").forEach(said -> sums.put(said.path("name").asString(), said.path("sha256").asString()));
    var seen = new HashSet<String>();
    for (var entry : zip.stream().toList()) {
      var name = entry.getName();
      if (name.equals("manifest.json") || name.equals("manifest.sig")) {
        continue;
      }
      var sum = sums.get(name);
      if (sum == null || !seen.add(name)) {
        return new Found(Finding.FILE_ADDED, name);
      }
      try (var content = zip.getInputStream(entry)) {
        if (!sum.equals(sha256(content))) {
          return new Found(Finding.FILE_ALTERED, name);
        }
      }
    }
    return sums.keySet().stream()
        .filter(name -> !seen.contains(name))
        .findFirst()
        .map(name -> new Found(Finding.FILE_MISSING, name))
        .orElse(Found.of(Finding.RIGHT));
  }

  /** A certificate as JSON, or as PDF, whose last line is the signature of all before it. */
  static Found certificate(Path file, PublicKey key) {
    try {
      var content = Files.readAllBytes(file);
      return Certificate.isRight(content, signed -> Signatures.verify(
              Certificate.PAPER, signed.content(), signed.signature(), key))
          ? Found.of(Finding.RIGHT)
          : Found.of(Finding.SIGNATURE_WRONG);
    } catch (IOException | IllegalArgumentException e) {
      return Found.of(Finding.UNREADABLE);
    }
  }

  private static byte[] read(ZipFile zip, String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("No " + name);
    }
    try (var content = zip.getInputStream(entry)) {
      return Objects.requireNonNull(content).readNBytes(LONGEST_MANIFEST);
    }
  }

  private static String sha256(InputStream content) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var some = new byte[1 << 16];
      for (int read = content.read(some); read >= 0; read = content.read(some)) {
        digest.update(some, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
