package io.vitrine.customer;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How much of what is held on a customer is to go.
 *
 * @param kinds the kinds of entries, such as {@code visit}; none means everything, the customer too
 */
public record Extent(Set<String> kinds) {

  public static final Extent EVERYTHING = new Extent(Set.of());

  public Extent {
    kinds = Set.copyOf(kinds);
  }

  /** @throws IllegalArgumentException where no kind is named, as that would be everything */
  public static Extent ofKinds(Set<String> kinds) {
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("Name a kind, or ask for everything");
    }
    return new Extent(kinds);
  }

  public boolean isEverything() {
    return kinds.isEmpty();
  }

  public boolean covers(String kind) {
    return isEverything() || kinds.contains(kind);
  }

  /** As databases write it: names between commas, or null for everything. */
  public @Nullable String code() {
    return isEverything() ? null : String.join(",", new TreeSet<>(kinds));
  }

  public static Extent of(@Nullable String code) {
    return code == null ? EVERYTHING : ofKinds(Set.copyOf(Arrays.asList(code.split(","))));
  }
}
