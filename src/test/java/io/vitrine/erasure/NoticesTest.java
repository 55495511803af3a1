package io.vitrine.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.erasure.Systems.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told what when somebody is forgotten. */
@VitrineTest
@RecordApplicationEvents
class NoticesTest {

  private static final Map<String, List<String>> MIRA = Map.of("loyalty", List.of("mira-7"));

  @Autowired private Notices notices;
  @Autowired private Systems systems;
  @Autowired private Outbox outbox;
  @Autowired private Shop shop;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ApplicationEvents events;

  private final String ref = "V-" + UUID.randomUUID().toString().substring(0, 8);
  private Actor officer;

  @BeforeEach
  void anOfficer() {
    officer = shop.officer();
  }

  @AfterEach
  void othersAreNotTold() {
    jdbc.sql("update downstream_system set retired_at = now(6)").update();
  }

  @Test
  void eachSystemThatKnowsAKeyIsToldThoseItKnows() {
    system("loyalty");
    system("tills");
    system("web");
    int owed = owe(Owed.erasure(ref, MIRA, false, Map.of("tills", List.of("receipt 12", "receipt 14"))));
    assertThat(owed).isEqualTo(2);
    assertThat(Shop.as(officer, () -> notices.answers(ref)))
        .allSatisfy(answer -> assertThat(answer.state()).isEqualTo(Answer.State.OWED))
        .hasSize(2);
  }

  @Test
  void oweingTwiceUnderOneKeyTellsOnce() {
    system("loyalty");
    var owed = Owed.erasure(ref, MIRA, true, Map.of());
    assertThat(owe(owed)).isEqualTo(1);
    assertThat(owe(owed)).isEqualTo(1);
  }

  @Test
  void aLongHistoryIsToldInParts() {
    system("tills");
    var keys = IntStream.range(0, 25_000).mapToObj(i -> "receipt " + i).toList();
    assertThat(owe(Owed.erasure(ref, Map.of(), false, Map.of("tills", keys)))).isEqualTo(3);
    assertThat(notices.answers(ref)).extracting(Answer::part).containsExactly(1, 2, 3);
  }

  @Test
  void withoutASystemThatKnowsThemNobodyIsWaitedFor() {
    system("web");
    assertThat(owe(Owed.erasure(ref, MIRA, true, Map.of()))).isZero();
    assertThat(notices.allAnswered(ref)).isTrue();
  }

  @Test
  void aNoticeIsOwedInTheTransactionOfWhatItTellsOf() {
    var owed = Owed.erasure(ref, MIRA, true, Map.of());
    assertThatThrownBy(() -> Shop.as(officer, () -> notices.owe(owed)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void whatItSaysOfMiraIsSealed() {
    system("loyalty");
    owe(Owed.erasure(ref, MIRA, true, Map.of()));
    assertThat(jdbc.sql("select body from notice where case_ref = :ref").param("ref", ref).query(String.class).single())
        .doesNotContain("mira-7")
        .hasSizeGreaterThan(100);
  }

  @Test
  void theLastOneToCloseSaysThatAllAnswered() {
    system("loyalty");
    system("loyalty");
    owe(Owed.erasure(ref, MIRA, true, Map.of()));
    var both = notices.answers(ref);
    settle(both.getFirst());
    assertThat(events.stream(AllAnswered.class)).isEmpty();
    settle(both.getLast());
    assertThat(events.stream(AllAnswered.class)).containsExactly(new AllAnswered(ref));
    assertThatThrownBy(() -> settle(both.getLast())).isInstanceOf(NotInThisState.class);
    assertThat(jdbc.sql("select count(body) from notice where case_ref = :ref")
            .param("ref", ref)
            .query(Long.class)
            .single())
        .isZero();
  }

  @Test
  void systemsThatAnswerAtOnceAreAllHeard() throws Exception {
    int many = 8;
    for (int n = 0; n < many; n++) {
      system("loyalty");
    }
    owe(Owed.erasure(ref, MIRA, true, Map.of()));
    var ready = new CyclicBarrier(many);
    try (var all = Executors.newFixedThreadPool(many)) {
      var filed = new ArrayList<Future<?>>();
      for (var answer : notices.answers(ref)) {
        filed.add(all.submit(() -> {
          ready.await();
          Actor.asMachine("test", () -> outbox.file(
              answer.notice(), new Outbox.Receipt(Outcome.DONE, 1L, Instant.now(), "{}", "v1,signed")));
          return null;
        }));
      }
      for (var each : filed) {
        each.get();
      }
    }
    assertThat(notices.answers(ref)).allMatch(answer -> answer.state() == Answer.State.ANSWERED).hasSize(many);
    assertThat(notices.allAnswered(ref)).isTrue();
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    for (var address : List.of("", "ftp://loyalty.example", "https://", "https://me:pw@loyalty.example", "loyalty")) {
      assertThatThrownBy(() -> Shop.as(officer, () ->
              systems.add(new Said("code-1", "Loyalty", "Points", address, "loyalty@example.org", List.of()))))
          .isInstanceOf(Unfit.class);
    }
  }

  private int owe(Owed owed) {
    return Actor.asMachine("test", () -> transaction.execute(status -> notices.owe(owed)));
  }

  private void settle(Answer answer) {
    Shop.as(officer, () -> {
      notices.settle(answer.notice(), "They confirmed it by phone.");
      return true;
    });
  }

  private void system(String source) {
    Shop.as(officer, () -> systems.add(new Said(
        "s-" + UUID.randomUUID().toString().substring(0, 8),
        "System of " + source,
        "What it holds",
        "https://system.example/notices",
        "privacy@system.example",
        List.of(source))));
  }
}
