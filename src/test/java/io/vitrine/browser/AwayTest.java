package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.Objects;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Who is away, the shopper or the server: nobody loses anything, and both are told. */
@BrowserTest
class AwayTest {

  @Autowired private ServletWebServerApplicationContext house;
  @Autowired private Guests guests;

  @Test
  void whoWasAwayForTooLongIsToldSoAndLosesNothingButTheSignIn(Visitor visitor) {
    var mira = guests.shopper("Mira Sandberg");
    visitor.signsInByTheForm(mira.login(), Guests.PASSWORD);
    assertThat(sessions().findSessions()).anyMatch(session -> session.getMaxInactiveInterval() == 30 * 60);
    // Half an hour in a second.
    for (var session : sessions().findSessions()) {
      session.setMaxInactiveInterval(1);
    }
    Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
      sessions().backgroundProcess();
      assertThat(sessions().findSessions()).noneMatch(session -> session.getMaxInactiveInterval() == 1);
    });
    var page = visitor.opens("/purchases");
    assertThat(page.url()).contains("/sign-in");
    assertThat(page.locator("body").innerText()).contains("away");
  }

  @Test
  void whileTheServerIsAwayThePageSaysSoAndWhatWasPressedIsDoneWhenItIsBack(Visitor visitor) {
    var mira = guests.shopper("Mira Sandberg");
    visitor.signsIn(mira.login(), Guests.PASSWORD);
    var page = visitor.opens("/how");
    theServerIsAway(visitor);
    page.locator("button[lang=de]").click();
    var said = page.locator("vaadin-connection-indicator .v-status-message");
    assertThat(said).hasAttribute("role", "status");
    assertThat(said).hasText("We cannot reach Vitrine. Nothing is lost. We keep trying.");
    isReadWhole(said);
    visitor.keeps("away");
    theServerIsBack(visitor, "de");
    assertThat(page.locator("vaadin-connection-indicator")).not().hasAttribute("reconnecting", "");
  }

  @Test
  void thatIsReadOnASmallPhoneInTheDarkAndInGermanBeforeAnyoneSignedInToo(Visitor visitor) {
    visitor.inTheDark().onASmallPhone().speaking("de");
    var page = visitor.opens("/sign-in");
    theServerIsAway(visitor);
    page.locator("button[lang=en]").click();
    var said = page.locator("vaadin-connection-indicator .v-status-message");
    assertThat(said).hasText("Wir erreichen Vitrine nicht. Nichts ist verloren. Wir versuchen es weiter.");
    isReadWhole(said);
    visitor.seesAllOfTheWidth();
    visitor.keeps("away-dark-320-de");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(said).isHidden();
    theServerIsBack(visitor, "en");
  }

  private static void theServerIsAway(Visitor visitor) {
    visitor.page().route(url -> url.contains("v-r="), Route::abort);
  }

  /** What the browser says of requests that failed is no trouble of the page. */
  private static void theServerIsBack(Visitor visitor, String language) {
    visitor.page().unrouteAll();
    assertThat(visitor.page().locator("html")).hasAttribute("lang", language);
    visitor.settles();
    visitor.troubles().clear();
  }

  /** All of its words are in it, and all of it is in the window. */
  private static void isReadWhole(Locator said) {
    var fits = said.evaluate(
        """
        it => {
          const box = it.getBoundingClientRect();
          return getComputedStyle(it).opacity === '1' && it.scrollHeight <= it.clientHeight + 1 && box.height > 30
            && box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
        }
        """);
    assertThat(fits).isEqualTo(true);
  }

  private Manager sessions() {
    var tomcat = (TomcatWebServer) Objects.requireNonNull(house.getWebServer());
    return ((Context) tomcat.getTomcat().getHost().findChildren()[0]).getManager();
  }
}
