package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

@BrowserTest
class FirstSightTest {

  @Test
  void whoeverComesIsAskedToSignIn(Visitor visitor) {
    var page = visitor.opens("/");
    assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
    assertThat(page.locator("input[type=password]")).isVisible();
    visitor.findsNoBarrier();
    visitor.keeps("sign-in");
  }

  @Test
  void theDoorIsFoundInTheDarkOnASmallPhone(Visitor visitor) {
    visitor.inTheDark().onASmallPhone().speaking("de").opens("/sign-in");
    visitor.seesAllOfTheWidth();
    visitor.findsNoBarrier();
    visitor.keeps("sign-in-dark-320-de");
  }
}
