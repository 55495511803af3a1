package io.vitrine.erasure;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Extent;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Each erasure that is done, written in its own transaction. */
@Component
class ErasureRows {

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();

  ErasureRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param stub of whom the rest is held; null where nothing stayed, or where the customer did */
  record Row(Erased erased, @Nullable CustomerId stub) {}

  void add(Journal.Line line, Row row) {
    var stub = row.stub();
    jdbc.sql(
            """
            insert into erasure (number, case_ref, kinds, erased_at, effect, stub_id)
            values (:number, :case, :kinds, :at, :effect, :stub)
            """)
        .param("number", line.number())
        .param("case", line.caseRef())
        .param("kinds", line.extent().code())
        .param("at", row.erased().at())
        .param("effect", json.writeValueAsString(row.erased().effect()))
        .param("stub", stub == null ? null : stub.value())
        .update();
  }

  Optional<Row> find(String caseRef) {
    return jdbc.sql("select case_ref, kinds, erased_at, effect, stub_id from erasure where case_ref = :case")
        .param("case", caseRef)
        .query((rs, n) -> new Row(
            new Erased(
                rs.getString("case_ref"),
                Extent.of(rs.getString("kinds")),
                rs.getObject("erased_at", Instant.class),
                json.readValue(rs.getString("effect"), Effect.class)),
            stub(rs.getObject("stub_id", Long.class))))
        .optional();
  }

  private static @Nullable CustomerId stub(@Nullable Long id) {
    return id == null ? null : new CustomerId(id);
  }

  Journal.Sum sum() {
    return jdbc.sql("select count(*), coalesce(sum(number), 0) from erasure")
        .query((rs, n) -> new Journal.Sum(rs.getLong(1), rs.getLong(2)))
        .single();
  }

  Set<Long> among(List<Long> numbers) {
    return new HashSet<>(jdbc.sql("select number from erasure where number in (:numbers)")
        .param("numbers", numbers)
        .query(Long.class)
        .list());
  }
}
