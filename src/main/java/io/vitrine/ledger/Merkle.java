package io.vitrine.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The Merkle tree hash of RFC 6962, section 2.1, over SHA-256. */
final class Merkle {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private Merkle() {}

  static byte[] leaf(byte[] content) {
    var sha256 = sha256();
    sha256.update(LEAF);
    return sha256.digest(content);
  }

  /**
   * @param leaves hashes of {@link #leaf}, in order
   * @return the tree's root, 32 bytes; of no leaves the hash of nothing
   */
  static byte[] root(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return sha256().digest();
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    var sha256 = sha256();
    sha256.update(NODE);
    sha256.update(root(leaves.subList(0, split)));
    return sha256.digest(root(leaves.subList(split, leaves.size())));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
