package io.vitrine.bench;

import io.vitrine.customer.Actor;
import io.vitrine.holding.Overviews;
import io.vitrine.customer.CustomerId;
import java.util.Objects;

/**
 * A shopper with 100,000 entries of several kinds: mostly purchases, many plays and basket events, few ratings.
 */
final class Whale {

  static final int PURCHASES = 60_000;
  static final int PLAYS = 30_000;
  static final int BASKET_EVENTS = 9_500;
  static final int RATINGS = 500;
  static final int ENTRIES = PURCHASES + PLAYS + BASKET_EVENTS + RATINGS;

  /** Which part of a whale a calf is. */
  private static final int CALF = 50;

  private Whale() {}

  static Actor in(World world) {
    var shopper = in(world, "whale");
    Actor.asMachine("bench", world.get(Overviews.class)::recountAll);
    return shopper;
  }

  /** One of several; nothing of hers is counted yet. */
  static Actor in(World world, String key) {
    return in(world, key, 1);
  }

  /** One who has as many kinds, but 2,000 entries, so that much can be edited in little time; counted with the next. */
  static Actor calf(World world) {
    return in(world, "calf", CALF);
  }

  private static Actor in(World world, String key, int part) {
    var shopper = world.shopper(key);
    var owner = Objects.requireNonNull(shopper.customer());
    world.purchases(owner, PURCHASES / part);
    holds(world, owner, "play", PLAYS / part, 2, "Song about the sea",
        "{\"artist\":\"The Tides\",\"track\":\"Song about the sea\",\"player\":\"Turntable\"}");
    holds(world, owner, "basket_event", BASKET_EVENTS / part, 6, "Oak chair",
        "{\"act\":\"put_back\",\"seconds\":90,\"where\":\"Shelf 4\"}");
    holds(world, owner, "rating", RATINGS / part, 110, "Linen cushion", "{\"stars\":4}");
    world.jdbc().sql("analyze table entry").query().listOfRows();
    return shopper;
  }

  private static void holds(
      World world, CustomerId owner, String kind, int count, int hoursApart, String title, String details) {
    world.jdbc()
        .sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, received_at, product_id, title,
                               quantity, details)
            select :owner, timestamp '2019-01-01 08:20:00' + interval (seq * %d) hour, :kind, 'bench',
                   concat(:kind, '-', :owner, '-', seq), now(6), 1 + mod(seq * 7919, 1500),
                   concat(:title, ' ', mod(seq, 900)), 1, :details
              from seq_1_to_%d
            """
                .formatted(hoursApart, count))
        .param("owner", owner.value())
        .param("kind", kind)
        .param("title", title)
        .param("details", details)
        .update();
  }
}
