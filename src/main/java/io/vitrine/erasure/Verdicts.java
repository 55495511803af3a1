package io.vitrine.erasure;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Judge;
import io.vitrine.customer.Ruling;
import io.vitrine.customer.Thing;
import io.vitrine.customer.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks every rule and every open hold. */
@Component
class Verdicts implements Judge.Court {

  private final List<Rule> rules;
  private final HoldRows holds;
  private final Clock clock;
  private final ZoneId zone;

  Verdicts(List<Rule> rules, HoldRows holds, Clock clock, ZoneId zone) {
    this.rules = rules;
    this.holds = holds;
    this.clock = clock;
    this.zone = zone;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  List<Hold> openHolds(CustomerId customer) {
    return open(holds.of(customer));
  }

  /** Those of these that are open. */
  List<Hold> open(List<Hold> all) {
    var today = today();
    return all.stream().filter(hold -> hold.isOpen(today)).toList();
  }

  @Override
  public Judge judgeOf(CustomerId owner) {
    return judge(openHolds(owner));
  }

  /** By the rules and by these holds, which are all that are open on somebody. */
  Judge judge(List<Hold> open) {
    var all = Stream.concat(rules.stream(), open.stream()).toList();
    return new Bench(all, today());
  }

  /** Many things get the same rulings; equal verdicts are one. */
  private static final class Bench implements Judge {

    private final List<Rule> rules;
    private final LocalDate today;
    private final Map<List<Ruling>, Verdict> verdicts = new HashMap<>();

    Bench(List<Rule> rules, LocalDate today) {
      this.rules = rules;
      this.today = today;
    }

    @Override
    public Verdict of(Thing thing) {
      var rulings = rules.stream()
          .flatMap(rule -> rule.ruling(thing).stream())
          .filter(ruling -> ruling.until() == null || !ruling.until().isBefore(today))
          .distinct()
          .sorted(Comparator.comparing(Ruling::rule))
          .toList();
      return rulings.isEmpty() ? Verdict.GOES : verdicts.computeIfAbsent(rulings, Verdict::new);
    }
  }
}
