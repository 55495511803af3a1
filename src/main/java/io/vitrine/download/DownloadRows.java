package io.vitrine.download;

import io.vitrine.customer.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DownloadRows {

  private final JdbcClient jdbc;

  DownloadRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param key of the file, sealed by the customer's key */
  record Row(CustomerId owner, String file, String key, String language, Download download) {

    /** Never the key: records end up in logs. */
    @Override
    public String toString() {
      return "Download " + download.id();
    }
  }

  Optional<Row> of(CustomerId owner) {
    return jdbc.sql("select * from download where customer_id = :owner")
        .param("owner", owner.value())
        .query(DownloadRows::row)
        .optional();
  }

  List<Row> toWrite() {
    return jdbc.sql("select * from download where state in ('waiting', 'writing') order by id")
        .query(DownloadRows::row)
        .list();
  }

  List<Row> over(Instant now) {
    return jdbc.sql("select * from download where until_at <= :now order by id limit 100")
        .param("now", now)
        .query(DownloadRows::row)
        .list();
  }

  List<String> files() {
    return jdbc.sql("select file from download where state = 'ready'").query(String.class).list();
  }

  void add(CustomerId owner, String file, String key, String language, Instant now) {
    jdbc.sql(
            """
            insert into download (customer_id, file, file_key, language, state, asked_at)
            values (:owner, :file, :key, :language, 'waiting', :now)
            """)
        .param("owner", owner.value())
        .param("file", file)
        .param("key", key)
        .param("language", language)
        .param("now", now)
        .update();
  }

  void delete(CustomerId owner) {
    jdbc.sql("delete from download where customer_id = :owner").param("owner", owner.value()).update();
  }

  /** This copy only: its owner may have asked for another meanwhile. */
  void delete(Row row) {
    jdbc.sql("delete from download where id = :id").param("id", row.download().id()).update();
  }

  void begun(Row row, long all) {
    jdbc.sql("update download set state = 'writing', rows_done = 0, rows_all = :all where id = :id")
        .param("all", all)
        .param("id", row.download().id())
        .update();
  }

  /** @return whether it is still wanted */
  boolean came(Row row, long done) {
    return jdbc.sql("update download set rows_done = :done where id = :id and state = 'writing'")
        .param("done", done)
        .param("id", row.download().id())
        .update() == 1;
  }

  void ended(Row row, Download.State state) {
    jdbc.sql("update download set state = :state where id = :id and state in ('waiting', 'writing')")
        .param("state", state.name().toLowerCase(Locale.ROOT))
        .param("id", row.download().id())
        .update();
  }

  /** @return whether it was still wanted */
  boolean ready(Row row, long rows, long bytes, String sha256, Instant now, Instant until) {
    return jdbc.sql(
            """
            update download
               set state = 'ready', rows_done = :rows, rows_all = :rows, bytes = :bytes, sha256 = :sha256,
                   ready_at = :now, until_at = :until
             where id = :id
               and state = 'writing'
            """)
        .param("rows", rows)
        .param("bytes", bytes)
        .param("sha256", sha256)
        .param("now", now)
        .param("until", until)
        .param("id", row.download().id())
        .update() == 1;
  }

  void fetched(Row row) {
    jdbc.sql("update download set fetched = fetched + 1 where id = :id").param("id", row.download().id()).update();
  }

  private static Row row(ResultSet rs, int n) throws SQLException {
    return new Row(
        new CustomerId(rs.getLong("customer_id")),
        rs.getString("file"),
        rs.getString("file_key"),
        rs.getString("language"),
        new Download(
            rs.getLong("id"),
            Download.State.valueOf(rs.getString("state").toUpperCase(Locale.ROOT)),
            rs.getObject("asked_at", Instant.class),
            rs.getLong("rows_done"),
            rs.getLong("rows_all"),
            rs.getObject("bytes", Long.class),
            rs.getString("sha256"),
            rs.getObject("until_at", Instant.class),
            rs.getInt("fetched")));
  }
}
