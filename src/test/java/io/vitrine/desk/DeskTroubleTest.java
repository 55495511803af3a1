package io.vitrine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.TestClock;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.desk.QueueSheet.Form;
import io.vitrine.erasure.Systems;
import io.vitrine.erasure.Trouble;
import io.vitrine.request.CaseDays;
import io.vitrine.request.CaseType;
import io.vitrine.request.Docket;
import io.vitrine.request.Reference;
import io.vitrine.request.Requests;
import io.vitrine.request.Requests.Wish;
import io.vitrine.request.Residence;
import io.vitrine.shell.CaseSheet;
import io.vitrine.shell.CaseSheet.Alert;
import io.vitrine.shell.CaseSheet.Mark;
import io.vitrine.shell.Deed;
import io.vitrine.shell.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes wrong around a case, and what the desk's pages say of it. */
@VitrineTest
class DeskTroubleTest {

  @Autowired private Shop shop;
  @Autowired private Requests requests;
  @Autowired private Docket docket;
  @Autowired private Systems systems;
  @Autowired private DeskSheets sheets;
  @Autowired private DeskDeeds deeds;
  @Autowired private QueueSheets queue;
  @Autowired private QueueDeeds many;
  @Autowired private Wording wording;
  @Autowired private ApplicationContext house;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired @Qualifier("vault") private JdbcClient vault;

  private final String club = "club-" + UUID.randomUUID().toString().substring(0, 8);
  private Shop.Shopper mira;
  private Actor okafor;
  private Actor lindqvist;

  @BeforeEach
  void people() {
    mira = shop.shopper().bought("Coat");
    okafor = shop.officer();
    lindqvist = shop.officer();
  }

  @AfterEach
  void allIsWell() {
    clock.reset();
    vault.sql("drop trigger if exists no_room").update();
    jdbc.sql("delete n from notice n join downstream_system s on s.id = n.system_id where s.code = :code")
        .param("code", club).update();
    jdbc.sql("delete from downstream_system where code = :code").param("code", club).update();
  }

