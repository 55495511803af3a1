package io.vitrine.holding;

import java.util.List;
import java.util.Set;

/**
 * Describes a kind of entry, so that pages, export and verdicts need not know it by name. A room that understands a
 * kind declares one as a bean.
 *
 * @param name as the database and the texts write it, such as {@code purchase}
 * @param details the record that its details JSON is read into
 * @param fields in the order in which a page shows them
 * @param usedFor the purposes that are on by default
 * @param keptMonths how long it is kept, in months
 */
public record Kind(
    String name, Class<? extends Details> details, List<Field> fields, Set<Purpose> usedFor, int keptMonths) {

  /** Whether the shopper may change a field at once, or only claim that it is wrong. */
  public enum Right {
    CORRECT,
    DISPUTE
  }

  public record Field(String name, Right right, boolean sensitive) {

    static Field fixed(String name) {
      return new Field(name, Right.DISPUTE, false);
    }

    static Field own(String name) {
      return new Field(name, Right.CORRECT, false);
    }
  }
}
