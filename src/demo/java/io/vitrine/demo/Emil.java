package io.vitrine.demo;

import io.vitrine.demo.Life.Shelves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The second shopper of the demo: jazz on vinyl, running, lately an e-reader; and somebody else's games, which were
 * paid with his card.
 */
final class Emil {

  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 8, 22);
  private static final LocalDate TOLD_FROM = LocalDate.of(2026, 9, 1);

  private final Shelves shelves;
  private final Person emil;

  Emil(Shelves shelves) {
    this.shelves = shelves;
    emil = Person.told(
        Population.card(9_000_002),
        "Emil Okonkwo-Lind",
        Map.of("@men", "50", "@his-shoes", "43", "@all-shoes", "43"),
        List.of("him-relaxed", "run", "green", "coffee"),
        Story.on(FIRST_DAY, shelves.today()),
        Story.on(TOLD_FROM, shelves.today()));
  }

  Person person() {
    return emil;
  }

  List<Basket> baskets() {
    var all = new ArrayList<>(new Life(shelves, emil).baskets());
    all.addAll(new Story("emil", shelves.wares(), shelves.today()).baskets(emil));
    return all;
  }
}
