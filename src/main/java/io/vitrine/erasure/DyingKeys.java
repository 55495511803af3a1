package io.vitrine.erasure;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Departures;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keys and salts of those of whom the last thing went outside an erasure. That they must die is written down in the
 * transaction in which it went; they die after its commit, and where a kill came between, with the next round.
 */
@Component
class DyingKeys {

  private final JdbcClient jdbc;
  private final Departures departures;

  DyingKeys(JdbcClient jdbc, Departures departures) {
    this.jdbc = jdbc;
    this.departures = departures;
  }

  /** In the transaction of the caller. */
  void note(CustomerId customer) {
    jdbc.sql("insert ignore into dying_key (customer_id) values (:customer)")
        .param("customer", customer.value())
        .update();
  }

  /** After the commit: those of this one, and of any that a kill left. */
  void die() {
    jdbc.sql("select customer_id from dying_key")
        .query((rs, n) -> new CustomerId(rs.getLong(1)))
        .list()
        .forEach(this::die);
  }

  void die(CustomerId customer) {
    // Where the customer is there, a backup brought them back: what is kept of them is let go anew, and then they die.
    if (departures.find(customer).isEmpty()) {
      departures.keyAndSaltDie(customer);
    }
    forget(List.of(customer));
  }

  private void forget(List<CustomerId> dead) {
    jdbc.sql("delete from dying_key where customer_id in (:dead)")
        .param("dead", dead.stream().map(CustomerId::value).toList())
        .update();
  }
}
