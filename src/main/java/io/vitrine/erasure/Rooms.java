package io.vitrine.erasure;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Erasing;
import io.vitrine.customer.Extent;
import io.vitrine.customer.Fate;
import io.vitrine.customer.HoldsPersonalData;
import io.vitrine.customer.Judge;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All who hold something about customers, in the order in which they erase. */
@Component
class Rooms {

  static final String CUSTOMER = "customer";

  private final List<HoldsPersonalData> all;
  private final Steps steps;

  Rooms(List<HoldsPersonalData> all, Steps steps) {
    this.all = all.stream().sorted(Comparator.comparingInt(HoldsPersonalData::depth)).toList();
    this.steps = steps;
  }

  Effect foresee(CustomerId customer, Extent extent, Judge judge) {
    var effect = sum(room -> room.foresee(customer, extent, judge));
    return extent.isEverything() ? withStub(effect) : effect;
  }

  Effect erase(Erasing order, Judge judge) {
    var effect = sum(room -> {
      var done = room.erase(order, judge);
      steps.reached(Steps.Step.ROOM_ERASED);
      return done;
    });
    return order.extent().isEverything() ? withStub(effect) : effect;
  }

  /** Where something stays, so does the name of whom it is about, for as long and because of the same. */
  private static Effect withStub(Effect effect) {
    var kept = effect.fates().values().stream().filter(fate -> fate.stays() > 0).reduce(Fate.NONE, Fate::plus);
    if (kept.stays() == 0 || !effect.fates().containsKey(CUSTOMER)) {
      return effect;
    }
    var fates = new TreeMap<>(effect.fates());
    fates.put(CUSTOMER, new Fate(0, 1, kept.because().stream().map(Rooms::ofOne).toList(), kept.until()));
    return new Effect(fates, effect.rows());
  }

  private static Fate.Stay ofOne(Fate.Stay stay) {
    return new Fate.Stay(stay.rule(), 1, stay.last(), stay.last());
  }

  Effect kept(CustomerId customer) {
    return sum(room -> room.kept(customer));
  }

  /** By source, one word for all the keys that would be told. */
  Map<String, List<String>> sources(CustomerId customer, Extent extent) {
    return all.stream()
        .flatMap(room -> room.sources(customer, extent).stream())
        .distinct()
        .collect(Collectors.toMap(source -> source, source -> List.of("")));
  }

  boolean needKey(CustomerId customer) {
    return all.stream().anyMatch(room -> room.needsKey(customer));
  }

  Set<CustomerId> due(LocalDate today) {
    var due = new HashSet<CustomerId>();
    all.forEach(room -> due.addAll(room.due(today)));
    return due;
  }

  Effect letGo(CustomerId customer, Judge judge) {
    return sum(room -> room.letGo(customer, judge));
  }

  private Effect sum(Function<HoldsPersonalData, Effect> each) {
    var effect = Effect.NOTHING;
    for (var room : all) {
      effect = effect.plus(each.apply(room));
    }
    return effect;
  }
}
