package io.vitrine.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Signs checkpoints with Ed25519 (RFC 8032). The key pair is made at first use and lives in the vault. */
@Component
class LedgerKey {

  private static final String ED25519 = "Ed25519";

  private final JdbcTemplate vault;

  LedgerKey(@Qualifier("vault") DataSource vault) {
    this.vault = new JdbcTemplate(vault);
  }

  byte[] sign(byte[] content) {
    try {
      make();
      var signature = Signature.getInstance(ED25519);
      signature.initSign(privateKey());
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has Ed25519", e);
    }
  }

  boolean verify(byte[] content, byte[] signed) {
    try {
      make();
      var signature = Signature.getInstance(ED25519);
      signature.initVerify(publicKey());
      signature.update(content);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      // A signature that cannot even be read was not made by this key.
      return false;
    }
  }

  PublicKey open() {
    try {
      make();
      return publicKey();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The ledger's key cannot be read", e);
    }
  }

  private void make() throws GeneralSecurityException {
    if (!vault.queryForList("select id from ledger_key").isEmpty()) {
      return;
    }
    var pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
    vault.update(
        "insert ignore into ledger_key (id, public_key, private_key) values (1, ?, ?)",
        pair.getPublic().getEncoded(),
        pair.getPrivate().getEncoded());
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    return KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(bytes("public_key")));
  }

  private PrivateKey privateKey() throws GeneralSecurityException {
    return KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(bytes("private_key")));
  }

  private byte[] bytes(String column) {
    byte[] found = vault.queryForObject("select " + column + " from ledger_key where id = 1", byte[].class);
    if (found == null) {
      throw new IllegalStateException("The vault holds no ledger key");
    }
    return found;
  }
}
