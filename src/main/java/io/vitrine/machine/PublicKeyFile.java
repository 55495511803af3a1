package io.vitrine.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** A public key in PEM (RFC 7468), as the house hands it out. */
final class PublicKeyFile {

  private PublicKeyFile() {}

  /** @throws Refusal where there is no such file, or it is no Ed25519 key */
  static PublicKey in(Path file) {
    try {
      var text = Files.readString(file)
          .replace("-----BEGIN PUBLIC KEY-----", "")
          .replace("-----END PUBLIC KEY-----", "")
          .replaceAll("\\s", "");
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new Refusal("no-key", file.toString());
    }
  }
}
