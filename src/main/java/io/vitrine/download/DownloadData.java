package io.vitrine.download;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Erasing;
import io.vitrine.customer.Extent;
import io.vitrine.customer.HoldsPersonalData;
import io.vitrine.customer.Judge;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A copy is personal like what it is a copy of: it goes first, and with any part of it. */
@Component
class DownloadData implements HoldsPersonalData {

  private static final String TABLE = "download";
  private static final String FOLDER = "files/downloads";

  private final DownloadRows rows;
  private final SealedFiles files;

  DownloadData(DownloadRows rows, SealedFiles files) {
    this.rows = rows;
    this.files = files;
  }

  @Override
  public Set<String> places() {
    return Set.of(TABLE, FOLDER);
  }

  @Override
  public Map<String, Long> count(CustomerId owner) {
    return rows.of(owner).isPresent() ? Map.of(TABLE, 1L) : Map.of();
  }

  /** Nothing: it is what is being written. */
  @Override
  public void export(CustomerId owner, Sink sink) {}

  @Override
  public Effect foresee(CustomerId owner, Extent extent, Judge judge) {
    return effect(rows.of(owner));
  }

  private Effect effect(Optional<DownloadRows.Row> row) {
    boolean written = row.filter(found -> files.isThere(found.file())).isPresent();
    return new Effect.Tally()
        .goes(TABLE, row.isPresent() ? 1 : 0)
        .rows(TABLE, row.isPresent() ? 1 : 0)
        .rows(FOLDER, written ? 1 : 0)
        .done();
  }

  /** The file before the commit: without it a row that a rollback leaves says that it is gone, and harms nobody. */
  @Override
  public Effect erase(Erasing order, Judge judge) {
    var found = rows.of(order.owner());
    var effect = effect(found);
    found.ifPresent(row -> {
      rows.delete(order.owner());
      files.delete(row.file());
    });
    return effect;
  }
}
