package io.vitrine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A sign-in that nobody uses ends, though the page it left open still sends its heartbeats. */
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

  private Manager sessions() {
    var tomcat = (TomcatWebServer) Objects.requireNonNull(house.getWebServer());
    return ((Context) tomcat.getTomcat().getHost().findChildren()[0]).getManager();
  }
}
