package io.vitrine.closet;

import io.vitrine.closet.Measure.Unit;
import io.vitrine.customer.Browser;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.customer.Purpose;
import io.vitrine.holding.Correction;
import io.vitrine.holding.Edit;
import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.NothingToDo;
import io.vitrine.holding.Profile;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Selection;
import io.vitrine.holding.Telling;
import io.vitrine.holding.Told;
import io.vitrine.holding.Uses;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a shopper measured, which shape they chose, and which rules of cut they switched off: each an entry of its own,
 * sealed with their key.
 */
@Service
public class Measures {

  /** What each measurement may be used for or not. */
  public static final Set<Purpose> PURPOSES = Set.of(Purpose.SUGGESTIONS, Purpose.IN_STORE);

  private static final String SHAPE = "shape";
  private static final String RULE = "rule";

  private final Telling telling;
  private final Holdings holdings;
  private final Uses uses;
  private final Clock clock;

  Measures(Telling telling, Holdings holdings, Uses uses, Clock clock) {
    this.telling = telling;
    this.holdings = holdings;
    this.uses = uses;
    this.clock = clock;
  }

  /** What was measured; of what was given twice the newest. What nobody gave is not there. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public Map<Measure, Measured> of(CustomerId owner) {
    var measured = new EnumMap<Measure, Measured>(Measure.class);
    var allowed = uses.of(owner, new Browser(false)).stream()
        .filter(each -> each.kind().name().equals(Profile.KIND))
        .flatMap(each -> PURPOSES.stream().filter(each::allows))
        .collect(Collectors.toSet());
    telling.ofKinds(owner, List.of(Profile.KIND)).forEach(entry ->
        read(entry, allowed).ifPresent(each -> measured.putIfAbsent(each.what(), each)));
    return measured;
  }

  private static Optional<Measured> read(Entry entry, Set<Purpose> allowed) {
    return read(entry).map(read -> {
      var what = read.what();
      var unit = Optional.ofNullable(entry.correction().in("unit"))
          .or(() -> Optional.ofNullable(((Profile) entry.details()).unit()))
          .flatMap(Unit::of)
          .filter(each -> each.isOfWeight() == what.isWeight())
          .orElse(what.isWeight() ? Unit.KG : Unit.CM);
      return new Measured(
          what,
          read.value(),
          unit,
          entry.id(),
          entry.version(),
          allowed.stream().filter(entry::countsFor).collect(Collectors.toSet()));
    });
  }

  /** @param value in centimetres, or in kilograms for a weight */
  record Read(Measure what, double value) {

    /** No number: measurements end up in logs. */
    @Override
    public String toString() {
      return "Read " + what;
    }
  }

  /** Nothing where an entry is no measurement. */
  static Optional<Read> read(Entry entry) {
    var details = (Profile) entry.details();
    if (!details.about().equals("measurement")) {
      return Optional.empty();
    }
    return Measure.of(entry.orderKey() == null ? entry.title() : entry.orderKey()).flatMap(what ->
        Optional.ofNullable(number(
                entry,
                what.isWeight() ? "kilograms" : "centimetres",
                what.isWeight() ? details.kilograms() : details.centimetres()))
            .map(value -> new Read(what, value)));
  }

  private static @Nullable Double number(Entry entry, String field, @Nullable Double said) {
    var own = entry.correction().in(field);
    return own == null ? said : Double.valueOf(own);
  }

  /**
   * Notes a measurement, over what was said of it before.
   *
   * @param value in the unit
   * @param title what the entry is called, in the shopper's language
   * @throws IllegalArgumentException for what no grown person measures, or a unit of another sort
   */
  @OwnerOnly
  @Transactional
  public Done measure(CustomerId owner, Measure what, double value, Unit unit, String title) {
    var metric = BigDecimal.valueOf(unit.metric(value)).setScale(2, RoundingMode.HALF_UP);
    if (unit.isOfWeight() != what.isWeight() || !what.takes(metric.doubleValue())) {
      throw new IllegalArgumentException("Nobody measures so");
    }
    telling.oneAtATime(owner);
    var before = of(owner).get(what);
    var field = what.isWeight() ? "kilograms" : "centimetres";
    if (before != null) {
      var said = Map.of(field, metric.toPlainString(), "unit", unit.code());
      return Done.of(holdings.correct(owner, seen(before), new Correction(said)));
    }
    double exact = metric.doubleValue();
    return tell(owner, what.word(), title, new Profile(
        "measurement", null, what.isWeight() ? null : exact, what.isWeight() ? exact : null, unit.code()));
  }

