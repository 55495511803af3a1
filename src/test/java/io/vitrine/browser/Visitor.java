package io.vitrine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Someone with a browser. Says first how they look at things, then opens pages; afterwards no script may have failed
 * and nothing may have run into the pages' security policy.
 *
 * <pre>{@code
 * var page = visitor.inTheDark().onASmallPhone().speaking("de").opens("/sign-in");
 * visitor.findsNoBarrier();
 * visitor.keeps("sign-in-dark-320");
 * }</pre>
 */
public final class Visitor implements AutoCloseable {

  /** How long a page may take to do what it is expected to do, in milliseconds. */
  static final double PATIENCE = 30_000;

  private static final String WHO_STICKS_OUT =
      """
      [...document.body.querySelectorAll('*')]
        .filter(it => it.getBoundingClientRect().right > document.documentElement.clientWidth)
        .slice(0, 40)
        .map(it => `${it.localName}.${it.className} ${Math.round(it.getBoundingClientRect().right)}`)
        .join(', ')
      """;

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
  private static final Path PICTURES = Path.of("target", "screenshots");

  private final Browser browser;
  private final String house;
  private final List<String> troubles = new ArrayList<>();
  private Browser.NewContextOptions looks = new Browser.NewContextOptions()
      .setLocale("en-GB")
      .setTimezoneId("Europe/Berlin")
      .setViewportSize(1280, 900)
      .setColorScheme(ColorScheme.LIGHT)
      .setReducedMotion(ReducedMotion.REDUCE);

  private @Nullable BrowserContext context;
  private @Nullable Page page;

  Visitor(Browser browser, String house) {
    this.browser = browser;
    this.house = house;
  }

  /** Someone who comes to a house that no test opened. */
  public static Visitor of(String house) {
    return new Visitor(SharedBrowser.get(), house);
  }

  public Visitor inTheDark() {
    looks.setColorScheme(ColorScheme.DARK);
    return this;
  }

  /** 320 CSS pixels wide: WCAG 2.2, success criterion 1.4.10. */
  public Visitor onASmallPhone() {
    return through(320, 700);
  }

  public Visitor through(int width, int height) {
    looks.setViewportSize(width, height);
    return this;
  }

  public Visitor speaking(String language) {
    looks.setLocale(language);
    return this;
  }

  /** Animations run; otherwise they are asked to stay away, so that pictures of a page are the same each time. */
  public Visitor likingMotion() {
    looks.setReducedMotion(ReducedMotion.NO_PREFERENCE);
    return this;
  }

  /** Sends Global Privacy Control with every request. */
  public Visitor askingNotToShare() {
    looks.setExtraHTTPHeaders(Map.of("Sec-GPC", "1"));
    return this;
  }

  /** Opens a page of the house, such as {@code /purchases}, and waits until it is drawn. */
  public Page opens(String path) {
    page().navigate(house + path);
    settles();
    return page();
  }

  /** The window, without opening anything. */
  public Page page() {
    if (page == null) {
      context = browser.newContext(looks);
      page = watched(context.newPage());
    }
    return page;
  }

  private Page watched(Page window) {
    window.setDefaultTimeout(PATIENCE);
    window.onPageError(failure -> troubles.add("script failed: " + failure));
    // Chromium reports what the content security policy stopped as an error on the console, too.
    window.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        troubles.add("console: " + message.text() + " (" + message.location() + ")");
      }
    });
    return window;
  }

  /** Waits until the server has answered and what it said is drawn. */
  public void settles() {
    page().waitForFunction("""
        () => {
          const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(client => client.isActive);
          const idle = clients.length > 0 && clients.every(client => !client.isActive());
          return idle && document.fonts.status === 'loaded';
        }
        """);
  }

  /** Signs in without looking: sends what the form sends. The window is still empty. */
  public void signsIn(String login, String password) {
    var request = page().context().request();
    var token = CSRF.matcher(request.get(house + "/sign-in").text());
    assertThat(token.find()).as("a token on the page to sign in").isTrue();
    var sent = FormData.create().set("login", login).set("password", password).set("_csrf", token.group(1));
    var answer = request.post(house + "/sign-in", RequestOptions.create().setForm(sent).setMaxRedirects(0));
    assertThat(answer.headers().get("location")).as("where one is sent after signing in").doesNotContain("sign-in");
  }

  /** Goes, and leaves an empty window without cookies: an open page would notice that, and go elsewhere by itself. */
  public void leaves() {
    page().navigate("about:blank");
    page().context().clearCookies();
  }

  /** Signs in by the form and waits for the page behind it. */
  public Page signsInByTheForm(String login, String password) {
    var form = opens("/sign-in");
    form.fill("input[name=login]", login);
    form.fill("input[name=password]", password);
    form.click("button[type=submit]");
    form.waitForURL(url -> !url.contains("/sign-in"));
    settles();
    return form;
  }

  /** Keeps a picture of the whole page as {@code target/screenshots/NAME.png}. */
  public void keeps(String name) {
    page().screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  /** Asks axe about everything it knows, on the page as it is now. */
  public void findsNoBarrier() {
    var barriers = new AxeBuilder(page())
        .setLegacyMode(true) // no page has a frame that axe would have to run in on its own
        .exclude("vaadin-connection-indicator") // Vaadin's own, empty while there is a connection
        .analyze().getViolations().stream()
        .map(rule -> rule.getId() + ": " + rule.getHelp()
            + rule.getNodes().stream()
                .map(node -> "\n    " + node.getTarget() + " " + node.getHtml())
                .collect(Collectors.joining()))
        .toList();
    assertThat(barriers).as("barriers that axe finds on %s", page().url()).isEmpty();
  }

  /** Nothing to scroll sideways for. */
  public void seesAllOfTheWidth() {
    assertThat((Integer) page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("pixels that stick out of %s: %s", page().url(), page().evaluate(WHO_STICKS_OUT))
        .isZero();
  }

  /** What went wrong so far; a test that provokes an error takes it out of here. */
  public List<String> troubles() {
    return troubles;
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
    }
    assertThat(troubles).as("troubles in the browser").isEmpty();
  }
}
