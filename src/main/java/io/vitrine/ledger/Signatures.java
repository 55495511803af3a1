package io.vitrine.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import org.springframework.stereotype.Service;

/**
 * Signs what leaves the house, by the key that signs the ledger: one public key to hand out and to compare, and whoever
 * trusts the ledger trusts the papers. What is signed begins with what it is, so that a signature of one sort of paper
 * is none of another, nor of a checkpoint, which is 32 bytes.
 */
@Service
public class Signatures {

  private final LedgerKey key;

  Signatures(LedgerKey key) {
    this.key = key;
  }

  /**
   * @param paper what sort of paper it is, such as {@code vitrine-certificate-v1}
   * @return Ed25519 (RFC 8032), 64 bytes
   */
  @RolesAllowed({"MACHINE", "OFFICER"})
  public byte[] sign(String paper, byte[] content) {
    return key.sign(signed(paper, content));
  }

  /** The public key in PEM (RFC 7468). Open: it is for everyone to check by. */
  @PermitAll
  public String publicKey() {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.open().getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
  }

  /** Without the house: for whoever has the paper, its signature and the public key. */
  public static boolean verify(String paper, byte[] content, byte[] signature, PublicKey key) {
    try {
      var check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(signed(paper, content));
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      // A signature that cannot even be read was not made by this key.
      return false;
    }
  }

  private static byte[] signed(String paper, byte[] content) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(paper.getBytes(StandardCharsets.US_ASCII));
    all.write('\n');
    all.writeBytes(content);
    return all.toByteArray();
  }
}
