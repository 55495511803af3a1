package io.vitrine.holding;

import io.vitrine.customer.Browser;
import io.vitrine.customer.Change;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Choices;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Decision;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.customer.Permit;
import io.vitrine.customer.Purpose;
import io.vitrine.customer.Question;
import io.vitrine.holding.KindUses.Collecting;
import io.vitrine.holding.KindUses.Standing;
import io.vitrine.holding.KindUses.Use;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What entries may be used for: what the kinds say before anyone decides, and what their owner decided over it. */
@Service
public class Uses {

  private final List<Kind> kinds;
  private final Choices choices;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final ZoneId zone;

  Uses(List<Kind> kinds, Choices choices, ApplicationEventPublisher events, Clock clock, ZoneId zone) {
    this.kinds = kinds;
    this.choices = choices;
    this.events = events;
    this.clock = clock;
    this.zone = zone;
  }

  /** Every kind there is, with what it may be used for. */
  @OwnerOnly
  public List<KindUses> of(CustomerId owner, Browser browser) {
    return of(owner, choices.present(owner), browser);
  }

  private List<KindUses> of(CustomerId owner, Map<Question, Decision> present, Browser browser) {
    return kinds.stream().map(kind -> merged(owner, kind, present, browser)).toList();
  }

  private KindUses merged(CustomerId owner, Kind kind, Map<Question, Decision> present, Browser browser) {
    var collecting = kind.optIn() ? collecting(owner, kind, present) : null;
    var uses = new EnumMap<Purpose, Use>(Purpose.class);
    for (var purpose : Purpose.values()) {
      var decision = present.get(Question.use(kind.name(), purpose));
      uses.put(
          purpose,
          new Use(
              standing(kind, purpose, decision, collecting, browser, isAllOff(present, purpose)),
              decision == null ? 0 : decision.id()));
    }
    return new KindUses(kind, uses, collecting);
  }

  private static Standing standing(
      Kind kind,
      Purpose purpose,
      @Nullable Decision decision,
      @Nullable Collecting collecting,
      Browser browser,
      boolean allOff) {
    var byItself = kind.use(purpose);
    if (byItself == null) {
      return Standing.NEVER;
    }
    if (browser.forbids(purpose)) {
      return Standing.BY_BROWSER;
    }
    if (collecting != null && collecting.choice().isOff()) {
      return Standing.UNTIL_YES;
    }
    boolean on = decision == null ? byItself == Kind.Use.ON : decision.choice().isOn();
    return !on ? Standing.OFF : allOff ? Standing.ALL_OFF : Standing.ON;
  }

  private static boolean isAllOff(Map<Question, Decision> present, Purpose purpose) {
    var decision = present.get(Question.useOfEverything(purpose));
    return decision != null && decision.choice().isOff();
  }

  /** Whether suggestions may be made of anything at all, as the owner decided over all kinds. */
  @OwnerOnly
  public Use personalSuggestions(CustomerId owner) {
    var decision = choices.present(owner).get(Question.useOfEverything(Purpose.SUGGESTIONS));
    return decision == null
        ? new Use(Standing.ON, 0)
        : new Use(decision.choice().isOff() ? Standing.OFF : Standing.ON, decision.id());
  }

  private Collecting collecting(CustomerId owner, Kind kind, Map<Question, Decision> present) {
    var decision = present.get(Question.collecting(kind.name()));
    return decision == null
        ? new Collecting(Choice.OFF, null, 0)
        : new Collecting(
            decision.choice(),
            decision.choice().equals(Choice.ASK) ? choices.permitted(owner, kind.name()).orElse(null) : null,
            decision.id());
  }

  /**
   * Decides whether a kind may be used for a purpose, or is collected. Counts from the next read on.
   *
   * @throws BrowserForbids where the browser asks that it be off
   * @throws io.vitrine.customer.StaleDecision where it was decided since the owner looked
   */
  @OwnerOnly
  @Change
  public Decision decide(CustomerId owner, Decision.Wanted wanted, Browser browser) {
    var question = wanted.question();
    var purpose = question.purpose();
    if (!canBeDecided(question)) {
      throw new IllegalArgumentException("Nothing to decide: " + question);
    }
    if (wanted.choice().isOn() && purpose.filter(browser::forbids).isPresent()) {
      throw new BrowserForbids();
    }
    var decision = choices.decide(owner, wanted);
    events.publishEvent(new HistoryChanged(owner));
    return decision;
  }

