package io.vitrine.request;

import io.vitrine.customer.CustomerId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where customers said they live, which says which law holds for them. */
@Component
class Lives {

  private final JdbcClient jdbc;
  private final Clock clock;

  Lives(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Residence> where(CustomerId owner) {
    return jdbc.sql("select residence from residence where customer_id = :owner")
        .param("owner", owner.value())
        .query(String.class)
        .optional()
        .map(Residence::of);
  }

  void said(CustomerId owner, Residence residence) {
    jdbc.sql(
            """
            insert into residence (customer_id, residence, said_at)
            values (:owner, :residence, :now)
            on duplicate key update residence = value(residence), said_at = value(said_at)
            """)
        .param("owner", owner.value())
        .param("residence", residence.code())
        .param("now", clock.instant())
        .update();
  }
}
