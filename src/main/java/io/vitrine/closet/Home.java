package io.vitrine.closet;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.customer.Purpose;
import io.vitrine.holding.Correction;
import io.vitrine.holding.Declines;
import io.vitrine.holding.Entry;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Kind;
import io.vitrine.holding.NothingToDo;
import io.vitrine.holding.Profile;
import io.vitrine.holding.Selection;
import io.vitrine.holding.Telling;
import io.vitrine.holding.Told;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a shopper has at home that is plugged in: until when its warranty runs, what it uses, and what could be done
 * about it. Whatever they say of it is an entry of its own.
 */
@Service
public class Home {

  /** What a kilowatt hour costs at most, in cents: more would be a mistake. */
  public static final BigDecimal DEAREST = BigDecimal.valueOf(500);

  private static final String TARIFF = "tariff";

  private final HomeThings things;
  private final Sold sold;
  private final Declines declines;
  private final Telling telling;
  private final Holdings holdings;
  private final Clock clock;
  private final ZoneId zone;
  private final FitsWith fitsWith = new FitsWith();

  Home(
      HomeThings things,
      Sold sold,
      Declines declines,
      Telling telling,
      Holdings holdings,
      Clock clock,
      ZoneId zone) {
    this.things = things;
    this.sold = sold;
    this.declines = declines;
    this.telling = telling;
    this.holdings = holdings;
    this.clock = clock;
    this.zone = zone;
  }

