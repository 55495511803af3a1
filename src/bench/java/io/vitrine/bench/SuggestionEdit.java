package io.vitrine.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** <i>Don't use</i> on the first piece of the first suggestion, as a shopper does it. */
final class SuggestionEdit {

  private static final String BEGIN =
      """
      async () => {
        const page = document.querySelector('vt-suggestions');
        page.querySelector('.why').click();
        await page.updateComplete;
        page.querySelector('[data-piece] button').click();
        await page.updateComplete;
      }
      """;

  /** From the click on the dialog's button to the frame after the one that draws the receipt and the new list. */
  private static final String DECIDE =
      """
      async () => {
        const page = document.querySelector('vt-suggestions');
        const began = performance.now();
        page.querySelector('dialog form button[type=submit], dialog form .primary').click();
        while (!page.querySelector('.bar.undo')) {
          await new Promise(requestAnimationFrame);
        }
        await new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)));
        return performance.now() - began;
      }
      """;

  private SuggestionEdit() {}

  /**
   * Milliseconds from the decision to the changed list on screen. Whoever decides has looked at the reasons before, so
   * what is asked for these, the smallest change, is there.
   */
  static double untilDrawn(Page suggestions) {
    suggestions.waitForSelector("vt-suggestions .why");
    suggestions.evaluate(BEGIN);
    var attached = new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);
    suggestions.waitForSelector("vt-suggestions .reasons .smallest", attached);
    return ((Number) suggestions.evaluate(DECIDE)).doubleValue();
  }

  static void undo(Page suggestions) {
    suggestions.locator(".bar.undo button").first().click();
  }
}
