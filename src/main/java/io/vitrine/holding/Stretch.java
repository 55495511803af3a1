package io.vitrine.holding;

import io.vitrine.customer.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Entries of one kind with one verdict, between which there is none of that kind with another.
 *
 * @param entries at least one, in the order of the primary key
 */
record Stretch(List<Judging.Judged> entries) {

  Judging.Judged first() {
    return entries.getFirst();
  }

  Judging.Judged last() {
    return entries.getLast();
  }

  Verdict verdict() {
    return first().verdict();
  }

  /** @param judged all that an owner has of their kinds between the first and the last of them, in that order */
  static List<Stretch> of(List<Judging.Judged> judged) {
    var done = new ArrayList<Stretch>();
    var open = new LinkedHashMap<String, Stretch>();
    for (var each : judged) {
      var stretch = open.get(each.kind());
      if (stretch == null || !stretch.verdict().equals(each.verdict())) {
        stretch = new Stretch(new ArrayList<>());
        done.add(stretch);
        open.put(each.kind(), stretch);
      }
      stretch.entries().add(each);
    }
    return done;
  }
}
