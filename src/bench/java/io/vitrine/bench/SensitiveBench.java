package io.vitrine.bench;

import io.vitrine.customer.Actor;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Choices;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Question;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import io.vitrine.holding.Overviews;
import io.vitrine.holding.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Fifty visits, encrypted with their owner's key, beside fifty that say the same and are not. */
final class SensitiveBench implements Benchmark {

  private static final int SIZE = 50;
  private static final Instant FIRST = Instant.parse("2026-06-01T08:00:00Z");
  private static final Filter VISITS = Filter.kinds(Visit.KIND);

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    int visits = scale.of(20_000, 2_000);
    try (var world = World.empty()) {
      var ada = world.shopper("sealed");
      var eve = world.shopper("open");
      Actor.asMachine("bench", () -> {
        var yes = new Decision.Wanted(
            Question.collecting(Visit.KIND), Choice.ON, Decision.By.SHOPPER, "en", "May we?", 0);
        world.get(Choices.class).note(customer(ada), yes, FIRST.minusSeconds(60));
        for (int from = 0; from < visits; from += 1_000) {
          world.get(Intake.class).takeIn("bench", visits(customer(ada), from, 1_000));
        }
      });
      openly(world, customer(eve), visits(customer(eve), 0, visits));
      Actor.asMachine("bench", world.get(Overviews.class)::recountAll);
      figures.say("%,d visits of each of two shoppers", visits);
      measure(scale, figures, world, ada, eve);
    }
  }

  private static void measure(Scale scale, Figures figures, World world, Actor ada, Actor eve) throws Exception {
    var holdings = world.get(Holdings.class);
    var sealed = new Times();
    var open = new Times();
    int rounds = scale.of(3_000, 1_000);
    for (int round = -rounds / 2; round < rounds; round++) {
      if (round < 0) {
        page(holdings, ada);
        page(holdings, eve);
      } else if (round % 2 == 0) {
        sealed.measure(() -> page(holdings, ada));
        open.measure(() -> page(holdings, eve));
      } else {
        open.measure(() -> page(holdings, eve));
        sealed.measure(() -> page(holdings, ada));
      }
    }
    figures.say("encrypted: %s%n     open: %s", sealed, open);
    figures.atMost("page", sealed.median() / open.median(), "x one that is not encrypted", 2);
  }

  private static void page(Holdings holdings, Actor who) {
    var page = World.as(who, () -> holdings.page(customer(who), VISITS, null, SIZE));
    if (page.entries().size() != SIZE || !page.entries().getFirst().title().equals("Coffee bar")) {
      throw new IllegalStateException("A page of " + page.entries().size());
    }
  }

  private static List<NewEntry> visits(CustomerId owner, int from, int count) {
    var visits = new ArrayList<NewEntry>();
    for (int i = from; i < from + count; i++) {
      var at = FIRST.plusSeconds(i * 600L);
      visits.add(new NewEntry(
          owner, Visit.KIND, owner.value() + "-" + i, null, at, null, "Coffee bar", 1, null, String.format(
              Locale.ROOT,
              "{\"accuracy\":4.0,\"floor\":\"ground\",\"place\":\"Hauptstrasse store\",\"sensed\":\"wifi\","
                  + "\"until\":\"%s\",\"x\":%.1f,\"y\":%.1f,\"zone\":\"Coffee bar\"}",
              at.plusSeconds(300), 45 + i % 200 / 10.0, 20 + i % 100 / 10.0)));
    }
    return visits;
  }

  /** Past the house, which would encrypt them. */
  private static void openly(World world, CustomerId owner, List<NewEntry> visits) {
    for (var visit : visits) {
      world.jdbc()
          .sql(
              """
              insert into entry (customer_id, occurred_at, kind, source, external_key, received_at, title, quantity,
                                 details)
              values (?, ?, ?, 'bench', ?, now(6), ?, 1, ?)
              """)
          .params(
              owner.value(), visit.occurredAt(), visit.kind(), visit.externalKey(), visit.title(), visit.details())
          .update();
    }
  }

  private static CustomerId customer(Actor who) {
    return Objects.requireNonNull(who.customer());
  }
}
