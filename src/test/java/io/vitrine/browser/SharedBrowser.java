package io.vitrine.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.HashMap;
import java.util.List;

/** One browser for all tests of a JVM; each visit has a context of its own in it. */
final class SharedBrowser {

  /** Web security stays on: what the pages' policy forbids must fail here too. */
  private static final List<String> ARGUMENTS = List.of(
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      // Text is drawn the same everywhere.
      "--font-render-hinting=none");

  private SharedBrowser() {}

  static Browser get() {
    return Holder.BROWSER;
  }

  private static final class Holder {
    static final Browser BROWSER = launch();

    static Browser launch() {
      var chromium = Chromium.find();
      var environment = new HashMap<>(System.getenv());
      chromium.ifPresent(_ -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
      var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
      var options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
      chromium.ifPresent(found -> {
        environment.putAll(found.environment());
        options.setExecutablePath(found.executable()).setEnv(environment);
      });
      var browser = playwright.chromium().launch(options);
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      return browser;
    }
  }
}
