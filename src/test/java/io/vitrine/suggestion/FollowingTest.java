package io.vitrine.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Shop;
import io.vitrine.Shop.Shopper;
import io.vitrine.VitrineApplication;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Extent;
import io.vitrine.erasure.Erasure;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Histories;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Selection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.transaction.support.TransactionTemplate;

/** Several nodes on one database: what is edited on one is in the model of all. */
@VitrineTest
class FollowingTest {

  private static final Instant OCTOBER = Instant.parse("2026-10-14T10:00:00Z");

  @Autowired private Shop shop;
  @Autowired private Holdings holdings;
  @Autowired private Model model;
  @Autowired private Suggestions suggestions;
  @Autowired private Erasure erasure;
  @Autowired private Histories histories;
  @Autowired private Catalogue catalogue;
  @Autowired private AccessLog accessLog;
  @Autowired private Clock clock;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Environment environment;
  @Autowired private SecurityContextHolderStrategy security;

  private ProductId cot;

  /** Goes as another clock goes, which may be exchanged. */
  private static final class Moving extends Clock {

    private Clock clock;

    Moving(Clock clock) {
      this.clock = clock;
    }

    @Override
    public ZoneId getZone() {
      return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }
  }

  @BeforeEach
  void town() {
    SecurityContextHolder.setContextHolderStrategy(security);
    cot = shop.product("Cot mobile");
    var light = shop.product("Night light");
    for (int i = 0; i < 8; i++) {
      shop.shopper().bought(cot, "Cot mobile", OCTOBER).bought(light, "Night light", OCTOBER);
    }
  }

  @Test
  void anotherNodeHasAnEditAndAnErasureWithinASecond() {
    var ada = ada();
    count();
    try (var other = anotherNode()) {
      var there = other.getBean(Model.class);
      await(Duration.ofSeconds(60), () -> Arrays.equals(there.fingerprint(), model.fingerprint()));
      var before = model.fingerprint();

      excludes(ada);
      assertThat(model.fingerprint()).isNotEqualTo(before);
      await(Duration.ofSeconds(1), () -> Arrays.equals(there.fingerprint(), model.fingerprint()));

      Actor.asMachine("test", () -> erasure.erase("FOLLOWED-1", ada.id, Extent.EVERYTHING));
      assertThat(model.shoppers()).doesNotContain(ada.id.value());
      await(Duration.ofSeconds(1), () -> Arrays.equals(there.fingerprint(), model.fingerprint()));
      assertThat(there.shoppers()).doesNotContain(ada.id.value());
    }
  }

  @Test
  void whenADayBeginsWhatWasBoughtLatelyIsCountedAnew() {
    ada();
    var inAYear = Clock.offset(clock, Duration.ofDays(365));
    var moving = new Moving(clock);
    var lived = new Model(histories, catalogue, accessLog, moving);
    lived.countAll();
    var before = lived.fingerprint();
    moving.clock = inAYear;
    assertThat(lived.fingerprint()).isEqualTo(before);
    lived.turn();
    assertThat(lived.fingerprint()).isNotEqualTo(before);
    var fresh = new Model(histories, catalogue, accessLog, inAYear);
    fresh.countAll();
    assertThat(lived.fingerprint()).isEqualTo(fresh.fingerprint());
  }

  @Test
  void anErasedShopperLeavesTheModelInTheSameInstant() {
    count();
    var before = model.fingerprint();
    var ada = ada();
    count();
    assertThat(model.fingerprint()).isNotEqualTo(before);
    Actor.asMachine("test", () -> erasure.erase("FORGOTTEN-1", ada.id, Extent.EVERYTHING));
    assertThat(model.fingerprint()).isEqualTo(before);
    assertThat(jdbc.queryForList("select id from history_change where customer_id = " + ada.id.value())).isEmpty();
  }

  @Test
  void aNodeThatWasAwayCatchesUp() {
    var ada = ada();
    var bob = ada();
    var changes = new Changes(jdbc, transaction, clock);
    var away = new Model(histories, catalogue, accessLog, clock);
    var following = new Following(changes, away, _ -> {});
    following.begin();
    away.countAll();
    count();
    assertThat(away.fingerprint()).isEqualTo(model.fingerprint());

    excludes(ada);
    excludes(bob);
    assertThat(away.fingerprint()).isNotEqualTo(model.fingerprint());
    assertThat(following.follow()).isEqualTo(2);
    assertThat(away.fingerprint()).isEqualTo(model.fingerprint());
    assertThat(following.follow()).isZero();

    includes(ada);
    changes.seal();
    jdbc.update("delete from history_change");
    assertThat(following.follow()).isPositive();
    assertThat(away.fingerprint()).isEqualTo(model.fingerprint());
  }

  /** A number that was taken before its commit would have been overtaken here. */
  @Test
  void aChangeThatCommitsLateIsNotMissed() {
    var ada = ada();
    var bob = ada();
    var changes = new Changes(jdbc, transaction, clock);
    changes.seal();
    long before = changes.last();
    transaction.executeWithoutResult(early -> {
      changes.note(ada.id);
      var elsewhere = Thread.ofPlatform().start(() -> {
        transaction.executeWithoutResult(late -> changes.note(bob.id));
        changes.seal();
      });
      join(elsewhere);
      assertThat(changes.after(before)).extracting(Changes.Change::customer).containsExactly(bob.id);
    });
    changes.seal();
    assertThat(changes.after(before)).extracting(Changes.Change::customer).containsExactly(bob.id, ada.id);
    assertThat(changes.after(before)).extracting(Changes.Change::seq).containsExactly(before + 1, before + 2);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Shopper ada() {
    return shop.shopper().bought(cot, "Cot mobile", OCTOBER);
  }

  private void excludes(Shopper who) {
    who.does(() -> holdings.exclude(
        who.id, new Selection.AllMatching(Filter.kinds("purchase")), Exclusion.fromSuggestions(Reason.GIFT)));
  }

  private void includes(Shopper who) {
    var edit = who.does(() -> holdings.edits(who.id, null, 1)).getFirst();
    who.does(() -> holdings.undo(who.id, edit.id()));
  }

  private void count() {
    Actor.asMachine("test", suggestions::rebuild);
  }

  private ConfigurableApplicationContext anotherNode() {
    return new SpringApplicationBuilder(VitrineApplication.class)
        .properties(List.of(
                "spring.datasource.url",
                "spring.datasource.username",
                "spring.datasource.password",
                "vitrine.master-key-file").stream()
            .map(name -> name + "=" + environment.getRequiredProperty(name))
            .toArray(String[]::new))
        .properties("logging.level.root=warn", "db-scheduler.enabled=false")
        .contextFactory(type -> {
          var context = new AnnotationConfigServletWebApplicationContext();
          context.setServletContext(new MockServletContext());
          return context;
        })
        .run();
  }

  private static void await(Duration patience, BooleanSupplier done) {
    long until = System.nanoTime() + patience.toNanos();
    while (!done.getAsBoolean() && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertThat(done.getAsBoolean()).isTrue();
  }
}
