package io.vitrine.demo;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.demo.Strolls.Seen;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import io.vitrine.holding.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Those who said yes to being located, and what the sensors of store and town tell of them since. */
final class Visitors {

  private static final String SOURCE = "store-sensors";
  private static final LocalDate MIRA_SAID_YES = LocalDate.of(2025, 5, 4);
  private static final LocalDate EMIL_SAID_YES = LocalDate.of(2025, 9, 20);
  private static final LocalDate MIRAS_DAY = LocalDate.of(2026, 11, 7);
  private static final int OTHERS = 40;
  private static final int BASKETS_OF_OTHERS = 2;

  private final Intake intake;
  private final Customers customers;
  private final Decided decided;
  private final ZoneId zone;
  private final JsonMapper json = JsonMapper.builder().build();

  Visitors(Intake intake, Customers customers, Decided decided, ZoneId zone) {
    this.intake = intake;
    this.customers = customers;
    this.decided = decided;
    this.zone = zone;
  }

  void come(Lindenhof shop) {
    intake.name(SOURCE, "Hauptstrasse store, sensors");
    var today = shop.today();
    var mira = shop.told().getFirst();
    decided.tell(customers.byKey(Lindenhof.SOURCE, mira.card()).orElseThrow());
    take(mira, MIRA_SAID_YES, today, outside(since(shop, mira, MIRA_SAID_YES), today)
        .told("mira-walks", today)
        .seen());
    var emil = shop.told().getLast();
    take(emil, EMIL_SAID_YES, today, since(shop, emil, EMIL_SAID_YES).seen());
    shop.customers().stream().skip(2).filter(who -> Dice.of("located " + who.card()).chance(0.1)).limit(OTHERS)
        .forEach(who -> take(who, MIRA_SAID_YES, today, lately(shop, who).seen()));
  }

  private static Strolls since(Lindenhof shop, Person who, LocalDate yes) {
    var strolls = new Strolls(who);
    shop.bought(who).stream()
        .filter(basket -> basket.at().toLocalDate().isAfter(Story.on(yes, shop.today())))
        .filter(basket -> basket.at().toLocalDate().isBefore(Story.on(MIRAS_DAY, shop.today())))
        .forEach(strolls::before);
    return strolls;
  }

  private static Strolls lately(Lindenhof shop, Person who) {
    var strolls = new Strolls(who);
    var baskets = shop.bought(who);
    baskets.subList(Math.max(0, baskets.size() - BASKETS_OF_OTHERS), baskets.size()).forEach(strolls::before);
    return strolls;
  }

  /** Her card was also shown in town. */
  private static Strolls outside(Strolls strolls, LocalDate today) {
    for (var row : Table.of("mira-town")) {
      var at = Story.on(LocalDate.parse(row.text("date")), today)
          .atTime(LocalTime.parse(row.text("time")));
      strolls.outside(
          row.text("place"), row.decimal("latitude"), row.decimal("longitude"), at, row.number("minutes"));
    }
    return strolls;
  }

  private void take(Person who, LocalDate yes, LocalDate today, List<Seen> seen) {
    var customer = customers.byKey(Lindenhof.SOURCE, who.card()).orElseThrow();
    var said = Story.on(yes, today).atTime(10, 14).atZone(zone).toInstant();
    decided.letBeLocated(customer, said);
    intake.takeIn(SOURCE, seen.stream().map(each -> entry(customer, who, each)).toList());
  }

  private NewEntry entry(CustomerId customer, Person who, Seen seen) {
    Instant came = seen.at().atZone(zone).toInstant();
    var details = new TreeMap<>(seen.details());
    if (!seen.stay().isZero()) {
      details.put("until", came.plus(seen.stay()).toString());
    }
    details.put("device", "phone of " + who.card());
    return new NewEntry(
        customer, Visit.KIND, seen.key(), null, came, null, seen.title(), 1, null, json.writeValueAsString(details));
  }
}
