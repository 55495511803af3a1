package io.vitrine.ledger;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** One sealed batch: the Merkle root of its records, linked to the batch before it and signed. */
record Checkpoint(
    long number,
    long firstSeq,
    long lastSeq,
    byte[] root,
    byte[] previous,
    byte[] hash,
    byte[] signature,
    Instant sealedAt) {

  private static final byte CHECKPOINT = 2;
  private static final byte[] NONE = new byte[32];

  static Checkpoint over(List<LedgerRecord> records, long number, byte[] previous, Instant at, LedgerKey key) {
    var root = Merkle.root(records.stream().map(LedgerRecord::leaf).toList());
    long first = records.getFirst().seq();
    long last = records.getLast().seq();
    var hash = hash(number, first, last, root, previous, at);
    return new Checkpoint(number, first, last, root, previous, hash, key.sign(hash), at);
  }

  static byte[] beforeTheFirst() {
    return NONE.clone();
  }

  static Checkpoint read(ResultSet rs, int n) throws SQLException {
    return new Checkpoint(
        rs.getLong("number"),
        rs.getLong("first_seq"),
        rs.getLong("last_seq"),
        rs.getBytes("root"),
        rs.getBytes("previous"),
        rs.getBytes("hash"),
        rs.getBytes("signature"),
        rs.getObject("sealed_at", Instant.class));
  }

  boolean hashIsRight() {
    return Arrays.equals(hash, hash(number, firstSeq, lastSeq, root, previous, sealedAt));
  }

  boolean covers(List<LedgerRecord> records) {
    return records.size() == lastSeq - firstSeq + 1
        && Arrays.equals(root, Merkle.root(records.stream().map(LedgerRecord::leaf).toList()));
  }

  private static byte[] hash(long number, long first, long last, byte[] root, byte[] previous, Instant at) {
    var sha256 = Merkle.sha256();
    sha256.update(CHECKPOINT);
    sha256.update(ByteBuffer.allocate(4 * Long.BYTES)
        .putLong(number)
        .putLong(first)
        .putLong(last)
        .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
        .array());
    sha256.update(root);
    return sha256.digest(previous);
  }
}
