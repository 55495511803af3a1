package io.vitrine.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An erasure under way, in one transaction. */
public final class Erasing {

  private final String caseRef;
  private final CustomerId owner;
  private final Extent extent;
  private final Instant at;
  private final Set<String> toldByEntry;
  private final Supplier<CustomerId> stub;
  private final Map<String, List<String>> gone = new TreeMap<>();
  private final List<Runnable> toSay = new ArrayList<>();
  private @Nullable CustomerId keeper;

  /** Where everything goes, no other system is told of each entry. */
  public Erasing(String caseRef, CustomerId owner, Extent extent, Instant at, Supplier<CustomerId> stub) {
    this(caseRef, owner, extent, at, Set.of(), stub);
  }

  /**
   * @param caseRef the case that it answers; without personal data
   * @param at when it was written into the journal: what happened until then does not come back
   * @param toldByEntry the sources whose entries' keys other systems are told also where everything goes
   * @param stub makes the customer without a name, account or key of whom the rest is held when all else is gone
   */
  public Erasing(
      String caseRef,
      CustomerId owner,
      Extent extent,
      Instant at,
      Set<String> toldByEntry,
      Supplier<CustomerId> stub) {
    this.caseRef = caseRef;
    this.owner = owner;
    this.extent = extent;
    this.at = at;
    this.toldByEntry = toldByEntry;
    this.stub = stub;
  }

  public String caseRef() {
    return caseRef;
  }

  public CustomerId owner() {
    return owner;
  }

  public Extent extent() {
    return extent;
  }

  public Instant at() {
    return at;
  }

  /**
   * Under whom that is held what a verdict keeps. Where everything goes this is a new customer, made when first asked
   * for: nobody who still knows the old id can write to it.
   */
  public CustomerId keeper() {
    if (keeper == null) {
      keeper = extent.isEverything() ? stub.get() : owner;
    }
    return keeper;
  }

  /** The keeper, where somebody kept something. */
  public Optional<CustomerId> keeperMade() {
    return Optional.ofNullable(keeper);
  }

  /** What is to be said when all have erased, in the transaction of the caller alone and in none of the vault. */
  public void then(Runnable said) {
    toSay.add(said);
  }

  /** Says it. */
  public void allErased() {
    toSay.forEach(Runnable::run);
    toSay.clear();
  }

  /** Notes keys of a source that are held no more, so that other systems are told. */
  public void gone(String source, Collection<String> externalKeys) {
    if (extent.isEverything() && !toldByEntry.contains(source)) {
      return;
    }
    gone.computeIfAbsent(source, s -> new ArrayList<>()).addAll(externalKeys);
  }

  /**
   * The keys of what is held no more, by source. Where everything goes the customer's own says it all to those who know
   * it, and only what others need is here.
   */
  public Map<String, List<String>> gone() {
    return gone;
  }
}
