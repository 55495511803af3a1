package io.vitrine.holding;

import io.vitrine.catalogue.ProductId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one owner bought and rated, read once, oldest first: from the same rows follow the owner's own history, in which
 * an exclusion that ended is over, and what others learn, for whom it is over when a job says so.
 */
record HistoryRows(List<Row> rows) {

  /** Of purchases and ratings of something that the catalogue had, which are not deleted. */
  static final String SQL =
      """
      select e.id, e.product_id, e.occurred_at, e.title, e.source, e.external_key, e.kind = 'rating',
             e.quantity > e.returned
             and %s,
             e.excluded_by is not null,
             coalesce(find_in_set('suggestions', x.purposes), 0) > 0,
             x.due_at,
             if(e.kind = 'rating',
                coalesce(json_value(e.correction, '$.stars'), json_value(e.details, '$.stars'), 0),
                0)
        from entry e
        left join edit x on x.id = e.excluded_by
       where e.customer_id = :owner
         and e.kind in ('purchase', 'rating')
         and e.product_id is not null
         and e.deleted_by is null
       order by e.occurred_at, e.id
      """
          .formatted(Usable.SWITCHED_ON);

  /**
   * @param counts whether it may be used but for what its owner excluded
   * @param excluded whether its owner excluded it from anything
   * @param keptOut whether that is from suggestions, until {@code due} where there is such a moment
   */
  record Row(
      EntryId entry,
      ProductId product,
      Likings.Moment moment,
      String title,
      boolean rating,
      boolean counts,
      boolean excluded,
      boolean keptOut,
      @Nullable Instant due,
      int stars) {

    static Row of(ResultSet rs) throws SQLException {
      return new Row(
          new EntryId(rs.getLong(1)),
          new ProductId(rs.getLong(2)),
          new Likings.Moment(rs.getObject(3, Instant.class), rs.getString(5), rs.getString(6)),
          rs.getString(4),
          rs.getBoolean(7),
          rs.getBoolean(8),
          rs.getBoolean(9),
          rs.getBoolean(10),
          rs.getObject(11, Instant.class),
          rs.getInt(12));
    }

    boolean countsNow(Instant now) {
      return counts && !(keptOut && (due == null || due.isAfter(now)));
    }

    /** Never the title: records end up in logs. */
    @Override
    public String toString() {
      return "Row " + entry.value();
    }
  }

  /**
   * The owner's own.
   *
   * @param without what it would be if the owner excluded these too
   * @param held how many entries of any kind there are
   */
  History history(Set<EntryId> without, Instant now, int held) {
    var found = new ArrayList<Counted>();
    var notToOffer = new HashSet<ProductId>();
    var likings = new Likings();
    for (var row : rows) {
      boolean kept = without.isEmpty() || !without.contains(row.entry);
      boolean counts = kept && row.countsNow(now);
      notToOffer.add(row.product);
      likings.add(row.product.value(), row.rating, counts, !kept || row.excluded, row.stars, row.moment);
      if (counts) {
        found.add(new Counted(row.entry, row.product, row.moment.at(), row.title, !row.rating, null));
      }
    }
    var counted = found.stream()
        .filter(entry -> likings.counts(entry.product()))
        .map(entry -> entry.with(likings.stars(entry.product())))
        .toList();
    return new History(counted, Set.copyOf(notToOffer), held);
  }

  Learnt learnt() {
    var likings = new Likings();
    rows.forEach(row -> likings.add(
        row.product.value(), row.rating, row.counts && !row.keptOut, row.excluded, row.stars, row.moment));
    return likings.learnt();
  }
}
