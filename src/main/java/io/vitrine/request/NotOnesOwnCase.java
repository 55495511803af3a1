package io.vitrine.request;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Officers are customers, too: nobody opens, prepares or approves a case of their own, nor one of somebody they are
 * close to. It is theirs where they sign in with the customer's e-mail address, or said so themselves.
 */
@Component
class NotOnesOwnCase {

  static final String SQL =
      """
      exists (select 1 from request_conflict k where k.officer = :me and k.customer_id = r.customer_id)
      or exists (select 1 from customer c join account a on a.id = :me
                  where c.id = r.customer_id and c.email = a.login)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  NotOnesOwnCase(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean isOwn(Actor officer, CustomerId customer) {
    return jdbc.sql("select " + SQL + " from (select :customer as customer_id) r")
        .param("me", officer.account())
        .param("customer", customer.value())
        .query(Boolean.class)
        .single();
  }

  void state(Actor officer, CustomerId customer) {
    state(officer.account(), customer);
  }

  void state(long officer, CustomerId customer) {
    jdbc.sql("insert ignore into request_conflict (officer, customer_id, stated_at) values (:me, :customer, :now)")
        .param("me", officer)
        .param("customer", customer.value())
        .param("now", clock.instant())
        .update();
  }
}
