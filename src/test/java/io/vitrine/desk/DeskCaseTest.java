package io.vitrine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.request.CaseType;
import io.vitrine.request.Reference;
import io.vitrine.request.Requests;
import io.vitrine.request.Requests.Wish;
import io.vitrine.request.Residence;
import io.vitrine.shell.CaseSheet;
import io.vitrine.shell.Deed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What the desk's pages say and offer, without a browser. */
@VitrineTest
class DeskCaseTest {

  /** What a text is called, where there is none of it. */
  private static final Pattern KEY =
      Pattern.compile("\"(desk-case|request|verdict|clock|queue|rule|held)\\.[a-z_.-]+\"");

  @Autowired private Shop shop;
  @Autowired private Requests requests;
  @Autowired private DeskSheets sheets;
  @Autowired private DeskDeeds deeds;
  @Autowired private QueueSheets queue;

  private final JsonMapper json = JsonMapper.builder().build();
  private Shop.Shopper mira;
  private Actor okafor;
  private Actor lindqvist;

  @BeforeEach
  void people() {
    mira = shop.shopper().bought("Coat");
    okafor = shop.officer();
    lindqvist = shop.officer();
  }

  @Test
  void eachOfficerIsOfferedWhatTheyMayDoAndNothingElse() {
    var its = asked(CaseType.DELETE);
    assertThat(offered(okafor, its)).containsExactly("take", "give", "aside");
    does(okafor, its, "take", Map.of());
    assertThat(offered(okafor, its)).containsExactly("prepare", "deny", "give", "aside");
    does(okafor, its, "pause", Map.of("letter", "Both cards?"));
    assertThat(offered(okafor, its)).containsExactly("deny", "give", "aside");
    does(okafor, its, "resume", Map.of());
    does(okafor, its, "extend", Map.of("letter", "Nine systems."));
    assertThat(as(okafor, () -> deeds.act(its, "dry_run", Map.of(), 0))).contains("Dry run, nothing was changed");
    does(okafor, its, "prepare", Map.of());
    assertThat(offered(okafor, its)).containsExactly("send_back", "give", "aside");
    assertThat(offered(lindqvist, its)).containsExactly("approve", "send_back", "take", "give", "aside");
    assertThat(sheet(lindqvist, its).peopleNote()).contains("have not changed");
    does(lindqvist, its, "hold", Map.of("why", "litigation", "kind", "purchase", "letter", "A suit", "until", ""));
    assertThat(sheet(lindqvist, its).peopleNote()).contains("changed since it was prepared");
    does(lindqvist, its, "send_back", Map.of("letter", "A hold."));
    does(okafor, its, "prepare", Map.of());
    does(lindqvist, its, "approve", Map.of());
    assertThat(sheet(okafor, its).deedNote()).contains("no way back");
    assertThat(offered(okafor, its)).containsExactly("send_back", "give", "aside");
  }

  @Test
  void oneOfficerAnswersOrDeniesAnAccess() {
    var answered = asked(CaseType.ACCESS);
    does(okafor, answered, "take", Map.of());
    assertThat(offered(okafor, answered)).containsExactly("answer", "deny", "give", "aside");
    does(okafor, answered, "answer", Map.of("letter", "Here it is."));
    assertThat(offered(okafor, answered)).isEmpty();
    var denied = asked(CaseType.APPEAL);
    does(okafor, denied, "take", Map.of());
    does(okafor, denied, "deny", Map.of("reason", "unfounded", "letter", "No."));
    assertThat(sheet(okafor, denied).clock()).isNull();
  }

  @Test
  void whatWaitsForTheShopperIsNotSaidToWaitForTheOfficerWhoReadsIt() {
    var its = asked(CaseType.DELETE);
    does(okafor, its, "take", Map.of());
    does(okafor, its, "pause", Map.of("letter", "Both cards?"));
    assertThat(sheet(okafor, its).tags().getFirst().words()).isEqualTo("Paused: waits for an answer");
    assertThat(as(okafor, () -> queue.of(new QueueSheet.Form("paused", "", "", "", "", "", "", ""))).lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.state()).isEqualTo("Paused: waits for an answer"));
  }

  @Test
  void whatIsOffAtOnceIsSaidToBeOffAndNotToBePastRecall() {
    assertThat(sheet(okafor, asked(CaseType.STOP)).happened())
        .anySatisfy(each -> assertThat(each.say()).startsWith("Switched off"))
        .noneSatisfy(each -> assertThat(each.say()).contains("no way back"));
  }

  @Test
  void theQueueSaysEverythingButNames() {
    asked(CaseType.STOP);
    for (var view : QueueSheets.VIEWS) {
      var said = json.writeValueAsString(
          as(okafor, () -> queue.of(new QueueSheet.Form(view, "", "", "", "", "", "", ""))));
      assertThat(said).doesNotContain(mira.account.name()).doesNotContainPattern(KEY);
    }
  }

  private Reference asked(CaseType type) {
    return mira.does(() -> requests.ask(
            mira.id, new Wish(type, Residence.EUROPE, Set.of(), null, "en", "What was shown")))
        .it()
        .reference();
  }

  private void does(Actor officer, Reference its, String code, Map<String, String> typed) {
    var version = sheet(officer, its).version();
    assertThat(as(officer, () -> deeds.act(its, code, typed, version))).isNotEmpty().doesNotContain("desk-case.");
  }

  private List<String> offered(Actor officer, Reference its) {
    return sheet(officer, its).deeds().stream().map(Deed::code).toList();
  }

  private CaseSheet sheet(Actor officer, Reference its) {
    var sheet = as(officer, () -> sheets.opened(its));
    assertThat(json.writeValueAsString(sheet)).doesNotContainPattern(KEY);
    return sheet;
  }

  private static <T> T as(Actor officer, Supplier<T> what) {
    return Shop.as(officer, what);
  }
}
