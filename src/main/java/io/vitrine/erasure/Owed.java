package io.vitrine.erasure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the systems that hold something on a person are to be told.
 *
 * @param key whoever owes twice under the same key has owed once
 * @param caseRef reference of the case, which says nothing of the person
 * @param person the person's own keys, by source
 * @param everything whether all that is held under the person's keys is meant; otherwise the entries alone are
 * @param entries keys of entries, by source
 * @param facts for {@link What#CORRECT}: what is right, by field
 */
public record Owed(
    String key,
    String caseRef,
    What what,
    Map<String, List<String>> person,
    boolean everything,
    Map<String, List<String>> entries,
    Map<String, String> facts) {

  public static Owed erasure(
      String caseRef, Map<String, List<String>> person, boolean everything, Map<String, List<String>> entries) {
    return new Owed(caseRef, caseRef, What.ERASE, person, everything, entries, Map.of());
  }

  /**
   * Sources of whose entries each key has to be told also where everything goes: there are systems that know these and
   * not the customer.
   */
  static Set<String> alsoToldByEntry(String customersSource, List<DownstreamSystem> systems) {
    return systems.stream()
        .filter(system -> !system.knows(customersSource))
        .flatMap(system -> system.sources().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Without the keys that a system does not know; to who knows the person, everything says it all. */
  Owed onlyOf(DownstreamSystem system) {
    var known = known(person, system);
    boolean all = everything && !known.isEmpty();
    return new Owed(key, caseRef, what, known, all, all ? Map.of() : known(entries, system), facts);
  }

  private static Map<String, List<String>> known(Map<String, List<String>> keys, DownstreamSystem system) {
    return keys.entrySet().stream()
        .filter(source -> system.knows(source.getKey()) && !source.getValue().isEmpty())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
