package io.vitrine.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.vitrine.Shop;
import io.vitrine.TestClock;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.demo.Neighbour;
import io.vitrine.erasure.Answer;
import io.vitrine.erasure.Notices;
import io.vitrine.erasure.Outbox;
import io.vitrine.erasure.Outcome;
import io.vitrine.erasure.Owed;
import io.vitrine.erasure.Systems;
import io.vitrine.erasure.Systems.Said;
import io.vitrine.erasure.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What comes back from systems that answer, and from those that do not behave. */
@VitrineTest
class CarrierTest {

  @Autowired private Notices notices;
  @Autowired private Systems systems;
  @Autowired private Outbox outbox;
  @Autowired private Shop shop;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  @Autowired private TransactionTemplate transaction;

  private Moody neighbour;
  private final String source = "s" + UUID.randomUUID().toString().substring(0, 8);
  private final String ref = "V-" + source;
  private Post post;
  private Carrier carrier;

  @BeforeEach
  void aCarrier() {
    neighbour = new Moody(clock);
    post = new Post(Set.of("localhost"), Duration.ofMillis(2_000), clock);
    carrier = new Carrier(outbox, post, clock);
  }

  @AfterEach
  void everyoneGoesHome() throws IOException {
    neighbour.close();
    post.close();
    clock.reset();
    jdbc.sql("update downstream_system set retired_at = now(6) where retired_at is null").update();
    jdbc.sql("update notice set state = 'settled', body = null, next_try_at = null, closed_at = now(6), reason = 'test'"
        + " where state in ('owed', 'dead')").update();
  }

