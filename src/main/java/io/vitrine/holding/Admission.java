package io.vitrine.holding;

import io.vitrine.customer.Choices;
import io.vitrine.customer.Consent;
import io.vitrine.customer.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What may come in at all: nothing that its owner must say yes to first and has not, and nothing that is older than we
 * keep it, so that what went by itself does not come back with the next feed.
 */
@Component
class Admission {

  /**
   * @param notAllowed of a kind that is not collected without a yes
   * @param tooOld would go with the next run of {@link Expiring}
   */
  record Admitted(List<NewEntry> entries, int notAllowed, int tooOld) {}

  private final Kinds kinds;
  private final Choices choices;
  private final Expiry expiry;
  private final Clock clock;
  private final ZoneId zone;

  Admission(Kinds kinds, Choices choices, Expiry expiry, Clock clock, ZoneId zone) {
    this.kinds = kinds;
    this.choices = choices;
    this.expiry = expiry;
    this.clock = clock;
    this.zone = zone;
  }

  /** @param closed whether the source's history is closed, so that nothing of it is too old */
  Admitted admit(List<NewEntry> entries, boolean closed) {
    if (closed && kinds.of(entries).stream().noneMatch(Kind::optIn)) {
      return new Admitted(entries, 0, 0);
    }
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var rules = new HashMap<String, Rule>();
    entries.stream()
        .collect(Collectors.groupingBy(NewEntry::kind, Collectors.mapping(NewEntry::owner, Collectors.toSet())))
        .forEach((kind, owners) -> rules.put(kind, rule(kinds.named(kind), owners, today)));
    var admitted = new ArrayList<NewEntry>(entries.size());
    int notAllowed = 0;
    int tooOld = 0;
    for (var entry : entries) {
      var rule = Objects.requireNonNull(rules.get(entry.kind()));
      if (!rule.allows(entry)) {
        notAllowed++;
      } else if (!closed && rule.isTooOld(entry)) {
        tooOld++;
      } else {
        admitted.add(entry);
      }
    }
    return new Admitted(admitted, notAllowed, tooOld);
  }

  private Rule rule(Kind kind, Set<CustomerId> owners, LocalDate today) {
    var consents = kind.optIn() ? choices.consents(kind.name(), owners) : Map.<CustomerId, Consent>of();
    var chosen =
        kind.keep().choices().isEmpty() ? Map.<CustomerId, Integer>of() : choices.monthsKept(kind.name(), owners);
    var own = new HashMap<CustomerId, Instant>();
    chosen.forEach((owner, months) -> own.put(owner, expiry.firstKept(kind.keep().chosen(months), today)));
    return new Rule(kind.optIn(), consents, expiry.firstKept(kind.keep(), today), own);
  }

  private record Rule(
      boolean optIn, Map<CustomerId, Consent> consents, Instant firstKept, Map<CustomerId, Instant> own) {

    boolean allows(NewEntry entry) {
      return !optIn || Objects.requireNonNull(consents.get(entry.owner())).covers(entry.occurredAt());
    }

    boolean isTooOld(NewEntry entry) {
      var first = own.isEmpty() ? firstKept : own.getOrDefault(entry.owner(), firstKept);
      return entry.occurredAt().isBefore(first);
    }
  }
}
