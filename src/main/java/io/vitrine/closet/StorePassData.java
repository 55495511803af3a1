package io.vitrine.closet;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Erasing;
import io.vitrine.customer.Extent;
import io.vitrine.customer.Judge;
import io.vitrine.customer.Safe;
import io.vitrine.holding.Profile;
import io.vitrine.holding.Purchase;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A code of the store leaves with an export, told by what it shows, and goes with any part of what it shows. */
@Component
class StorePassData extends OneTable {

  private final StorePasses passes;
  private final Safe safe;

  StorePassData(JdbcClient jdbc, StorePasses passes, Safe safe) {
    super(jdbc, "store_pass");
    this.passes = passes;
    this.safe = safe;
  }

  /** Not the code: its hash says nothing to a reader. */
  @Override
  public void export(CustomerId owner, Sink sink) {
    jdbc.sql("select made_at, until_at, ticked, openings, last_opened_at from store_pass where customer_id = :owner")
        .param("owner", owner.value())
        .query(rs -> {
          var words = passes.words(safe.forSealing(owner), rs.getString("ticked"));
          var cells = new LinkedHashMap<String, @Nullable Object>();
          cells.put("made_at", rs.getObject("made_at", Instant.class));
          cells.put("until_at", rs.getObject("until_at", Instant.class));
          cells.put("openings", rs.getInt("openings"));
          cells.put("last_opened_at", rs.getObject("last_opened_at", Instant.class));
          cells.put("pieces", words.pieces());
          cells.put("sizes", words.sizes());
          cells.put("colours", words.colours());
          cells.put("measures", words.measures());
          sink.row(table, cells);
        });
  }

  @Override
  public Effect foresee(CustomerId owner, Extent extent, Judge judge) {
    return concerns(extent) ? gone(rows(owner)) : Effect.NOTHING;
  }

  @Override
  public Effect erase(Erasing order, Judge judge) {
    return concerns(order.extent()) ? gone(passes.delete(order.owner()) ? 1 : 0) : Effect.NOTHING;
  }

  private static boolean concerns(Extent extent) {
    return Stream.of(Purchase.KIND, ClosetItem.KIND, Profile.KIND).anyMatch(extent::covers);
  }
}
