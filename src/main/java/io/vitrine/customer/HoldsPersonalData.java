package io.vitrine.customer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whoever keeps something about customers. Export, preview and erasure ask all of them and know none by name. A test
 * reads the databases' own catalogue and fails on a table with a column that points to a customer and that nobody
 * names.
 *
 * <p>None of these checks who asks: they are called by services that have. Entries' sealed parts open for machines, so
 * an export runs as one.
 */
public interface HoldsPersonalData {

  /**
   * The tables that it answers for, {@code entry}; those of the vault, {@code vault.customer_key}; and its folders of
   * files, {@code files/exports}.
   */
  Set<String> places();

  /** Those with a lower number erase first: a room's tables before those that they refer to. */
  default int depth() {
    return 0;
  }

  /** How much is held on a customer, by word. Words with none need not be there. */
  Map<String, Long> count(CustomerId owner);

  /** Hands over all that is held, row by row; nothing is collected in memory. What is sealed is opened. */
  void export(CustomerId owner, Sink sink);

  /** Takes what is exported. */
  interface Sink {

    /**
     * @param sheet which table the row belongs to, such as {@code purchase}; rows of a sheet follow each other
     * @param cells in the order of columns, the same for each row of a sheet: texts, numbers, booleans, instants,
     *     dates, maps and lists of these, or null
     */
    void row(String sheet, Map<String, @Nullable Object> cells);
  }

  /** What {@link #erase} would do now. Changes nothing. */
  Effect foresee(CustomerId owner, Extent extent, Judge judge);

  /**
   * Erases what may go, in the transaction of the caller; what must stay is put where no other purpose finds it, under
   * {@link Erasing#keeper}. Once more for the same customer it finds nothing.
   */
  Effect erase(Erasing order, Judge judge);

  /** Sources of what would go, whose keys other systems may know. */
  default Set<String> sources(CustomerId owner, Extent extent) {
    return Set.of();
  }

  /** What a verdict keeps of this customer now. */
  default Effect kept(CustomerId owner) {
    return Effect.NOTHING;
  }

  /** Whether something that is kept is sealed by the customer's key. */
  default boolean needsKey(CustomerId owner) {
    return false;
  }

  /** Customers of whom something is kept whose last day was before today. */
  default Set<CustomerId> due(LocalDate today) {
    return Set.of();
  }

  /** Judges anew what is kept of a customer and lets go what need not stay any more, in the caller's transaction. */
  default Effect letGo(CustomerId owner, Judge judge) {
    return Effect.NOTHING;
  }

  /**
   * For tables of which nothing ever has to stay, and that go with the customer and not with a kind of entries.
   *
   * @param words by table, what a row of it is called; in the order in which they are to be emptied. Each has a column
   *     {@code customer_id}
   */
  static HoldsPersonalData inTables(JdbcTemplate jdbc, LinkedHashMap<String, String> words) {
    return new InTables(jdbc, words, List.of());
  }

  /** @param kinds whose entries these tables are about: they also go where only such a kind is asked to go */
  static HoldsPersonalData inTables(JdbcTemplate jdbc, LinkedHashMap<String, String> words, List<String> kinds) {
    return new InTables(jdbc, words, kinds);
  }
}
