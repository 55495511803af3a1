package io.vitrine.realdata;

import static java.util.Objects.requireNonNull;

import io.vitrine.Shop;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Choices;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Newcomer;
import io.vitrine.customer.Question;
import io.vitrine.holding.Entry;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Going;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Intake;
import io.vitrine.holding.Keeping;
import io.vitrine.holding.NewEntry;
import io.vitrine.holding.Overviews;
import io.vitrine.holding.Taken;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes closed histories in through the doors that every source uses, and looks at them as their owners would. */
@TestComponent
class Archive {

  private static final int CHUNK = 2_000;

  private final Customers customers;
  private final Accounts accounts;
  private final Choices choices;
  private final Catalogue catalogue;
  private final Intake intake;
  private final Holdings holdings;
  private final Overviews overviews;
  private final Keeping keeping;
  private final JdbcClient jdbc;
  private final Clock clock;

  Archive(
      Customers customers,
      Accounts accounts,
      Choices choices,
      Catalogue catalogue,
      Intake intake,
      Holdings holdings,
      Overviews overviews,
      Keeping keeping,
      JdbcClient jdbc,
      Clock clock) {
    this.customers = customers;
    this.accounts = accounts;
    this.choices = choices;
    this.catalogue = catalogue;
    this.intake = intake;
    this.holdings = holdings;
    this.overviews = overviews;
    this.keeping = keeping;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Map<String, CustomerId> people(DataSet source, List<String> keys) {
    return asMachine(() -> {
      intake.name(source.name(), source.name(), true);
      return customers.takeIn(source.name(), keys.stream().map(Newcomer::known).toList());
    });
  }

  Map<String, ProductId> products(DataSet source, List<NewProduct> products) {
    return asMachine(() -> catalogue.takeIn(source.name(), products));
  }

  /** Each of them said yes then, and to nothing before. */
  void letCollect(String kind, Collection<CustomerId> people, Instant since) {
    var yes = new Decision.Wanted(
        Question.collecting(kind), Choice.ON, Decision.By.JOINING, "en", "May we collect it?", 0);
    Actor.asMachine("import", () -> people.forEach(person -> choices.note(person, yes, since)));
  }

  Taken takeIn(DataSet source, List<NewEntry> entries) {
    return asMachine(() -> {
      var sum = Taken.of(0, 0, 0);
      for (int from = 0; from < entries.size(); from += CHUNK) {
        sum = both(sum, intake.takeIn(source.name(), entries.subList(from, Math.min(from + CHUNK, entries.size()))));
      }
      return sum;
    });
  }

  private static Taken both(Taken one, Taken other) {
    if (!other.heldOnAnother().isEmpty()) {
      throw new IllegalStateException("Two people in one data set have the same key");
    }
    return new Taken(
        one.fresh() + other.fresh(),
        one.changed() + other.changed(),
        one.unchanged() + other.unchanged(),
        one.deleted() + other.deleted(),
        one.notAllowed() + other.notAllowed(),
        one.tooOld() + other.tooOld(),
        one.heldOnAnother());
  }

  long held(DataSet source) {
    return one("select count(*) from entry where source = :source", source);
  }

  long counted(DataSet source) {
    return one("select sum(entries) from kept_count where source = :source", source);
  }

  /** Of all that is written down of a source, so that no change goes unnoticed. */
  long fingerprint(DataSet source) {
    return one(
        """
        select sum(crc32(concat_ws(' ', customer_id, occurred_at, id, kind, external_key, product_id, title, details,
                                   sealed, received_at, version)))
          from entry
         where source = :source
        """,
        source);
  }

  private long one(String sql, DataSet source) {
    return jdbc.sql(sql).param("source", source.name()).query(Long.class).single();
  }

  /** What owners find on their own pages: the kept numbers, the last entries, oldest first, what goes by itself. */
  record Own(long held, List<Entry> entries, List<Going.Soon> leaving) {}

  Own asOwner(DataSet source, CustomerId owner, String kind, int size) {
    var login = source.name() + "/" + owner.value();
    var account = asMachine(() -> accounts.openShopper(owner, login, "no password", login));
    return Shop.as(account.actor(clock.instant()), () -> new Own(
        overviews.of(owner, null, 0).held(),
        requireNonNull(holdings.page(owner, Filter.kinds(kind), null, size).entries()).reversed(),
        keeping.soon(owner, size)));
  }

  private static <T> T asMachine(Supplier<T> work) {
    return requireNonNull(Actor.asMachine("import", work));
  }
}
