package io.vitrine.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Extent;
import io.vitrine.request.CaseType;
import io.vitrine.request.Requests;
import io.vitrine.request.Residence;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an erasure leaves behind it: notices, holds, keys; and another erasure beside it. */
@VitrineTest
class AfterErasuresTest extends Erasable {

  @Autowired private Systems systems;
  @Autowired private Notices notices;
  @Autowired private Requests requests;
  @Autowired private LettingGo letting;

  @AfterEach
  void othersAreNotTold() {
    jdbc.sql("update downstream_system set retired_at = now(6) where retired_at is null").update();
  }

  @Test
  void whoIsErasedNeedsNotBeToldOfAnyMoreButThatTheyAreErased() {
    system("test");
    var ada = shop.shopper().bought("Coffee");
    var stop = ada.does(() -> requests.ask(ada.id, new Requests.Wish(
        CaseType.STOP, Residence.EUROPE, Set.of("purchase"), null, "en", "Stop."))).it().reference().toString();
    assertThat(notices.answers(stop)).hasSize(1);
    jdbc.sql("update notice set state = 'dead', next_try_at = null where case_ref = :ref").param("ref", stop).update();
    erases(ada.id, Extent.EVERYTHING);
    assertThat(notices.answers(stop)).singleElement().satisfies(answer -> {
      assertThat(answer.state()).isEqualTo(Answer.State.SETTLED);
      assertThat(answer.reason()).isEqualTo(Notices.ERASED);
    });
    assertThat(rows("notice where case_ref = '%s' and (body is not null or customer_id is not null)".formatted(stop)))
        .isZero();
    assertThat(notices.answers(caseRef)).singleElement()
        .satisfies(answer -> assertThat(answer.state()).isEqualTo(Answer.State.OWED));
  }

  @Test
  void aSystemThatKnowsThePurchasesAndNotThePersonIsToldOfEachPurchase() {
    system("some-card");
    system("no-card");
    var ada = known().id();
    system(TILL);
    jdbc.sql("update customer set source = 'some-card' where id = " + ada.value()).update();
    assertThat(Shop.as(shop.officer(), () -> erasure.dryRun(ada, Extent.EVERYTHING)).systems())
        .containsExactlyInAnyOrder("some-card", TILL);
    erases(ada, Extent.EVERYTHING);
    assertThat(notices.answers(caseRef)).extracting(Answer::system).containsExactlyInAnyOrder("some-card", TILL);
  }

  @Test
  void anOfficerHasNoHandInWhatIsHeldOrToldOfThemself() {
    system("test");
    var officer = shop.officer();
    var other = shop.officer();
    var ada = shop.shopper().bought("Coffee");
    jdbc.sql("update customer set email = (select login from account where id = :me) where id = :ada")
        .param("me", officer.account())
        .param("ada", ada.id.value())
        .update();
    var wanted = new Hold.Wanted(Hold.Why.LITIGATION, Hold.On.EVERYTHING, "A claim", null);
    Shop.as(officer, () -> assertThatThrownBy(() -> holds.place(ada.id, wanted)).isInstanceOf(NotInThisState.class));
    var hold = Shop.as(other, () -> holds.place(ada.id, wanted));
    sees(officer, hold, false);
    sees(other, hold, true);
    erases(ada.id, Extent.EVERYTHING);
    sees(officer, hold, false);
    jdbc.sql("update notice set state = 'dead', next_try_at = null where case_ref = :ref")
        .param("ref", caseRef)
        .update();
    var notice = notices.answers(caseRef).getFirst().notice();
    assertThat(Shop.as(officer, () -> notices.dead())).extracting(Answer::notice).doesNotContain(notice);
    assertThat(Shop.as(other, () -> notices.dead())).extracting(Answer::notice).contains(notice);
    refused(officer, () -> notices.retry(notice));
    refused(officer, () -> notices.settle(notice, "I say so."));
    Shop.as(other, () -> {
      notices.settle(notice, "They said so.");
      return true;
    });
    assertThat(rows("notice where id = '%s' and kept_from is null and body is null".formatted(notice))).isOne();
  }

  private void sees(Actor officer, Hold hold, boolean yes) {
    assertThat(Shop.as(officer, () -> holds.open()).stream().anyMatch(open -> open.id() == hold.id())).isEqualTo(yes);
    if (!yes) {
      refused(officer, () -> holds.lift(hold.id(), "It is mine."));
      assertThat(Shop.as(officer, () -> holds.of(hold.customer()))).isEmpty();
    }
  }

  private static void refused(Actor officer, Runnable what) {
    Shop.as(officer, () -> assertThatThrownBy(what::run).isInstanceOf(NotInThisState.class));
  }

  @Test
  void keyAndSaltOfWhatWasKeptDieAlthoughAKillCameBetween() {
    var ada = shop.shopper().bought("Coffee");
    erases(ada.id, Extent.EVERYTHING);
    long stub = stub();
    clock.forward(Duration.ofDays(12 * 365));
    vault.sql("create trigger killed before delete on customer_secret for each row signal sqlstate '45000'").update();
    try {
      Actor.asMachine("clock", (Runnable) letting::letGo);
    } finally {
      vault.sql("drop trigger killed").update();
    }
    assertThat(rows("customer where id = " + stub)).isZero();
    assertThat(vaultRows("customer_secret where customer_id = " + stub)).isOne();
    resuming.carryOn();
    assertThat(vaultRows("customer_secret where customer_id = " + stub)).isZero();
    assertThat(rows("dying_key")).isZero();
  }

  @Test
  void whatABackupBringsBackOfWhatWasKeptIsLetGoAnew() {
    var ada = shop.shopper().bought("Coffee");
    erases(ada.id, Extent.EVERYTHING);
    long stub = stub();
    vault.sql("delete from customer_secret where customer_id = " + stub).update();
    clock.forward(Duration.ofDays(12 * 365));
    Actor.asMachine("clock", (Runnable) letting::letGo);
    assertThat(rows("customer where id = " + stub)).isZero();
  }

  @Test
  void twoAreErasedAtOnceAndNeitherWaitsForTheOther() throws Exception {
    var ada = shop.shopper().bought("Coffee");
    var eve = shop.shopper().bought("Coffee");
    jdbc.sql("insert into history_change (customer_id, node, made_at) select id, 'test', now(6) from customer"
            + " where id in (%d, %d)".formatted(ada.id.value(), eve.id.value()))
        .update();
    await().until(() -> rows("history_change where seq is null") == 0);
    var there = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var first = Thread.currentThread();
    steps.watchedBy(step -> {
      if (step == Steps.Step.RECORDED && Thread.currentThread() != first) {
        there.countDown();
        try {
          goOn.await(120, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    });
    var other = CompletableFuture.runAsync(() ->
        Actor.asMachine("test", () -> erasure.erase(caseRef + "-other", eve.id, Extent.EVERYTHING)));
    assertThat(there.await(60, TimeUnit.SECONDS)).as(() -> "it began: " + other).isTrue();
    try {
      erases(ada.id, Extent.EVERYTHING);
      assertThat(other.isDone()).as("the other waits while this one is done").isFalse();
    } finally {
      goOn.countDown();
      other.join();
    }
    assertThat(rows("customer where id in (%d, %d)".formatted(ada.id.value(), eve.id.value()))).isZero();
  }

  private void system(String source) {
    var code = source.replace("-", "") + caseRef.substring(2, 8);
    Shop.as(shop.officer(), () -> systems.add(
        new Systems.Said(code, source, "Orders", "https://example.org/in", "they", List.of(source))));
  }
}
