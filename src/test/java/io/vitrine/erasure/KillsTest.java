package io.vitrine.erasure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Kills;
import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Extent;
import io.vitrine.demo.Neighbour;
import io.vitrine.download.CopyRun;
import io.vitrine.download.Download;
import io.vitrine.download.Downloads;
import io.vitrine.holding.Correction;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Filter;
import io.vitrine.holding.NewEntry;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Selection;
import io.vitrine.machine.CarrierRun;
import io.vitrine.machine.Importer;
import io.vitrine.machine.Till;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/**
 * Killed at a random statement and begun again: nothing that was acknowledged is lost, nothing is half, no erased key
 * comes back, and each system is told once in effect. Each is done once unharmed first, to count its statements.
 */
@VitrineTest
class KillsTest extends Erasable {

  private static final Map<String, Integer> STATEMENTS = new ConcurrentHashMap<>();
  private static final int ENTRIES = 20;

  @Autowired private Kills kills;
  @Autowired private Opening opening;
  @Autowired private Systems systems;
  @Autowired private Notices notices;
  @Autowired private Downloads downloads;
  @Autowired private Importer importer;
  @Autowired private ApplicationContext house;

  @Value("${vitrine.downloads-dir}")
  private Path copies;

  @AfterEach
  void othersAreNotTold() {
    jdbc.sql("update downstream_system set retired_at = now(6) where retired_at is null").update();
  }