  private boolean canBeDecided(Question question) {
    if (question.isOfEverything()) {
      return question.equals(Question.useOfEverything(Purpose.SUGGESTIONS));
    }
    var kind = named(question.kind());
    return question.isCollecting() ? kind.optIn() : question.purpose().map(kind::use).isPresent();
  }

  /**
   * Takes the browser at its word: what it forbids and what is on is switched off, once.
   *
   * @param shown the text that says so
   * @return how many kinds that concerned
   */
  @OwnerOnly
  @Change
  public int honour(CustomerId owner, Browser browser, String language, String shown) {
    if (!browser.asksNotToShare()) {
      return 0;
    }
    int switchedOff = 0;
    for (var each : of(owner, new Browser(false))) {
      if (each.allows(Purpose.PARTNERS)) {
        choices.decide(owner, new Decision.Wanted(
            Question.use(each.kind().name(), Purpose.PARTNERS),
            Choice.OFF,
            Decision.By.BROWSER,
            language,
            shown,
            each.use(Purpose.PARTNERS).seen()));
        switchedOff++;
      }
    }
    if (switchedOff > 0) {
      events.publishEvent(new HistoryChanged(owner));
    }
    return switchedOff;
  }

  /**
   * Switches off what is on, as its owner asked in one go.
   *
   * @param of kinds that it is about; none for all
   * @param shown the text that was agreed to
   * @return how many uses that concerned
   */
  @OwnerOnly
  @Change
  public int stop(CustomerId owner, Set<String> of, Set<Purpose> purposes, String language, String shown) {
    var all = of(owner, new Browser(false));
    return off(owner, all, of, purposes, (question, seen) -> choices.decide(owner, new Decision.Wanted(
        question, Choice.OFF, Decision.By.SHOPPER, language, shown, seen)));
  }

  /** The same by the desk, for one who wrote, called or came: it is told as the desk's deed. */
  @RolesAllowed("MACHINE")
  @Change
  public int stopFor(CustomerId customer, Set<String> of, Set<Purpose> purposes, String language, String told) {
    var all = of(customer, choices.presentOf(customer), new Browser(false));
    return off(customer, all, of, purposes, (question, seen) -> choices.note(
        customer,
        new Decision.Wanted(question, Choice.OFF, Decision.By.DESK, language, told, seen),
        clock.instant()));
  }

  private int off(
      CustomerId owner,
      List<KindUses> all,
      Set<String> of,
      Set<Purpose> purposes,
      ObjLongConsumer<Question> switchOff) {
    int stopped = 0;
    for (var each : all) {
      if (!of.isEmpty() && !of.contains(each.kind().name())) {
        continue;
      }
      for (var purpose : purposes) {
        if (each.allows(purpose)) {
          switchOff.accept(Question.use(each.kind().name(), purpose), each.use(purpose).seen());
          stopped++;
        }
      }
    }
    if (stopped > 0) {
      events.publishEvent(new HistoryChanged(owner));
    }
    return stopped;
  }

  /**
   * Says "yes, this time": until the day is over, in the shop.
   *
   * @return nothing where that is not asked each time
   */
  @OwnerOnly
  @Change
  public Optional<Permit> permitToday(CustomerId owner, String kind, String language, String shown) {
    var question = Question.collecting(named(kind).name());
    var decision = choices.present(owner).get(question);
    if (decision == null || !decision.choice().equals(Choice.ASK)) {
      return Optional.empty();
    }
    return Optional.of(choices.permit(owner, kind, endOfToday(), language, shown));
  }

  private Instant endOfToday() {
    return LocalDate.ofInstant(clock.instant(), zone).plusDays(1).atStartOfDay(zone).toInstant();
  }

  private Kind named(String name) {
    return kinds.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No kind is called " + name));
  }
}