  /** Everything there is, the newest first, each with what could be done about it. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public Map<HomeThing, HomeAdvice> of(CustomerId owner) {
    var all = things.of(owner);
    var adviser = new HomeAdviser(sold.all(), tariff(owner), declines.of(owner), today(), fitsWith, all);
    var advised = new LinkedHashMap<HomeThing, HomeAdvice>();
    all.forEach(thing -> advised.put(thing, adviser.about(thing)));
    return advised;
  }

  /** Their own where they said it and let it be used, else a household's in Germany. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public Tariff tariff(CustomerId owner) {
    return telling.about(owner, Profile.KIND, TARIFF).stream()
        .findFirst()
        .filter(entry -> entry.countsFor(Purpose.SUGGESTIONS))
        .flatMap(Home::cents)
        .map(Tariff::own)
        .orElse(Tariff.GERMANY_2025);
  }

  /** Corrected on a page that takes any words, it may be no number. */
  private static Optional<BigDecimal> cents(Entry entry) {
    var said = entry.correction().in("value");
    try {
      return Optional.of(new BigDecimal(said != null ? said : String.valueOf(((Profile) entry.details()).value())))
          .filter(Home::isTariff);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isTariff(BigDecimal cents) {
    return cents.signum() >= 0 && cents.compareTo(DEAREST) <= 0 && cents.stripTrailingZeros().scale() <= 2;
  }

  /**
   * Notes what a kilowatt hour costs its owner.
   *
   * @param cents 0 to {@link #DEAREST}, with two decimals at most
   * @param title what the entry is called, in the shopper's language
   */
  @OwnerOnly
  @Transactional
  public Done pays(CustomerId owner, BigDecimal cents, String title) {
    if (!isTariff(cents)) {
      throw new IllegalArgumentException("Nobody pays that for a kilowatt hour");
    }
    telling.oneAtATime(owner);
    return telling.about(owner, Profile.KIND, TARIFF).stream()
        .findFirst()
        .map(entry -> Done.of(
            holdings.correct(owner, Selection.of(entry), Correction.ofField("value", cents.toPlainString()))))
        .orElseGet(() -> Done.told(telling.tell(owner, List.of(new Told(
            Profile.KIND, now(), TARIFF, null, title, null,
            new Profile(TARIFF, cents.toPlainString(), null, null, null))))));
  }

  /** Goes back to the tariff that is taken where nobody says theirs. */
  @OwnerOnly
  @Transactional
  public Done paysAsOthers(CustomerId owner) {
    return telling.about(owner, Profile.KIND, TARIFF).stream()
        .findFirst()
        .map(entry -> Done.of(holdings.delete(owner, Selection.of(entry))))
        .orElseThrow(() -> new NothingToDo("Nobody said a tariff"));
  }

  /**
   * Adds something that the shop did not sell.
   *
   * @throws IllegalArgumentException where the words are too long or blank, a number is impossible, or the day is to
   *     come
   */
  @OwnerOnly
  @Transactional
  public Done add(CustomerId owner, HomeAddition addition) {
    var said = new LinkedHashMap<String, Object>();
    said.put("description", addition.description());
    said.put("brand", addition.brand());
    said.put("size", addition.size());
    said.put("kilowattHours", addition.kilowattHours());
    said.values().removeIf(Objects::isNull);
    var since = addition.since();
    if (!said.containsKey("description")
        || since != null && since.isAfter(today())
        || !said.entrySet().stream().allMatch(each -> takes(each.getKey(), each.getValue().toString()))) {
      throw new IllegalArgumentException("Such a thing cannot be at home");
    }
    var item = new HomeItem(
        addition.description(), addition.sort().word(), addition.brand(), addition.kilowattHours(), addition.size(),
        since, addition.warranty(), true, null);
    return Done.told(telling.tell(owner, List.of(
        new Told(HomeItem.KIND, now(), null, null, addition.description(), null, item))));
  }

  /** Whether one may say this of a thing in a field; nothing at all takes back what was said. */
  public static boolean takes(String field, String value) {
    return HomeItem.DESCRIBED.fields().stream().anyMatch(each -> each.name().equals(field)
        && each.right() == Kind.Right.CORRECT
        && (value.isEmpty()
            ? !field.equals("description")
            : each.form().takes(value) && (!field.equals("sort") || Sort.of(value).isPresent())));
  }

  /**
   * Says something of a thing over what the shop says of it.
   *
   * @param said fields of {@link HomeItem} with what they are to say
   * @throws IllegalArgumentException where a field is none that one may fill, or does not take what it is to say
   */
  @OwnerOnly
  @Transactional
  public Done correct(CustomerId owner, String key, Map<String, String> said) {
    if (said.isEmpty() || !said.entrySet().stream().allMatch(each -> takes(each.getKey(), each.getValue()))) {
      throw new IllegalArgumentException("A thing at home does not take this");
    }
    telling.oneAtATime(owner);
    var item = item(owner, thing(owner, key));
    return Done.of(holdings.correct(owner, Selection.of(item), new Correction(said)));
  }

  /** What the owner says of a thing; told anew where they said nothing yet. */
  private Entry item(CustomerId owner, HomeThing thing) {
    return holdings.these(owner, thing.entries().keySet()).entries().stream()
        .filter(entry -> entry.kind().equals(HomeItem.KIND))
        .findFirst()
        .orElseGet(() -> {
          var product = thing.product();
          var told = telling.tell(owner, List.of(new Told(
              HomeItem.KIND, now(), null, product == null ? null : product.id(), thing.title(), null,
              HomeItem.ofPurchase(thing.entry().value()))));
          return holdings.entry(owner, told.getFirst()).orElseThrow();
        });
  }

  /** Says that it is not there any more, or is after all. */
  @OwnerOnly
  @Transactional
  public Done put(CustomerId owner, String key, boolean here) {
    return correct(owner, key, Map.of("stillThere", Boolean.toString(here)));
  }

  /** Uses it for no suggestion any more: the purchase and what was said of it. */
  @OwnerOnly
  @Transactional
  public Done exclude(CustomerId owner, String key, Exclusion exclusion) {
    return Done.of(holdings.exclude(owner, new Selection.These(thing(owner, key).entries()), exclusion));
  }

  @OwnerOnly
  @Transactional
  public Done include(CustomerId owner, String key) {
    return Done.of(holdings.include(owner, new Selection.These(thing(owner, key).entries())));
  }

  /** Deletes it: the purchase and what was said of it. */
  @OwnerOnly
  @Transactional
  public Done delete(CustomerId owner, String key) {
    return Done.of(holdings.delete(owner, new Selection.These(thing(owner, key).entries())));
  }

  private HomeThing thing(CustomerId owner, String key) {
    return things.of(owner).stream()
        .filter(thing -> thing.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NothingToDo("There is no such thing"));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
