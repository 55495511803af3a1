package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.vitrine.catalogue.Money;
import io.vitrine.customer.Actor;
import io.vitrine.download.CopyRun;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import io.vitrine.machine.PaperCheck;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mira takes a copy of everything home, reads it there and has it checked. */
@BrowserTest
class DownloadJourneyTest {

  @Autowired private Guests guests;
  @Autowired private Intake intake;
  @Autowired private ApplicationContext house;
  @Autowired private JdbcClient jdbc;

  @TempDir private Path home;

  @Test
  void byTheKeyboardSheAsksWaitsTakesItAndReadsIt(Visitor visitor) throws IOException {
    var page = enters(visitor);
    page.locator("#ask-password").focus();
    page.keyboard().type("wrong");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.getByText("This is not your password.")).isVisible();
    assertThat(page.locator("#ask-password")).isFocused();
    seen(visitor, "download-wrong");
    page.keyboard().type(Guests.PASSWORD);
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.getByText("We begin in a moment.")).isVisible();
    seen(visitor, "download-waiting");
    CopyRun.in(house);
    assertThat(page.getByText("Your copy is ready")).isVisible();
    seen(visitor, "download-ready");
    page.locator("#take-password").fill("wrong");
    page.getByText("Take the copy").click();
    assertThat(page.getByText("This is not your password.")).isVisible();
    page.locator("#take-password").fill(Guests.PASSWORD);
    var download = page.waitForDownload(() -> page.getByText("Take the copy").click());
    var zip = home.resolve("copy.zip");
    download.saveAs(zip);
    var key = home.resolve("key.pem");
    Files.writeString(key, read(page.url().replaceAll("/download.*", "/verify-key.pem")));
    assertEquals(0, PaperCheck.run("verify-download", zip, key));
    reads(visitor, zip);
  }

  /** As it lies on her own machine: without us and without a network. */
  private void reads(Visitor visitor, Path zip) throws IOException {
    try (var copy = new ZipFile(zip.toFile());
        var index = copy.getInputStream(requireNonNull(copy.getEntry("index.html")))) {
      var html = new String(index.readAllBytes(), StandardCharsets.UTF_8);
      var page = visitor.page();
      page.context().setOffline(true);
      page.navigate("about:blank");
      page.setContent(html);
      assertThat(page.locator("h1")).hasText("Everything that is held on you");
      assertThat(page.getByText("Wool coat, camel")).isVisible();
      visitor.findsNoBarrier();
      visitor.keeps("download-index");
      page.setViewportSize(320, 700);
      visitor.seesAllOfTheWidth();
      visitor.keeps("download-index-320");
    }
  }

  @Test
  void onASmallPhoneInTheDarkInGerman(Visitor visitor) {
    var page = enters(visitor.inTheDark().onASmallPhone().speaking("de"));
    seen(visitor, "download-dark-320-de");
    page.locator("#ask-password").fill(Guests.PASSWORD);
    page.getByText("Kopie erstellen").click();
    assertThat(page.getByText("Wir fangen gleich an.")).isVisible();
    // As the writer leaves it where the disk is full.
    jdbc.sql("update download set state = 'full' where state = 'waiting'").update();
    assertThat(page.locator("p.bar.err")).containsText("nichts Halbes ist geblieben");
    seen(visitor, "download-full-dark-320-de");
    page.locator("#ask-password").fill(Guests.PASSWORD);
    page.getByText("Kopie erstellen").click();
    assertThat(page.getByText("Wir fangen gleich an.")).isVisible();
    CopyRun.in(house);
    assertThat(page.getByText("Ihre Kopie ist fertig")).isVisible();
    seen(visitor, "download-ready-dark-320-de");
    page.getByText("Jetzt löschen").click();
    assertThat(page.getByText("Die Kopie ist gelöscht.")).isVisible();
  }

  private static void seen(Visitor visitor, String name) {
    visitor.seesAllOfTheWidth();
    visitor.findsNoBarrier();
    visitor.keeps(name);
  }

  private Page enters(Visitor visitor) {
    var mira = guests.shopper("Mira Sandberg");
    Actor.asMachine("test", () -> {
      intake.name("shop", "The shop");
      return intake.takeIn("shop", List.of(
          bought(mira, "Wool coat, camel"), bought(mira, "Striped scarf"), bought(mira, "=1+1")));
    });
    visitor.signsIn(mira.login(), Guests.PASSWORD);
    var page = visitor.opens("/download");
    assertThat(page.locator("h1")).isVisible();
    return page;
  }

  private static NewEntry bought(Guests.Guest mira, String title) {
    return new NewEntry(
        mira.customer(), "purchase", UUID.randomUUID().toString(), null, Instant.now().minusSeconds(90_000), null,
        title, 1, new Money(12_900, "EUR"), "{}");
  }

  private static String read(String address) throws IOException {
    var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    try (var key = connection.getInputStream()) {
      return new String(key.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
