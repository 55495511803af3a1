package io.vitrine.erasure;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Extent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The vault's journal: written before anything is erased, and read by a database that comes back from a backup. */
@Component
class Journal {

  private final JdbcClient vault;

  Journal(@Qualifier("vault") JdbcClient vault) {
    this.vault = vault;
  }

  /** @param identity of the customer at that time, 32 bytes; zeros where there was none */
  record Line(long number, String caseRef, CustomerId customer, byte[] identity, Extent extent, Instant begunAt) {}

  /**
   * Of two who begin the same, the first counts.
   *
   * @throws NotBegun where it cannot be written, so that nothing may be erased
   */
  Line begin(String caseRef, CustomerId customer, byte[] identity, Extent extent, Instant now) {
    try {
      return vault.sql(
              """
              insert into erasure_journal (case_ref, customer_id, identity, kinds, begun_at)
              values (:case, :customer, :identity, :kinds, :now)
                  on duplicate key update case_ref = case_ref
              returning *
              """)
          .param("case", caseRef)
          .param("customer", customer.value())
          .param("identity", identity)
          .param("kinds", extent.code())
          .param("now", now.truncatedTo(ChronoUnit.MICROS))
          .query(Journal::line)
          .single();
    } catch (DataAccessException e) {
      throw new NotBegun(e);
    }
  }

  Optional<Line> find(String caseRef) {
    return vault.sql("select * from erasure_journal where case_ref = :case")
        .param("case", caseRef)
        .query(Journal::line)
        .optional();
  }

  void close(Line line, Instant now) {
    vault.sql("update erasure_journal set done_at = :now where number = :number and done_at is null")
        .param("now", now)
        .param("number", line.number())
        .update();
  }

  /** Those that were begun and are not done, the oldest first. */
  List<Line> underWay() {
    return vault.sql("select * from erasure_journal where done_at is null order by number").query(Journal::line).list();
  }

  /** A stretch of the journal. */
  List<Line> after(long number, int size) {
    return vault.sql("select * from erasure_journal where number > :number order by number limit :size")
        .param("number", number)
        .param("size", size)
        .query(Journal::line)
        .list();
  }

  /** How many lines there are and what their numbers add up to: two that agree hold the same. */
  record Sum(long lines, long numbers) {}

  Sum sum() {
    return vault.sql("select count(*), coalesce(sum(number), 0) from erasure_journal")
        .query((rs, n) -> new Sum(rs.getLong(1), rs.getLong(2)))
        .single();
  }

  private static Line line(ResultSet rs, int n) throws SQLException {
    return new Line(
        rs.getLong("number"),
        rs.getString("case_ref"),
        new CustomerId(rs.getLong("customer_id")),
        rs.getBytes("identity"),
        Extent.of(rs.getString("kinds")),
        rs.getObject("begun_at", Instant.class));
  }
}
