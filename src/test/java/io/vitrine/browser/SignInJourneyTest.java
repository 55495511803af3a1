package io.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.vitrine.browser.Guests.PASSWORD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class SignInJourneyTest {

  private static final Pattern AT_THE_DOOR = Pattern.compile(".*/sign-in$");

  @Autowired private Guests guests;

  @Test
  void aShopperSignsInAndOutWithTheMouse(Visitor visitor) {
    var mira = guests.shopper("Mira Sandberg");
    var page = visitor.opens("/");
    page.locator("#login").fill(mira.login());
    page.locator("#password").fill(PASSWORD);
    page.getByText("Sign in", exactly()).last().click();
    assertThat(page.getByRole(AriaRole.HEADING, named("This is everything we hold on you, Mira"))).isVisible();
    assertThat(page).hasTitle("Overview · Vitrine at Lindenhof");
    page.locator(".who").click();
    assertThat(page.getByText("Signed in as Mira Sandberg").first()).isVisible();
    page.getByText("Sign out", exactly()).first().click();
    assertThat(page.getByText("You are signed out.")).isVisible();
    page.navigate(page.url().replace("/sign-in", "/purchases"));
    assertThat(page).hasURL(AT_THE_DOOR);
  }

  @Test
  void aShopperSignsInAndOutWithTheKeyboardAlone(Visitor visitor) {
    var mira = guests.shopper("Mira Sandberg");
    var page = visitor.opens("/sign-in");
    tabTo(page, "#login");
    page.keyboard().type(mira.login());
    page.keyboard().press("Tab");
    page.keyboard().type(PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.HEADING, named("This is everything we hold on you, Mira"))).isVisible();
    visitor.settles();

    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
    page.keyboard().press("Shift+Tab");
    tabBackTo(page, ".who");
    page.keyboard().press("Enter");
    assertThat(page.locator("#person-menu")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#person-menu")).isHidden();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.locator("#person-menu button").first()).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.getByText("You are signed out.")).isVisible();
  }

  @Test
  void aWrongPasswordAndAnUnknownLoginGetTheSameAnswerAndKeepWhatWasTyped(Visitor visitor) {
    var mira = guests.shopper("Mira Sandberg");
    var page = visitor.opens("/sign-in");
    for (var login : new String[] {mira.login(), "nobody@example.org"}) {
      tries(page, login, "not her password");
      assertThat(page.getByRole(AriaRole.ALERT))
          .hasText("This e-mail or card number and this password do not fit together.");
      assertThat(page.locator("#login")).hasValue(login);
      assertThat(page.locator("#password")).isFocused();
      assertThat(page.locator("#password")).hasValue("");
      assertThat(page).hasURL(AT_THE_DOOR);
    }
    visitor.findsNoBarrier();
    visitor.keeps("sign-in-wrong");
  }

  @Test
  void tooManyTriesAreToldHowLongToWait(Visitor visitor) {
    var mira = guests.shopper("Mira Sandberg");
    var page = visitor.opens("/sign-in");
    for (int n = 0; n < 5; n++) {
      tries(page, mira.login(), "guess " + n);
    }
    tries(page, mira.login(), PASSWORD);
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("There were too many tries. Try again in 1 minute.");
    assertThat(page.locator("#login")).hasValue(mira.login());
  }

  @Test
  void aSignInPageThatWasOpenForTooLongIsTriedAgain(Visitor visitor) {
    var mira = guests.shopper("Mira Sandberg");
    var page = visitor.opens("/sign-in");
    page.context().clearCookies();
    tries(page, mira.login(), PASSWORD);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("open for too long");
    assertThat(page.locator("#login")).hasValue(mira.login());
    tries(page, mira.login(), PASSWORD);
    assertThat(page.getByRole(AriaRole.HEADING, named("This is everything we hold on you, Mira"))).isVisible();
  }

  @Test
  void signingInLeadsWhereOneWantedToGo(Visitor visitor) {
    var mira = guests.shopper("Mira Sandberg");
    var page = visitor.opens("/purchases?q=coat");
    assertThat(page).hasURL(AT_THE_DOOR);
    tries(page, mira.login(), PASSWORD);
    assertThat(page).hasURL(Pattern.compile(".*/purchases\\?q=coat$"));
  }

  @Test
  void whoIsSignedInHasNoUseForTheDoor(Visitor visitor) {
    var mira = guests.shopper("Mira Sandberg");
    var page = visitor.signsInByTheForm(mira.login(), PASSWORD);
    visitor.opens("/sign-in");
    assertThat(page.getByRole(AriaRole.HEADING, named("This is everything we hold on you, Mira"))).isVisible();
  }

  @Test
  void signingOutEverywhereEndsTheOtherBrowserAndSaysWhy(Visitor atHome, Visitor onThePhone) {
    var mira = guests.shopper("Mira Sandberg");
    var home = atHome.signsInByTheForm(mira.login(), PASSWORD);
    var phone = onThePhone.through(390, 800).signsInByTheForm(mira.login(), PASSWORD);
    home.locator(".who").click();
    home.locator("#person-menu").getByText("Sign out everywhere", new Locator.GetByTextOptions()
        .setExact(true)).click();
    assertThat(home.getByText("You are signed out.")).isVisible();

    phone.locator(".menu-btn").click();
    phone.locator("#drawer a").last().click();
    assertThat(phone).hasURL(AT_THE_DOOR);
    assertThat(phone.getByText("This sign-in was ended")).isVisible();
  }

  private static void tries(Page page, String login, String password) {
    page.locator("#login").fill(login);
    page.locator("#password").fill(password);
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
    page.waitForFunction("document.querySelector('main') !== null");
  }

  private static void tabTo(Page page, String part) {
    go(page, part, "Tab");
  }

  private static void tabBackTo(Page page, String part) {
    go(page, part, "Shift+Tab");
  }

  private static void go(Page page, String part, String key) {
    for (int n = 0; n < 20; n++) {
      if ((Boolean) page.evaluate("part => document.activeElement.matches(part)", part)) {
        return;
      }
      page.keyboard().press(key);
    }
    throw new AssertionError("The keyboard does not reach " + part);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