  @Test
  void aSystemForgetsAndItsSignedAnswerIsFiled() {
    told("good");
    carry();
    var answer = answer();
    assertThat(answer.state()).isEqualTo(Answer.State.ANSWERED);
    assertThat(answer.outcome()).isEqualTo(Outcome.DONE);
    assertThat(answer.records()).isEqualTo(3);
    assertThat(answer.receipt()).hasSize(64);
    var heard = neighbour.heard().getFirst();
    assertThat(heard.path("type").asString()).isEqualTo("erase");
    assertThat(heard.path("data").path("entries").path(source).valueStream().map(JsonNode::asString))
        .containsExactly("receipt 1", "receipt 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"slow", "dripping", "status", "forged", "old", "too-long", "unreadable"})
  void oneThatMisbehavesIsTriedAgainUnderTheSameKey(String mood) {
    told(mood);
    carry();
    var answer = answer();
    assertThat(answer.state()).isEqualTo(Answer.State.OWED);
    assertThat(answer.trouble()).isEqualTo(switch (mood) {
      case "slow", "dripping" -> Trouble.SLOW;
      case "status" -> Trouble.STATUS;
      case "forged", "old" -> Trouble.FORGED;
      case "too-long" -> Trouble.TOO_LONG;
      default -> Trouble.UNREADABLE;
    });
    assertThat(answer.nextTryAt()).isAfter(clock.instant().plusSeconds(10));
    neighbour.mood = "good";
    clock.forward(Duration.ofMinutes(1));
    carry();
    assertThat(answer().state()).isEqualTo(Answer.State.ANSWERED);
    assertThat(neighbour.heard()).hasSize(2).extracting(heard -> heard.path("data").path("notice").asString())
        .containsOnly(answer.notice());
    assertThat(neighbour.done()).containsExactly(answer.notice());
  }

  @Test
  void oneThatIsNotThereIsTriedTwelveTimesThenAPersonLooks() {
    told("good");
    neighbour.close();
    for (int i = 0; i < 40 && answer().state() == Answer.State.OWED; i++) {
      clock.forward(Duration.ofHours(10));
      carry();
    }
    assertThat(answer().state()).isEqualTo(Answer.State.DEAD);
    assertThat(answer().tries()).isEqualTo(Carrier.MOST_TRIES);
    assertThat(answer().trouble()).isEqualTo(Trouble.UNREACHABLE);
    var officer = shop.officer();
    assertThat(Shop.as(officer, () -> notices.dead())).extracting(Answer::caseRef).contains(ref);
    assertThat(Shop.as(officer, () -> notices.inTrouble(Set.of(ref)))).containsExactly(ref);
    Shop.as(officer, () -> {
      notices.retry(answer().notice());
      return true;
    });
    assertThat(answer().state()).isEqualTo(Answer.State.OWED);
  }

  @Test
  void oneNoticeThatCannotBeReadHoldsUpNoOther() {
    told("good");
    var broken = answer().notice();
    jdbc.sql("update notice set body = 'torn', next_try_at = next_try_at - interval 1 hour where id = :id")
        .param("id", broken)
        .update();
    var next = Owed.erasure(ref + "-next", Map.of(source, List.of("eve")), true, Map.of());
    Actor.asMachine("test", () -> transaction.execute(status -> notices.owe(next)));
    carry();
    assertThat(answer().trouble()).isEqualTo(Trouble.UNREADABLE);
    assertThat(answer().nextTryAt()).isNotNull();
    assertThat(notices.allAnswered(ref + "-next")).isTrue();
  }

  @Test
  void oneThatSendsUsToThisMachineIsNotFollowed() {
    told("redirect");
    carry();
    assertThat(answer().state()).isEqualTo(Answer.State.DEAD);
    assertThat(answer().trouble()).isEqualTo(Trouble.REDIRECT);
    assertThat(neighbour.heard()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "https://127.0.0.1/", "https://[::1]/", "https://10.0.0.7/", "https://169.254.169.254/latest", "https://0.0.0.0/",
    "https://[::ffff:192.168.0.1]/", "https://2130706433/", "http://example.com/"
  })
  void anAddressInOurOwnNetworkIsRefusedUnlessAllowedByName(String address) {
    system(address);
    owe();
    carry();
    assertThat(answer().trouble()).isEqualTo(Trouble.FORBIDDEN);
    assertThat(answer().state()).isEqualTo(Answer.State.DEAD);
  }

  @Test
  void oneThatRefusesIsLookedAtByAPersonWhoMaySettleIt() {
    told("refusing");
    carry();
    assertThat(answer().trouble()).isEqualTo(Trouble.REFUSED);
    Shop.as(shop.officer(), () -> {
      notices.settle(answer().notice(), "They keep the invoice, as the law asks.");
      return true;
    });
    assertThat(answer().state()).isEqualTo(Answer.State.SETTLED);
    assertThat(notices.allAnswered(ref)).isTrue();
  }

  @Test
  void oneThatAsksForTimeIsAskedAgain() {
    told("later");
    carry();
    assertThat(answer().state()).isEqualTo(Answer.State.OWED);
    assertThat(answer().trouble()).isNull();
    neighbour.mood = "good";
    clock.forward(Duration.ofMinutes(61));
    carry();
    assertThat(answer().state()).isEqualTo(Answer.State.ANSWERED);
  }

  @Test
  void oneThatFailsFiveTimesIsLeftInPeaceAndOthersAreNotHeldUp() {
    told("status");
    var other = system(neighbour.address("good"));
    neighbour.shares("good", other);
    for (int i = 0; i < 8; i++) {
      var owed = Owed.erasure(ref + "-" + i, Map.of(source, List.of("p" + i)), true, Map.of());
      Actor.asMachine("test", () -> transaction.execute(status -> notices.owe(owed)));
    }
    carry();
    assertThat(neighbour.tries.get()).isEqualTo(5);
    assertThat(neighbour.done()).hasSize(8);
  }

  @Test
  void privateAddressesOfEveryKindAreKnown() throws Exception {
    for (var own : List.of(
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "100.64.0.1", "169.254.1.1", "224.0.0.1", "0.1.2.3",
        "255.255.255.255", "198.18.0.1", "::1", "fe80::1", "fc00::1", "fd12::1", "64:ff9b::7f00:1", "2002:7f00:1::",
        "2001:db8::1", "ff02::1", "::")) {
      assertThat(PublicAddresses.isPublic(InetAddress.getByName(own))).as(own).isFalse();
    }
    for (var open : List.of("9.9.9.9", "172.32.0.1", "100.128.0.1", "2606:4700::1111")) {
      assertThat(PublicAddresses.isPublic(InetAddress.getByName(open))).as(open).isTrue();
    }
  }

  private void carry() {
    Actor.asMachine("carrier", (Runnable) carrier::carry);
  }

  private void told(String mood) {
    neighbour.mood = mood;
    neighbour.shares("moody", system(neighbour.address("moody")));
    owe();
  }

  private void owe() {
    var owed = Owed.erasure(
        ref, Map.of(source, List.of("mira")), false, Map.of(source, List.of("receipt 1", "receipt 2")));
    Actor.asMachine("test", () -> transaction.execute(status -> notices.owe(owed)));
  }

  private String system(String address) {
    var code = "c" + UUID.randomUUID().toString().substring(0, 8);
    return Actor.asMachine("test", () -> systems.add(
            new Said(code, "Loyalty club", "Points", address, "club@example.org", List.of(source))))
        .secret();
  }

  private Answer answer() {
    return notices.answers(ref).getFirst();
  }

  /** Behaves as it is told. */
  private static final class Moody extends Neighbour {

    private volatile String mood = "good";
    private final AtomicInteger tries = new AtomicInteger();

    /** Until then a slow one does not answer: too late however slow the machine is. */
    private final CountDownLatch over = new CountDownLatch(1);

    Moody(Clock clock) {
      super(clock);
    }

    @Override
    public void close() {
      over.countDown();
      super.close();
    }

    @Override
    protected void answer(String path, HttpExchange exchange, String id, String secret, JsonNode notice)
        throws IOException {
      if (path.equals("good") || mood.equals("good")) {
        super.answer(path, exchange, id, secret, notice);
        return;
      }
      tries.incrementAndGet();
      try {
        misbehave(exchange, id, secret);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void misbehave(HttpExchange exchange, String id, String secret) throws IOException, InterruptedException {
      var done = "{\"notice\":\"%s\",\"outcome\":\"done\"}".formatted(id);
      switch (mood) {
        case "slow" -> over.await();
        case "dripping" -> {
          exchange.sendResponseHeaders(200, 1_000);
          do {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
          } while (!over.await(100, TimeUnit.MILLISECONDS));
        }
        case "status" -> exchange.sendResponseHeaders(500, -1);
        case "forged" -> reply(exchange, id, "whsec_AAAA", done);
        case "old" -> {
          exchange.getResponseHeaders().set("webhook-id", id);
          exchange.getResponseHeaders().set("webhook-timestamp", "1000");
          exchange.sendResponseHeaders(200, -1);
        }
        case "too-long" -> reply(exchange, id, secret, " ".repeat(10_000_000));
        case "unreadable" -> reply(exchange, id, secret, "{\"hello\":\"Mira\"}");
        case "refusing" -> reply(exchange, id, secret, done.replace("done", "refused"));
        case "later" -> reply(exchange, id, secret, done.replace("done", "later"));
        default -> {
          exchange.getResponseHeaders().set("location", "http://localhost/other");
          exchange.sendResponseHeaders(302, -1);
        }
      }
    }
  }
}
