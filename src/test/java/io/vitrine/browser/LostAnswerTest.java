package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server has done what it was asked, and its answer gets lost on its way. */
@BrowserTest
class LostAnswerTest extends EntriesJourney {

  @Autowired private JdbcClient jdbc;

  @Test
  void theAnswerIsGivenOnceMoreAndNothingIsDoneTwice(Visitor visitor) {
    var page = enters(visitor, "/purchases");
    box(page, 0).click();
    box(page, 5).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
    button(page.locator(".bar.select"), "Delete").click();
    var answers = new ArrayList<String>();
    page.route(url -> url.contains("v-r=uidl"), route -> {
      var answer = route.fetch();
      answers.add(answer.text());
      if (answers.size() == 1) {
        route.abort();
      } else {
        route.fulfill(new Route.FulfillOptions().setResponse(answer));
      }
    });
    button(page.locator(".ask"), "Delete them").click();
    assertThat(page.locator(".bar.undo")).containsText("6 purchases deleted");
    assertThat(answers.get(1)).isEqualTo(answers.get(0)).hasSizeGreaterThan(2_000);
    assertThat(jdbc.sql("select count(*) from edit where customer_id = :owner")
            .param("owner", id.value())
            .query(Integer.class)
            .single())
        .isOne();
    // The browser says that an answer was lost.
    visitor.troubles().clear();
  }
}
