package io.vitrine.download;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.TestClock;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.Money;
import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Extent;
import io.vitrine.customer.HoldsPersonalData;
import io.vitrine.customer.Look;
import io.vitrine.customer.Safe;
import io.vitrine.download.Download.State;
import io.vitrine.erasure.Erasure;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import io.vitrine.ledger.Ledger;
import io.vitrine.ledger.Signatures;
import io.vitrine.machine.PaperCheck;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Mira takes a copy home. */
@VitrineTest
class DownloadTest {

  private static final String FORMULA = "=HYPERLINK(\"https://evil.example\")";

  @Autowired private Downloads downloads;
  @Autowired private Writing writing;
  @Autowired private DownloadRows rows;
  @Autowired private List<HoldsPersonalData> holders;
  @Autowired private Safe safe;
  @Autowired private Signatures signatures;
  @Autowired private AccessLog accessLog;
  @Autowired private Customers customers;
  @Autowired private Ledger ledger;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private Erasure erasure;
  @Autowired private Intake intake;
  @Autowired private Shop shop;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private ZoneId zone;

  @Value("${vitrine.downloads-dir}")
  private Path folder;

  @TempDir private Path home;

  private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

  @AfterEach
  void time() {
    clock.reset();
  }

  @Test
  void theCopyHoldsEverythingAndItsSignatureIsRight() throws IOException {
    var mira = mira();
    var files = unpacked(taken(mira));
    assertThat(files).containsKeys(
        "data/purchase.jsonl", "data/purchase.csv", "data/orders.jsonld", "data/customer.jsonl", "data/account.csv",
        "index.html", "manifest.json", "manifest.sig");
    assertThat(requireNonNull(files.get("data/purchase.jsonl")).lines()).hasSize(3).allSatisfy(line ->
        assertThat(JsonMapper.builder().build().readTree(line).path("title").asString()).isNotEmpty());
    assertThat(files.get("data/purchase.jsonl")).contains("=HYPERLINK");
    assertThat(files.get("data/purchase.csv")).contains("\"'=HYPERLINK").doesNotContain(",\"=", ",=");
    var orders = JsonMapper.builder().build().readTree(files.get("data/orders.jsonld"));
    assertThat(orders.path("@context").asString()).isEqualTo("https://schema.org");
    assertThat(orders.path("@graph")).hasSize(2);
    assertThat(orders.path("@graph").get(0).path("@type").asString()).isEqualTo("Order");
    assertThat(orders.path("@graph").valueStream().flatMap(order -> order.path("acceptedOffer").valueStream()))
        .hasSize(3)
        .allSatisfy(offer -> assertThat(offer.path("price").decimalValue()).isEqualByComparingTo("10"));
    assertThat(files.get("index.html")).contains(canary, "lang=\"de\"", "&quot;https://evil.example")
        .doesNotContain("<script", "http-equiv=\"refresh")
        .contains(">for whom</th>", ">JSON-LD</a>")
        .containsPattern("erstellt am \\d+\\. \\p{L}+ \\d{4}, \\d\\d:\\d\\d");
    var zip = home.resolve("copy.zip");
    Files.write(zip, taken(mira));
    assertThat(check(zip)).isZero();
  }

  @Test
  void itGoesToTheAccessLogAndIsSealedOnDiskForUsAlone() throws IOException {
    var mira = mira();
    taken(mira);
    assertThat(mira.does(() -> accessLog.of(mira.id, AccessLog.Asked.ALL, 10)))
        .anySatisfy(look -> assertThat(look.why()).isEqualTo(Look.Why.EXPORTING));
    var file = folder.resolve(rows.of(mira.id).orElseThrow().file());
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain("PK\u0003\u0004");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
  }

  @Test
  void whoAltersAddsOrTakesAFileIsFoundOut() throws IOException {
    var copy = taken(mira());
    for (var change : List.of("alter", "add", "take", "manifest")) {
      var zip = home.resolve(change + ".zip");
      Files.write(zip, altered(copy, change));
      assertThat(check(zip)).as(change).isEqualTo(1);
    }
    var none = home.resolve("none.zip");
    Files.writeString(none, "no ZIP");
    assertThat(check(none)).isEqualTo(1);
  }

