package io.vitrine.request;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.erasure.Closeness;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the room that erases whose cases are whose, and which officers have no hand in them. */
@Component
class KeepingAway implements Closeness {

  private final JdbcClient jdbc;
  private final NotOnesOwnCase notOnesOwn;

  KeepingAway(JdbcClient jdbc, NotOnesOwnCase notOnesOwn) {
    this.jdbc = jdbc;
    this.notOnesOwn = notOnesOwn;
  }

  @Override
  public Optional<CustomerId> whose(String caseRef) {
    return Reference.read(caseRef).flatMap(reference -> jdbc
        .sql("select customer_id from request where id = :id and customer_id is not null")
        .param("id", reference.id().value())
        .query((rs, n) -> new CustomerId(rs.getLong(1)))
        .optional());
  }

  @Override
  public boolean isClose(Actor officer, CustomerId customer) {
    return notOnesOwn.isOwn(officer, customer);
  }

  @Override
  public Set<Long> closeTo(CustomerId customer) {
    return jdbc.sql(
            """
            select officer
              from request_conflict
             where customer_id = :customer
             union
            select a.id
              from customer c
              join account a on a.login = c.email and a.role = 'OFFICER'
             where c.id = :customer
            """)
        .param("customer", customer.value())
        .query(Long.class)
        .set();
  }

  @Override
  public void keepAway(Set<Long> officers, CustomerId customer) {
    officers.forEach(officer -> notOnesOwn.state(officer, customer));
  }
}