  /** Deletes a measurement; it can be undone like any deletion. */
  @OwnerOnly
  @Transactional
  public Done forget(CustomerId owner, Measure what) {
    return Done.of(holdings.delete(owner, seen(known(owner, what))));
  }

  /**
   * Says what a measurement may be used for.
   *
   * @param used of {@link #PURPOSES}; the others it is excluded from
   * @return nothing where it may be used for all
   */
  @OwnerOnly
  @Transactional
  public Optional<Edit> use(CustomerId owner, Measure what, Set<Purpose> used) {
    telling.oneAtATime(owner);
    var measured = known(owner, what);
    var off = EnumSet.copyOf(PURPOSES);
    off.removeAll(used);
    var entry = holdings.entry(owner, measured.entry()).orElseThrow();
    if (off.isEmpty()) {
      return entry.excludedBy() == null
          ? Optional.empty()
          : Optional.of(holdings.include(owner, Selection.of(entry)));
    }
    return Optional.of(
        holdings.exclude(owner, Selection.of(entry), new Exclusion(Reason.PRIVATE, off, null)));
  }

  /** The shape that the figure is drawn with and the rules are for; nothing where the shopper chose none. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public Optional<BodyShape> shape(CustomerId owner) {
    return telling.about(owner, Profile.KIND, SHAPE).stream()
        .findFirst()
        .map(entry -> Objects.requireNonNullElse(
            entry.correction().in("value"),
            Objects.requireNonNullElse(((Profile) entry.details()).value(), "")))
        .flatMap(BodyShape::of);
  }

  @OwnerOnly
  @Transactional
  public Done choose(CustomerId owner, BodyShape shape, String title) {
    telling.oneAtATime(owner);
    return telling.about(owner, Profile.KIND, SHAPE).stream()
        .findFirst()
        .map(entry -> Done.of(
            holdings.correct(owner, Selection.of(entry), Correction.ofField("value", shape.word()))))
        .orElseGet(() -> tell(owner, SHAPE, title, new Profile(SHAPE, shape.word(), null, null, null)));
  }

  /** Chooses no shape any more. */
  @OwnerOnly
  @Transactional
  public Done chooseNone(CustomerId owner) {
    return Done.of(holdings.delete(owner, all(telling.about(owner, Profile.KIND, SHAPE))));
  }

  /** What complements the owner: the rules for the shape they chose, less those they switched off. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public Complements complements(CustomerId owner) {
    var off = telling.ofKinds(owner, List.of(Profile.KIND)).stream()
        .filter(entry -> ((Profile) entry.details()).about().equals(RULE))
        .map(entry -> Objects.requireNonNullElse(((Profile) entry.details()).value(), ""))
        .collect(Collectors.toSet());
    return new Complements(shape(owner).orElse(null), off);
  }

  /**
   * Switches a rule of cut off, or on again.
   *
   * @throws IllegalArgumentException where there is no such rule
   */
  @OwnerOnly
  @Transactional
  public void follow(CustomerId owner, String rule, boolean on, String title) {
    if (!Complements.isRule(rule)) {
      throw new IllegalArgumentException("There is no such rule");
    }
    telling.oneAtATime(owner);
    var off = telling.ofKinds(owner, List.of(Profile.KIND)).stream()
        .filter(entry -> rule.equals(((Profile) entry.details()).value()))
        .toList();
    if (on && !off.isEmpty()) {
      holdings.delete(owner, all(off));
    } else if (!on && off.isEmpty()) {
      tell(owner, RULE, title, new Profile(RULE, rule, null, null, null));
    }
  }

  private Done tell(CustomerId owner, String about, String title, Profile details) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return Done.told(telling.tell(owner, List.of(told(about, title, details, now))));
  }

  private static Told told(String about, String title, Profile details, Instant now) {
    return new Told(Profile.KIND, now, about, null, title, null, details);
  }

  private Measured known(CustomerId owner, Measure what) {
    return Optional.ofNullable(of(owner).get(what)).orElseThrow(() -> new NothingToDo("Nobody gave that"));
  }

  private static Selection seen(Measured measured) {
    return new Selection.These(Map.of(measured.entry(), measured.version()));
  }

  private static Selection all(List<Entry> entries) {
    var versions = new HashMap<EntryId, Integer>();
    entries.forEach(entry -> versions.put(entry.id(), entry.version()));
    return new Selection.These(versions);
  }
}