  @Test
  void nobodyElseTakesIt() {
    var mira = mira();
    taken(mira);
    var eve = shop.shopper();
    assertThatThrownBy(() -> eve.does(() -> downloads.open(mira.id))).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> Shop.as(shop.officer(), () -> downloads.open(mira.id)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void afterFiveDaysItIsGone() {
    var mira = mira();
    taken(mira);
    var file = folder.resolve(rows.of(mira.id).orElseThrow().file());
    clock.forward(Duration.ofDays(5).plusSeconds(1));
    var later = Shop.as(null, () -> mira.account.actor(clock.instant()));
    assertThatThrownBy(() -> Shop.as(later, () -> downloads.open(mira.id))).isInstanceOf(Gone.class);
    write(writing);
    assertThat(file).doesNotExist();
    assertThat(rows.of(mira.id)).isEmpty();
  }

  @Test
  void whoIsErasedLeavesNoCopy() {
    var mira = mira();
    taken(mira);
    var file = folder.resolve(rows.of(mira.id).orElseThrow().file());
    Actor.asMachine("test", () -> erasure.erase("V-" + canary.substring(6, 16), mira.id, Extent.EVERYTHING));
    assertThat(file).doesNotExist();
    assertThat(rows.of(mira.id)).isEmpty();
  }

  @Test
  void aFullDiskLeavesNothingHalf() throws IOException {
    var mira = mira();
    mira.does(() -> ask(mira));
    var full = new SealedFiles(folder) {
      @Override
      OutputStream plain(Path path) throws IOException {
        return new FilterOutputStream(super.plain(path)) {
          private int room = 600;

          @Override
          public void write(int b) throws IOException {
            if (room-- <= 0) {
              throw new IOException("No space left on device");
            }
            super.write(b);
          }
        };
      }
    };
    write(writing(full));
    assertThat(mira.does(() -> downloads.of(mira.id)).orElseThrow().state()).isEqualTo(State.FULL);
    try (var left = Files.list(folder)) {
      assertThat(left.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".part"))).isEmpty();
    }
    taken(mira);
  }

  @Test
  void aWriterThatWasKilledBeginsAnew() throws IOException {
    var mira = mira();
    mira.does(() -> ask(mira));
    var file = rows.of(mira.id).orElseThrow().file();
    jdbc.sql("update download set state = 'writing' where file = :file").param("file", file).update();
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(file + ".part"), "half");
    write(writing);
    assertThat(mira.does(() -> downloads.of(mira.id)).orElseThrow().state()).isEqualTo(State.READY);
    assertThat(folder.resolve(file + ".part")).doesNotExist();
  }

  @Test
  void whatASpreadsheetWouldRunStartsWithAnApostrophe() {
    for (var cell : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\uff1d1", "|cmd")) {
      assertThat(CsvSheet.cell(cell)).isEqualTo("'" + cell);
    }
    assertThat(CsvSheet.cell(-3)).isEqualTo("-3");
    assertThat(CsvSheet.cell("a = b")).isEqualTo("a = b");
  }

  private Shop.Shopper mira() {
    var mira = shop.shopper(canary);
    var at = Instant.now().minusSeconds(86_400);
    Actor.asMachine("test", () -> intake.takeIn("test", List.of(
        bought(mira, "order 1", "Wool coat " + canary, at),
        bought(mira, "order 1", "Striped scarf", at),
        bought(mira, "order 2", FORMULA, at.plusSeconds(60)))));
    return mira;
  }

  private static NewEntry bought(Shop.Shopper mira, String order, String title, Instant at) {
    return new NewEntry(
        mira.id, "purchase", UUID.randomUUID().toString(), order + " " + mira.id, at, null, title, 1,
        new Money(1_000, "EUR"), "{}");
  }

  private byte[] taken(Shop.Shopper mira) {
    mira.does(() -> ask(mira));
    write(writing);
    var ready = mira.does(() -> downloads.of(mira.id)).orElseThrow();
    assertThat(ready.state()).isEqualTo(State.READY);
    try (var copy = mira.does(() -> downloads.open(mira.id))) {
      var bytes = copy.readAllBytes();
      assertThat(bytes).hasSize(Math.toIntExact(requireNonNull(ready.bytes())));
      return bytes;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private boolean ask(Shop.Shopper mira) {
    downloads.ask(mira.id, "de");
    return true;
  }

  private static void write(Writing writing) {
    Actor.asMachine("copies", (Runnable) writing::write);
  }

  private Writing writing(SealedFiles files) {
    return new Writing(
        rows, files, holders, safe, signatures, accessLog, customers, ledger, transactions, clock, zone, "");
  }

  private int check(Path zip) throws IOException {
    var key = home.resolve("key.pem");
    Files.writeString(key, signatures.publicKey());
    return PaperCheck.run("verify-download", zip, key);
  }

  private static Map<String, String> unpacked(byte[] copy) throws IOException {
    var files = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(copy))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static byte[] altered(byte[] copy, String how) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : unpacked(copy).entrySet()) {
        boolean meant = file.getKey().equals(how.equals("manifest") ? "manifest.json" : "data/purchase.csv");
        if (!(meant && how.equals("take"))) {
          zip.putNextEntry(new ZipEntry(file.getKey()));
          var text = meant && !how.equals("add") ? file.getValue().replace('1', '2') : file.getValue();
          zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
      }
      if (how.equals("add")) {
        zip.putNextEntry(new ZipEntry("data/more.csv"));
      }
    }
    return out.toByteArray();
  }
}
