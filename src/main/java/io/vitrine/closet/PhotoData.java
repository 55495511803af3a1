package io.vitrine.closet;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Erasing;
import io.vitrine.customer.Extent;
import io.vitrine.customer.Judge;
import io.vitrine.customer.Safe;
import io.vitrine.holding.Purchase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photos of ones own things: they leave with an export, opened, and go with an erasure, of which nothing stays. */
@Component
class PhotoData extends OneTable {

  private final Safe safe;

  PhotoData(JdbcClient jdbc, Safe safe) {
    super(jdbc, "closet_photo");
    this.safe = safe;
  }

  /** Each as Base64 of a JPEG, one at a time. */
  @Override
  public void export(CustomerId owner, Sink sink) {
    var pieces = jdbc.sql("select piece from closet_photo where customer_id = :owner order by piece")
        .param("owner", owner.value())
        .query(String.class)
        .list();
    if (pieces.isEmpty()) {
      return;
    }
    var lock = safe.forSealing(owner);
    pieces.forEach(piece -> jdbc
        .sql("select put_at, sealed from closet_photo where customer_id = :owner and piece = :piece")
        .param("owner", owner.value())
        .param("piece", piece)
        .query(rs -> {
          var cells = new LinkedHashMap<String, @Nullable Object>();
          cells.put("piece", piece);
          cells.put("put_at", rs.getObject("put_at", Instant.class));
          cells.put("jpeg", lock.open(rs.getString("sealed"), Photos.context(piece)));
          sink.row(table, cells);
        }));
  }

  @Override
  public Effect foresee(CustomerId owner, Extent extent, Judge judge) {
    return gone(jdbc.sql("select count(*) from closet_photo where " + ofWhatGoes(extent))
        .param("owner", owner.value())
        .query(Long.class)
        .single());
  }

  @Override
  public Effect erase(Erasing order, Judge judge) {
    return gone(jdbc.sql("delete from closet_photo where " + ofWhatGoes(order.extent()))
        .param("owner", order.owner().value())
        .update());
  }

  /** A photo goes with what makes its piece one: the purchase, what was added, or the part of a set. */
  private static String ofWhatGoes(Extent extent) {
    if (extent.isEverything()) {
      return "customer_id = :owner";
    }
    var pieces = new ArrayList<String>();
    if (extent.covers(Purchase.KIND)) {
      pieces.add("piece like 'p%'");
    }
    if (extent.covers(ClosetItem.KIND)) {
      pieces.add("piece like 'c%'");
      pieces.add("piece like 'p%.%'");
    }
    return pieces.isEmpty()
        ? "customer_id = :owner and false"
        : "customer_id = :owner and (" + String.join(" or ", pieces) + ")";
  }
}
