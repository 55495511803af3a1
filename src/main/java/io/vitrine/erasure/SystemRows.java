package io.vitrine.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SystemRows {

  private final JdbcClient jdbc;

  SystemRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<DownstreamSystem> active() {
    return jdbc.sql("select * from downstream_system where retired_at is null order by id")
        .query(SystemRows::system)
        .list();
  }

  Optional<DownstreamSystem> byCode(String code) {
    return jdbc.sql("select * from downstream_system where code = :code")
        .param("code", code)
        .query(SystemRows::system)
        .optional();
  }

  static DownstreamSystem system(ResultSet rs, int n) throws SQLException {
    var sources = rs.getString("sources");
    return new DownstreamSystem(
        rs.getLong("id"),
        rs.getString("code"),
        rs.getString("name"),
        rs.getString("holds"),
        rs.getString("address"),
        rs.getString("contact"),
        sources.isEmpty() ? List.of() : Arrays.asList(sources.split(",")),
        rs.getObject("added_at", Instant.class),
        rs.getObject("retired_at", Instant.class),
        rs.getInt("version"));
  }
}
