package io.vitrine.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One record as it is hashed. */
record LedgerRecord(long seq, long id, Instant at, String actor, byte @Nullable [] subject, String act, String facts) {

  static LedgerRecord read(ResultSet rs, int n) throws SQLException {
    return new LedgerRecord(
        rs.getLong("seq"),
        rs.getLong("id"),
        rs.getObject("at", Instant.class),
        rs.getString("actor"),
        rs.getBytes("subject"),
        rs.getString("act"),
        rs.getString("facts"));
  }

  LedgerRecord numbered(long number) {
    return new LedgerRecord(number, id, at, actor, subject, act, facts);
  }

  /** The record's leaf in the Merkle tree: every field, each of unambiguous length, its sealed number too. */
  byte[] leaf() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeLong(seq);
      out.writeLong(id);
      out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
      text(out, actor);
      out.writeInt(subject == null ? -1 : subject.length);
      if (subject != null) {
        out.write(subject);
      }
      text(out, act);
      text(out, facts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Merkle.leaf(bytes.toByteArray());
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