  private int statement(String of, Random random, Runnable unharmed) {
    return 1 + random.nextInt(STATEMENTS.computeIfAbsent(of, o -> kills.survived(unharmed)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void anErasureThatIsKilledIsWholeAfterTheRestartAndEachSystemIsToldOnce(int seed) {
    eraseAndKill(new Random(seed));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void ofAnEditThatIsKilledAllIsThereOrNothing(int seed) {
    editAndKill(new Random(seed));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void aCopyThatIsKilledIsWrittenAnewAndNothingOfTheFirstIsLeft(int seed) throws IOException {
    copyAndKill(new Random(seed));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void anImportThatIsKilledEndsWhereOneRunEnds(int seed) {
    importAndKill(new Random(seed));
  }

  @Tag("long")
  @ParameterizedTest
  @CsvSource({"100, 75"})
  void threeHundredKillsDoNoHarm(int first, int times) throws IOException {
    for (int seed = first; seed < first + times; seed++) {
      eraseAndKill(new Random(seed));
      editAndKill(new Random(seed));
      copyAndKill(new Random(seed));
      importAndKill(new Random(seed));
    }
  }

  private void eraseAndKill(Random random) {
    try (var neighbour = new Neighbour(clock)) {
      var code = "k" + Long.toString(random.nextLong() & 0xffff_ffffL, 36) + caseRef.substring(2, 8);
      var told = Shop.as(shop.officer(), () -> systems.add(new Systems.Said(
          code, "A system", "Orders", neighbour.address(code), "they", List.of(TILL))));
      neighbour.shares(code, told.secret());
      var name = "V-" + code;
      var ada = known();
      var spare = known();
      int at = statement("erase", random, () -> erases("V-spare-" + code, spare.id()));
      kills.killedAt(at, () -> erases(name, ada.id()));
      boolean done = rows("erasure where case_ref = '%s'".formatted(name)) == 1;
      assertThat(rows("entry where customer_id = " + ada.id().value())).isEqualTo(done ? 0 : 3);
      assertThat(rows("account where customer_id = " + ada.id().value())).isEqualTo(done ? 0 : 1);
      assertThat(rows("notice where case_ref = '%s'".formatted(name))).isEqualTo(done ? 1 : 0);
      opening.start();
      // What was not begun is asked for again by its case; what was begun is done.
      erases(name, ada.id());
      assertThat(places(ada.canary())).isEmpty();
      assertThat(vaultRows("customer_key where customer_id = " + ada.id().value())).isZero();
      assertThat(vaultRows("customer_secret where customer_id = " + ada.id().value())).isZero();
      assertThat(vaultRows("erasure_journal where case_ref = '%s' and done_at is not null".formatted(name))).isOne();
      assertThat(rows("ledger_record where act = 'erased' and json_value(facts, '$.case') = '%s'".formatted(name)))
          .isOne();
      assertThat(sends(ada, "-play", clock.instant())).as("came back").isZero();
      deliverAndKill(neighbour, name, random);
      othersAreNotTold();
    }
  }

  private void deliverAndKill(Neighbour neighbour, String name, Random random) {
    kills.killedAt(1 + random.nextInt(12), () -> CarrierRun.in(house, "localhost"));
    clock.forward(Duration.ofMinutes(2));
    CarrierRun.in(house, "localhost");
    assertThat(notices.allAnswered(name)).isTrue();
    assertThat(neighbour.heard().stream()
            .map(heard -> heard.path("data"))
            .filter(data -> data.path("case").asString().equals(name))
            .map(data -> data.path("notice").asString())
            .distinct())
        .as("what it was told, however often")
        .hasSize(1)
        .allMatch(neighbour.done()::contains);
    assertThat(rows("receipt r join notice n on n.id = r.notice_id where n.case_ref = '%s'".formatted(name))).isOne();
    clock.reset();
  }

  private Erased erases(String name, CustomerId who) {
    return Actor.asMachine("test", () -> erasure.erase(name, who, Extent.EVERYTHING));
  }

  private void editAndKill(Random random) {
    var ada = shopper();
    var spare = shopper();
    int at = statement("edit", random, () -> edits(spare, new ArrayList<>(), 0));
    var acknowledged = new ArrayList<Integer>();
    kills.killedAt(at, () -> edits(ada, acknowledged, 0));
    int done = editsOf(ada);
    assertThat(done).isBetween(acknowledged.size(), Math.min(3, acknowledged.size() + 1));
    isWhole(ada, done);
    edits(ada, acknowledged, done);
    isWhole(ada, 3);
  }

  private int editsOf(Shop.Shopper who) {
    return (int) rows("edit where customer_id = " + who.id.value());
  }

  private void isWhole(Shop.Shopper who, int edits) {
    var of = " where customer_id = " + who.id.value();
    assertThat(rows("entry" + of + " and excluded_by is not null")).isEqualTo(edits > 0 ? ENTRIES : 0);
    assertThat(rows("entry" + of + " and correction is not null")).isEqualTo(edits > 1 ? ENTRIES : 0);
    assertThat(rows("entry" + of + " and deleted_by is not null")).isEqualTo(edits > 2 ? ENTRIES : 0);
    assertThat(rows("edited_entry" + of)).isEqualTo((long) edits * ENTRIES);
    assertThat(jdbc.sql("select sum(deleted) from kept_count" + of).query(Long.class).single())
        .isEqualTo(edits > 2 ? ENTRIES : 0);
    assertThat(jdbc.sql("select count(*) from ledger_record where subject = :subject and act like 'entries-%'")
            .param("subject", customers.subjectOf(who.id))
            .query(Long.class)
            .single())
        .isEqualTo(edits);
  }

  private void edits(Shop.Shopper who, List<Integer> acknowledged, int from) {
    for (int edit = from; edit < 3; edit++) {
      int which = edit;
      who.does(() -> switch (which) {
        case 0 -> holdings.exclude(who.id, all("play"), Exclusion.fromSuggestions(Reason.PRIVATE));
        case 1 -> holdings.correct(who.id, all("purchase"), Correction.ofField(Correction.NOTE, "Mine"));
        default -> holdings.delete(who.id, all("purchase"));
      });
      acknowledged.add(edit);
    }
  }

  private static Selection all(String kind) {
    return new Selection.AllMatching(new Filter(Set.of(kind), null, null, null, null, null));
  }

  /** With as many plays as purchases. */
  private Shop.Shopper shopper() {
    var ada = shop.shopper();
    Actor.asMachine("test", () -> {
      intake.name(TILL, "A till");
      var some = new ArrayList<NewEntry>();
      for (int i = 0; i < 2 * ENTRIES; i++) {
        var at = clock.instant().minusSeconds(1_000 + i);
        some.add(entry(ada.id, i % 2 == 0 ? "play" : "purchase", ada.account.login() + i, at, "Thing"));
      }
      intake.takeIn(TILL, some);
    });
    return ada;
  }

  private void copyAndKill(Random random) throws IOException {
    var ada = shopper();
    var spare = shopper();
    int at = statement("copy", random, () -> copied(spare));
    kills.killedAt(at, () -> copied(ada));
    copied(ada);
    var copy = requireNonNull(ada.does(() -> downloads.of(ada.id)).orElseThrow());
    assertThat(copy.state()).isEqualTo(Download.State.READY);
    assertThat(rows("download where customer_id = " + ada.id.value())).isOne();
    try (var zip = new ZipInputStream(ada.does(() -> downloads.open(ada.id)))) {
      int rows = 0;
      for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
        if (file.getName().equals("data/play.jsonl")) {
          rows = (int) new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines().count();
        }
      }
      assertThat(rows).isEqualTo(ENTRIES);
    }
    var another = shopper();
    copied(another);
    try (var files = Files.list(copies)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              jdbc.sql("select file from download where state = 'ready'").query(String.class).list());
    }
  }

  private void copied(Shop.Shopper who) {
    who.does(() -> {
      downloads.ask(who.id, "en");
      return true;
    });
    CopyRun.in(house);
  }

  private void importAndKill(Random random) {
    var clean = till(random.nextLong());
    STATEMENTS.put("import", kills.survived(clean::imported));
    var killed = new Till(importer, jdbc).saysAllOf(clean);
    var acknowledged = new AtomicLong();
    int at = statement("import", random, () -> {});
    kills.killedAt(at, () -> killed.imported(
        killed.file().getBytes(StandardCharsets.UTF_8), (bytes, of, lines) -> acknowledged.set(lines)));
    assertThat(killed.held().size()).isIn(0, 10_000, 10_500).isGreaterThanOrEqualTo((int) acknowledged.get());
    killed.imported();
    assertThat(killed.held()).hasSize(10_500).isEqualTo(clean.held());
    // Or each import has more to learn from than the one before.
    for (var till : List.of(clean, killed)) {
      jdbc.sql("delete from entry where source = :till").param("till", till.source).update();
      jdbc.sql("delete from kept_count where source = :till").param("till", till.source).update();
    }
  }

  private Till till(long seed) {
    var till = new Till(importer, jdbc);
    var random = new Random(seed);
    for (int i = 0; i < 10_500; i++) {
      till.says("R%d,2024-05-%02d 10:%02d,c%d,thing,Thing,%d,4.50,2"
          .formatted(i, 1 + i / 1000, i % 60, random.nextInt(50), random.nextInt(9) == 0 ? -1 : 1));
    }
    return till;
  }
}
