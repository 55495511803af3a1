package io.vitrine.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.browser.Visitor;
import java.util.Map;

/**
 * What a shopper feels, in a real browser on loopback: weight and speed of the first load, and from the click on
 * <i>Don't use</i> to the changed suggestions on screen.
 */
final class WebBench implements Benchmark {

  /** Web vitals as their definitions say: https://web.dev/articles/vitals. */
  private static final String WATCH =
      """
      window.vitals = { lcp: 0, cls: 0, inp: 0 };
      new PerformanceObserver(list => list.getEntries().forEach(e => vitals.lcp = e.startTime))
        .observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) vitals.cls += e.value; }))
        .observe({ type: 'layout-shift', buffered: true });
      new PerformanceObserver(list => list.getEntries().forEach(e => {
        if (e.interactionId) vitals.inp = Math.max(vitals.inp, e.duration);
      })).observe({ type: 'event', durationThreshold: 16, buffered: true });
      """;

  private static final String WEIGHT =
      """
      () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .reduce((sum, each) => sum + each.transferSize, 0)
      """;

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    try (var house = OpenHouse.withTheDemo()) {
      warmUp(house);
      firstLoads(scale, figures, house);
      edits(scale, figures, house);
    }
  }

  private static void warmUp(OpenHouse house) {
    for (int i = 0; i < 3; i++) {
      try (var visitor = house.visitor()) {
        visitor.signsIn(house.mira().login(), house.mira().password());
        visitor.opens("/purchases");
        edit(visitor);
      }
    }
  }

  /** Each visit is a new window with an empty cache. */
  private static void firstLoads(Scale scale, Figures figures, OpenHouse house) {
    for (String path : new String[] {"/sign-in", "/overview", "/purchases", "/timeline", "/places"}) {
      var lcp = new Times();
      double weight = 0;
      double shift = 0;
      double reaction = 0;
      for (int round = 0; round < scale.of(10, 3); round++) {
        try (var visitor = house.visitor()) {
          if (!path.equals("/sign-in")) {
            // Without a page, so that what is opened is the window's first load.
            visitor.signsIn(house.mira().login(), house.mira().password());
          }
          visitor.page().addInitScript(WATCH);
          var page = visitor.opens(path);
          page.waitForTimeout(500);
          weight = Math.max(weight, number(page, WEIGHT));
          lcp.add((long) (number(page, "() => vitals.lcp") * 1e6));
          interact(page, path);
          page.waitForTimeout(300);
          shift = Math.max(shift, number(page, "() => vitals.cls"));
          reaction = Math.max(reaction, number(page, "() => vitals.inp"));
        }
      }
      var name = path.substring(1);
      figures.say("%s: largest paint %s; heaviest load %.0f KB", path, lcp, weight / 1024);
      figures.atMost(name + ".first-load", weight / 1024, "KB", 600);
      figures.atMost(name + ".largest-paint", lcp.median() / 1000, "s", 1.5);
      figures.atMost(name + ".next-paint", reaction, "ms", 100);
      figures.atMost(name + ".layout-shift", shift, "", 0.05);
    }
  }

  private static void interact(Page page, String path) {
    if (path.equals("/sign-in")) {
      page.locator("input[name=login]").pressSequentially("mira");
      page.locator("input[name=password]").click();
    } else if (path.equals("/overview")) {
      page.getByText("Show as a table").click();
      page.waitForTimeout(100);
      page.getByText("Show as a drawing").click();
    } else if (path.equals("/places")) {
      page.getByRole(AriaRole.CHECKBOX).first().click();
      page.waitForTimeout(100);
      page.getByRole(AriaRole.SLIDER).focus();
      page.keyboard().press("PageUp");
    } else {
      page.getByRole(AriaRole.CHECKBOX).first().click();
      page.waitForTimeout(100);
      page.getByRole(AriaRole.CHECKBOX).first().click();
      page.getByRole(
              AriaRole.BUTTON,
              new Page.GetByRoleOptions().setName("Correct").setExact(true))
          .first()
          .click();
      page.keyboard().press("Escape");
    }
  }

  /** On the suggestions page: open the reasons, say that one piece is a gift, wait until the list is drawn anew. */
  private static void edits(Scale scale, Figures figures, OpenHouse house) throws Exception {
    var seen = new Times();
    try (var visitor = house.visitor()) {
      visitor.signsIn(house.mira().login(), house.mira().password());
      for (int round = 0; round < scale.of(30, 9); round++) {
        seen.add((long) (edit(visitor) * 1e6));
      }
    }
    figures.say("don't use, click to changed suggestions: %s", seen);
    figures.atMost("edit", seen.median(), "ms", 150);
  }

  private static double edit(Visitor visitor) {
    var page = visitor.opens("/suggestions");
    double took = SuggestionEdit.untilDrawn(page);
    SuggestionEdit.undo(page);
    visitor.settles();
    return took;
  }

  private static double number(Page page, String script) {
    return ((Number) page.evaluate(script, Map.of())).doubleValue();
  }
}
