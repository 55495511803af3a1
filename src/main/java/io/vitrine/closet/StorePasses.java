package io.vitrine.closet;

import io.vitrine.closet.InStore.Pass;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Lock;
import io.vitrine.customer.Safe;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The codes that open something in the store, one a shopper. */
@Component
class StorePasses {

  private static final String CONTEXT = "store-pass";

  private final JdbcClient jdbc;
  private final Safe safe;
  private final JsonMapper json = JsonMapper.builder().build();

  StorePasses(JdbcClient jdbc, Safe safe) {
    this.jdbc = jdbc;
    this.safe = safe;
  }

  /** @param signedIn when the sign-in began in which it was made */
  record Opening(CustomerId owner, long account, Instant signedIn, Instant until) {}

  /** As it is sealed: words, so that a later version can read them too. */
  record Words(List<String> pieces, boolean sizes, boolean colours, List<String> measures) {

    static Words of(Ticked ticked) {
      return new Words(
          ticked.pieces(),
          ticked.sizes(),
          ticked.colours(),
          ticked.measures().stream().map(Measure::word).sorted().toList());
    }

    Ticked ticked() {
      return new Ticked(
          pieces,
          sizes,
          colours,
          measures.stream().map(Measure::of).flatMap(Optional::stream).collect(Collectors.toSet()));
    }
  }

  void put(CustomerId owner, Actor actor, String hash, Ticked ticked, Instant now, Instant until) {
    delete(owner);
    jdbc.sql(
            """
            insert into store_pass (customer_id, account_id, signed_in_at, code_hash, made_at, until_at, ticked)
            values (:owner, :account, :since, :hash, :now, :until, :ticked)
            """)
        .param("owner", owner.value())
        .param("account", actor.account())
        .param("since", actor.since())
        .param("hash", hash)
        .param("now", now)
        .param("until", until)
        .param("ticked", safe.of(owner).seal(json.writeValueAsString(Words.of(ticked)), CONTEXT))
        .update();
  }

  Optional<Pass> of(CustomerId owner, Instant now) {
    return jdbc.sql(
            """
            select ticked, until_at, openings, last_opened_at
              from store_pass
             where customer_id = :owner
               and until_at > :now
            """)
        .param("owner", owner.value())
        .param("now", now)
        .query((rs, n) -> new Pass(
            words(safe.of(owner), rs.getString("ticked")).ticked(),
            rs.getObject("until_at", Instant.class),
            rs.getInt("openings"),
            rs.getObject("last_opened_at", Instant.class)))
        .optional();
  }

  Words words(Lock lock, String ticked) {
    return json.readValue(lock.open(ticked, CONTEXT), Words.class);
  }

  /** Counts one more opening; nothing where the code opens nothing. */
  Optional<Opening> opening(String hash, Instant now, int mostOpenings) {
    int counted = jdbc.sql(
            """
            update store_pass
               set openings = openings + 1,
                   last_opened_at = :now
             where code_hash = :hash
               and until_at > :now
               and openings < :most
            """)
        .param("hash", hash)
        .param("now", now)
        .param("most", mostOpenings)
        .update();
    return counted == 0
        ? Optional.empty()
        : jdbc.sql("select customer_id, account_id, signed_in_at, until_at from store_pass where code_hash = :hash")
            .param("hash", hash)
            .query((rs, n) -> new Opening(
                new CustomerId(rs.getLong("customer_id")),
                rs.getLong("account_id"),
                rs.getObject("signed_in_at", Instant.class),
                rs.getObject("until_at", Instant.class)))
            .optional();
  }

  Optional<Instant> until(String hash) {
    return jdbc.sql("select until_at from store_pass where code_hash = :hash")
        .param("hash", hash)
        .query((rs, n) -> rs.getObject("until_at", Instant.class))
        .optional();
  }

  boolean delete(CustomerId owner) {
    return jdbc.sql("delete from store_pass where customer_id = :owner").param("owner", owner.value()).update() > 0;
  }

  /** Those that are over, with how often each was opened. */
  List<Over> over(Instant now) {
    return jdbc.sql("select customer_id, openings from store_pass where until_at <= :now order by customer_id")
        .param("now", now)
        .query((rs, n) -> new Over(new CustomerId(rs.getLong("customer_id")), rs.getInt("openings")))
        .list();
  }

  record Over(CustomerId owner, int openings) {}

  /** @return whether it was there and over */
  boolean deleteOver(CustomerId owner, Instant now) {
    return jdbc.sql("delete from store_pass where customer_id = :owner and until_at <= :now")
        .param("owner", owner.value())
        .param("now", now)
        .update() > 0;
  }
}
