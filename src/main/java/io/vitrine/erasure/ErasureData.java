package io.vitrine.erasure;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Departures;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Erasing;
import io.vitrine.customer.Extent;
import io.vitrine.customer.HoldsPersonalData;
import io.vitrine.customer.Judge;
import io.vitrine.customer.Ruling;
import io.vitrine.customer.Verdict;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds on customers. An open one stays with what it keeps, under whom that is kept, until it is lifted. The vault's
 * journal names a customer by number alone, and so do the list of erasures whom it left, and that of keys that must
 * die. What notices still say is sealed; of one who is erased those alone go on that have other systems erase.
 */
@Component
class ErasureData implements HoldsPersonalData {

  private static final String HOLD = "hold";

  private final HoldRows holds;
  private final Verdicts verdicts;

  ErasureData(HoldRows holds, Verdicts verdicts) {
    this.holds = holds;
    this.verdicts = verdicts;
  }

  @Override
  public Set<String> places() {
    return Set.of(HOLD, "notice", "dying_key", "erasure", "vault.erasure_journal");
  }

  /** After the entries, before the customer. */
  @Override
  public int depth() {
    return 7;
  }

  @Override
  public Map<String, Long> count(CustomerId owner) {
    return Map.of(HOLD, (long) holds.of(owner).size());
  }

  /** Not the reasons: what is looked into is told by whoever looks, when it may be told. */
  @Override
  public void export(CustomerId owner, Sink sink) {
    for (var hold : holds.of(owner)) {
      var cells = new LinkedHashMap<String, @Nullable Object>();
      cells.put("rule", hold.why().code());
      cells.put("kind", hold.on().kind());
      cells.put("order", hold.on().order());
      cells.put("placed_at", hold.placedAt());
      cells.put("ends_on", hold.endsOn());
      cells.put("lifted_at", hold.liftedAt());
      sink.row(HOLD, cells);
    }
  }

  @Override
  public Effect foresee(CustomerId owner, Extent extent, Judge judge) {
    return extent.isEverything() ? fates(holds.of(owner)) : Effect.NOTHING;
  }

  private Effect fates(List<Hold> all) {
    var tally = new Effect.Tally();
    var open = verdicts.open(all);
    all.forEach(hold -> tally.judged(HOLD, open.contains(hold) ? stays(hold) : Verdict.GOES));
    return tally.rows(HOLD, all.size() - open.size()).done();
  }

  private static Verdict stays(Hold hold) {
    return new Verdict(List.of(new Ruling(hold.why().code(), hold.endsOn(), true)));
  }

  @Override
  public Effect erase(Erasing order, Judge judge) {
    if (!order.extent().isEverything()) {
      return Effect.NOTHING;
    }
    var all = holds.of(order.owner());
    if (!all.isEmpty()) {
      var open = verdicts.open(all);
      if (!open.isEmpty()) {
        holds.handOver(open, order.keeper());
      }
      holds.delete(order.owner());
    }
    return fates(all);
  }

  @Override
  public Set<CustomerId> due(LocalDate today) {
    return holds.stubsWithHoldOver(Departures.STUBS, today);
  }
}