  @Test
  void aFullDiskStopsAnErasureBeforeItBeginsAndThePageSaysSoUntilThereIsRoom() {
    var its = approved();
    vault.sql(
            """
            create trigger no_room before insert on erasure_journal for each row
              if new.case_ref = '%s' then
                signal sqlstate 'HY000' set mysql_errno = 1021, message_text = 'Disk full';
              end if
            """.formatted(its))
        .update();
    clock.forward(Duration.ofDays(7).plusMinutes(1));
    assertThatThrownBy(() -> CaseDays.carryOut(house, its.toString())).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> CaseDays.carryOut(house, its.toString())).isInstanceOf(RuntimeException.class);
    var stopped = sheet(its);
    assertThat(stopped.alerts()).extracting(Alert::words).containsExactly(
        "There was no room left on our disk. We try again by ourselves; nothing is half done.");
    assertThat(stopped.happened()).filteredOn(each -> each.say().contains("no room")).hasSize(1);
    CaseDays.giveUp(house, its.toString());
    assertThat(sheet(its).alerts()).extracting(Alert::words).singleElement().asString().contains("Try again");
    vault.sql("drop trigger no_room").update();
    as(okafor, () -> deeds.act(its, "retry", Map.of(), sheet(its).version()));
    CaseDays.carryOut(house, its.toString());
    assertThat(sheet(its).alerts()).isEmpty();
    assertThat(sheet(its).tags().getFirst().words()).isEqualTo("Done");
  }

  @Test
  void aClockThatIsPutBackTwoHoursShortensNoDeadlineAndIsTold() {
    var its = approved();
    var before = sheet(its);
    clock.forward(Duration.ofHours(-2));
    var after = sheet(its);
    assertThat(after.alerts()).extracting(Alert::words).anyMatch(words -> words.startsWith("Our clock was put back."));
    assertThat(after.clock()).isEqualTo(before.clock());
    clock.forward(Duration.ofDays(7));
    CaseDays.carryOut(house, its.toString());
    assertThat(sheet(its).tags().getFirst().words()).isEqualTo("Approved, can be cancelled");
    clock.forward(Duration.ofHours(2).plusMinutes(1));
    CaseDays.carryOut(house, its.toString());
    assertThat(sheet(its).tags().getFirst().words()).isEqualTo("Done");
  }

  @Test
  void aDeadlineThatComesNearAndOneThatIsOverStandAboveEverything() {
    var its = asked(CaseType.ACCESS);
    as(okafor, () -> docket.take(its, 1));
    assertThat(sheet(its).alerts()).isEmpty();
    clock.forward(Duration.between(clock.instant(), docketOver(its)).minus(Duration.ofDays(2)));
    assertThat(sheet(its).alerts()).singleElement().matches(alert -> alert.words().contains("or extend it"));
    clock.forward(Duration.ofDays(4));
    assertThat(sheet(its).alerts()).singleElement().matches(alert -> alert.words().contains("over its time"));
    assertThat(as(okafor, () -> queue.of(form("over", ""))).lines()).extracting(QueueSheet.Line::reference)
        .contains(its.toString());
  }

  @Test
  void whatASystemDoesStandsInTheCaseAndTheQueueAndItIsAskedAgain() {
    Actor.asMachine("test", () -> systems.add(new Systems.Said(
        club, "The club " + club, "Points", "https://club.example.org/", "club@example.org", List.of("test"))));
    var its = asked(CaseType.STOP);
    CaseDays.carryOut(house, its.toString());
    assertThat(as(okafor, () -> queue.of(form("open", club))).lines()).hasSize(1).noneMatch(QueueSheet.Line::trouble);
    for (var trouble : Trouble.values()) {
      jdbc.sql("update notice set trouble = :trouble, tries = 2 where case_ref = :ref")
          .param("trouble", trouble.code()).param("ref", its.toString()).update();
      assertThat(sheet(its).told()).extracting(Mark::say).singleElement().asString()
          .contains(wording.t("downstream.trouble." + trouble.code()));
    }
    jdbc.sql("update notice set state = 'dead', next_try_at = null where case_ref = :ref")
        .param("ref", its.toString()).update();
    var shown = as(okafor, () -> queue.of(form("trouble", club)));
    assertThat(shown.lines()).singleElement().matches(QueueSheet.Line::trouble);
    assertThat(shown.systems()).anyMatch(system -> system.look().equals("bad") && system.address().contains(club));
    assertThat(sheet(its).toldDeeds()).extracting(Deed::code).containsExactly("remind");
    assertThat(as(okafor, () -> deeds.act(its, "remind", Map.of(), 0))).startsWith("1 system is asked again");
    assertThat(jdbc.sql("select state from notice where case_ref = :ref").param("ref", its.toString())
        .query(String.class).single()).isEqualTo("owed");
    var other = asked(CaseType.ACCESS);
    var done = as(okafor, () -> many.each("remind", Map.of(its.toString(), 1, other.toString(), 1), Map.of()));
    assertThat(done.said()).contains("The systems of 1 case are asked again.").contains(other.toString());
  }

  @Test
  void manyAreExtendedWithOneReasonAndTheOneThatCannotBeIsNamed() {
    var first = asked(CaseType.ACCESS);
    mira = shop.shopper();
    var second = mira.does(() -> requests.ask(
            mira.id, new Wish(CaseType.ACCESS, Residence.EUROPE, Set.of(), null, "de", "shown")))
        .it().reference();
    var both = Map.of(first.toString(), 1, second.toString(), 1);
    var nine = Map.of("letter_en", "Nine systems.", "letter_de", "Neun Systeme.");
    var half = Map.of("letter_en", "Nine systems.", "letter_de", " ");
    assertThat(as(okafor, () -> many.each("extend", both, half)).late()).isTrue();
    assertThat(as(okafor, () -> many.each("extend", both, nine)).said())
        .isEqualTo("2 deadlines are later, and the shoppers know why.");
    assertThat(letter(first)).isEqualTo("Nine systems.");
    assertThat(letter(second)).isEqualTo("Neun Systeme.");
    var again = as(okafor, () -> many.each("extend", Map.of(first.toString(), 2), nine));
    assertThat(again.late()).isTrue();
    assertThat(again.said()).contains(first.toString());
  }

  @Test
  void aLetterBeginsInTheLanguageOfWhomItIsFor() {
    var its = mira.does(() -> requests.ask(
            mira.id, new Wish(CaseType.ACCESS, Residence.EUROPE, Set.of(), null, "de", "shown")))
        .it().reference();
    as(okafor, () -> docket.take(its, 1));
    var deny = sheet(its).deeds().stream().filter(deed -> deed.code().equals("deny")).findFirst().orElseThrow();
    var ask = Objects.requireNonNull(deny.ask());
    assertThat(ask.title()).isEqualTo("Deny the request?");
    assertThat(ask.fields().getLast().value()).startsWith("Wir können nicht tun");
    assertThat(ask.fields().getLast().hint()).isEqualTo("They read German.");
  }

  private static Form form(String view, String system) {
    return new Form(view, "", "", "", "", system, "", "");
  }

  private String letter(Reference its) {
    return as(okafor, () -> docket.open(its)).file().letters().getLast().body();
  }

  private Instant docketOver(Reference its) {
    return as(okafor, () -> docket.open(its)).file().clock().over();
  }

  private Reference approved() {
    var its = asked(CaseType.DELETE);
    var taken = as(okafor, () -> docket.take(its, 1));
    var prepared = as(okafor, () -> docket.prepare(its, taken.version()));
    as(lindqvist, () -> docket.approve(its, prepared.version()));
    return its;
  }

  private Reference asked(CaseType type) {
    return mira.does(() -> requests.ask(
            mira.id, new Wish(type, Residence.EUROPE, Set.of(), null, "en", "What was shown")))
        .it()
        .reference();
  }

  private CaseSheet sheet(Reference its) {
    return as(okafor, () -> sheets.opened(its));
  }

  private static <T> T as(Actor officer, Supplier<T> what) {
    return Shop.as(officer, what);
  }
}
