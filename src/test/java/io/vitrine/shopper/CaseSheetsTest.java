package io.vitrine.shopper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.TestClock;
import io.vitrine.VitrineTest;
import io.vitrine.erasure.Erasure;
import io.vitrine.request.CaseDays;
import io.vitrine.request.CaseType;
import io.vitrine.request.Docket;
import io.vitrine.request.NotNow;
import io.vitrine.request.Requests;
import io.vitrine.request.Requests.Wish;
import io.vitrine.request.Residence;
import io.vitrine.shell.CaseSheet;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What the page of a request says in each state, without a browser. */
@VitrineTest
class CaseSheetsTest {

  private static final Pattern KEY = Pattern.compile("\"(case|request|verdict|clock|rule|held)\\.[a-z_.-]+\"");

  @Autowired private Shop shop;
  @Autowired private Requests requests;
  @Autowired private Docket docket;
  @Autowired private Erasure erasure;
  @Autowired private CaseSheets sheets;
  @Autowired private ApplicationContext house;
  @Autowired private TestClock clock;

  private final JsonMapper json = JsonMapper.builder().build();

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void itSaysWhatIsAndWhatComesFromTheAskingToTheReceipt() {
    var mira = shop.shopper().bought("Coat");
    var okafor = shop.officer();
    var lindqvist = shop.officer();
    var taken = mira.does(() -> requests.ask(
        mira.id, new Wish(CaseType.DELETE, Residence.EUROPE, Set.of(), null, "en", "shown")));
    var its = taken.it().reference();
    assertThat(sheet(mira, its.toString()).lead()).contains("You hear from us by");
    var open = Shop.as(okafor, () -> docket.take(its, taken.it().version()));
    var asked = Shop.as(okafor, () -> docket.pause(its, open.version(), "Both cards?"));
    assertThat(sheet(mira, its.toString()).lead()).contains("We wait for your answer");
    mira.does(() -> requests.write(mira.id, its, "Both."));
    var prepared = Shop.as(okafor, () -> docket.prepare(its, asked.version() + 1));
    assertThat(sheet(mira, its.toString()).lead()).contains("A second officer checks it");
    Shop.as(lindqvist, () -> docket.approve(its, prepared.version()));
    var approved = sheet(mira, its.toString());
    assertThat(approved.lead()).contains("We delete on");
    assertThat(Objects.requireNonNull(approved.clock()).label()).isEqualTo("Time left to cancel");
    clock.forward(Duration.ofDays(7).plusMinutes(1));
    CaseDays.carryOut(house, its.toString());
    var left = sheets.of(requests.byCode(Objects.requireNonNull(taken.code())).orElseThrow(), null, true);
    assertThat(left.lead()).contains("It is done since");
    assertThat(left.papers()).isNotEmpty();
    assertThat(json.writeValueAsString(left)).doesNotContain(mira.account.name()).doesNotContainPattern(KEY);
  }

  @Test
  void whatItIsAboutIsNamedAndWhereNothingOfItIsHeldThatIsSaid() {
    var mira = shop.shopper().bought("Coat");
    var its = mira.does(() -> requests.ask(
        mira.id, new Wish(CaseType.DELETE, Residence.EUROPE, Set.of("visit", "rating"), null, "en", "shown")))
        .it()
        .reference();
    var file = mira.does(() -> requests.file(mira.id, its)).orElseThrow();
    var nothing = mira.does(() -> erasure.preview(mira.id, file.of().matter().extent()));
    var sheet = sheets.of(file, nothing, false);
    assertThat(sheet.lead()).contains("It is about Ratings and Visits only.");
    var verdicts = Objects.requireNonNull(sheet.verdicts());
    assertThat(verdicts.lines()).isEmpty();
    assertThat(verdicts.sum()).isEqualTo("We hold nothing of this, so nothing goes.");
  }

  @Test
  void whatIsOffAtOnceNeitherWaitsForAnOfficerNorCanBeTakenBackAsIfNothingWereChanged() {
    var mira = shop.shopper().bought("Coat");
    for (var type : List.of(CaseType.STOP, CaseType.NO_SALE)) {
      var its = mira.does(() -> requests.ask(
          mira.id, new Wish(type, Residence.EUROPE, Set.of(), null, "en", "shown"))).it().reference();
      var off = sheet(mira, its.toString());
      assertThat(off.lead()).contains("*It is off.*").doesNotContain("You hear from us");
      assertThat(off.clock()).isNull();
      assertThat(off.clockDeeds()).isEmpty();
      assertThat(off.phases()).extracting(CaseSheet.Phase::title)
          .contains("Switched off")
          .doesNotContain("In the queue");
      assertThat(off.phases().getFirst().say()).endsWith(type == CaseType.STOP ? ", by password" : ", signed in");
      assertThatThrownBy(() -> mira.does(() -> requests.cancel(mira.id, its))).isInstanceOf(NotNow.class);
      CaseDays.carryOut(house, its.toString());
      var done = sheet(mira, its.toString());
      assertThat(done.lead()).contains("It is done since");
      assertThat(json.writeValueAsString(done)).doesNotContain("no way back");
    }
  }

  private CaseSheet sheet(Shop.Shopper owner, String reference) {
    var sheet = owner.does(() -> requests.of(owner.id).stream()
        .filter(it -> it.reference().toString().equals(reference))
        .flatMap(it -> requests.file(owner.id, it.reference()).stream())
        .map(file -> sheets.of(file, null, false))
        .findFirst()
        .orElseThrow());
    assertThat(json.writeValueAsString(sheet)).doesNotContainPattern(KEY);
    return sheet;
  }
}
