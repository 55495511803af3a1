package io.vitrine.machine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The imports that were begun, and how far each came. */
@Component
class Runs {

  private static final int SECONDS_TO_WAIT = 5;

  private final JdbcClient jdbc;
  private final DataSource database;
  private final Clock clock;

  Runs(JdbcClient jdbc, DataSource database, Clock clock) {
    this.jdbc = jdbc;
    this.database = database;
    this.clock = clock;
  }

  /** What a run that was stopped had done. */
  record Stopped(Instant startedAt, long lines) {}

  /**
   * Lets nobody else import until it is closed. The lock belongs to a connection, so that it dies with a killed
   * process and needs no clearing up.
   */
  Lock lock() {
    try {
      var connection = database.getConnection();
      try (var statement = connection.createStatement();
          var got = statement.executeQuery(
              "select get_lock(concat('vitrine-import-', md5(database())), " + SECONDS_TO_WAIT + ")")) {
        if (got.next() && got.getInt(1) == 1) {
          return new Lock(connection);
        }
      }
      connection.close();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("The lock of imports cannot be asked for", e);
    }
    throw new Refusal("busy");
  }

  record Lock(Connection connection) implements AutoCloseable {

    @Override
    public void close() throws SQLException {
      try (connection;
          var statement = connection.createStatement()) {
        statement.execute("do release_lock(concat('vitrine-import-', md5(database())))");
      }
    }
  }

  /** The last run of this file, where it was stopped in the middle. */
  Optional<Stopped> stopped(String source, String file) {
    return jdbc.sql(
            """
            select started_at, finished_at, lines_read
              from import_run
             where source = :source
               and file = :file
             order by id desc
             limit 1
            """)
        .param("source", source)
        .param("file", file)
        .query((rs, n) -> rs.getObject("finished_at") == null
            ? Optional.of(new Stopped(rs.getObject("started_at", Instant.class), rs.getLong("lines_read")))
            : Optional.<Stopped>empty())
        .optional()
        .flatMap(last -> last);
  }

  /** @param rejectedIn the file of its rejected lines */
  long begin(String source, String file, String rejectedIn) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into import_run (source, file, started_at, touched_at, rejected_in)
            values (:source, :file, :now, :now, :rejectedIn)
            """)
        .param("source", source)
        .param("file", file)
        .param("rejectedIn", rejectedIn)
        .param("now", clock.instant())
        .update(key);
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  /** In the transaction of what it tells. */
  void came(long run, Counts counts) {
    jdbc.sql(
            """
            update import_run
               set touched_at = :now,
                   lines_read = :read,
                   fresh = :fresh,
                   changed = :changed,
                   unchanged = :unchanged,
                   deleted = :deleted,
                   not_allowed = :notAllowed,
                   too_old = :tooOld,
                   rejected = :rejected
             where id = :run
            """)
        .param("now", clock.instant())
        .param("read", counts.read())
        .param("fresh", counts.fresh())
        .param("changed", counts.changed())
        .param("unchanged", counts.unchanged())
        .param("deleted", counts.deleted())
        .param("notAllowed", counts.notAllowed())
        .param("tooOld", counts.tooOld())
        .param("rejected", counts.rejected())
        .param("run", run)
        .update();
  }

  void finished(long run, boolean whole) {
    jdbc.sql("update import_run set touched_at = :now, finished_at = :now, whole = :whole where id = :run")
        .param("now", clock.instant())
        .param("whole", whole)
        .param("run", run)
        .update();
  }
}
