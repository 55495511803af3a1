package io.vitrine.shopper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.vitrine.shopper.Row.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it may be used for, as the browser draws it.
 *
 * @param byBrowser whether the browser asks not to share
 * @param noneAtAll whether the owner wants no personal suggestions, whatever the lines say
 * @param made the latest decisions, newest first
 */
record UsesSheet(
    boolean byBrowser, boolean noneAtAll, List<Column> columns, List<Line> lines, List<Ask> asks, List<Made> made) {

  /** A purpose, with what it means and what one gets for it. */
  record Column(String purpose, String name, String hint, String get) {}

  /**
   * A kind.
   *
   * @param note why it is not used at all
   * @param law what contract or law needs it for; nothing where they do not
   */
  @JsonInclude(Include.NON_NULL)
  record Line(
      String kind, String name, Picture picture, @Nullable String note, List<Cell> cells, @Nullable String law) {}

  /**
   * @param standing {@code on}, {@code off}, {@code all-off}, {@code never}, {@code by-browser} or {@code until-yes}
   * @param seen the latest decision on it, to be handed back
   */
  record Cell(String purpose, String standing, long seen) {}

  /**
   * What is not even collected before the shopper says yes.
   *
   * @param choice {@code on}, {@code ask} or {@code off}
   * @param state how it stands, in a sentence
   * @param today whether "yes, for today" can be said
   */
  record Ask(String kind, String title, String text, String choice, String state, boolean today, long seen) {}

  /**
   * A decision.
   *
   * @param what in a sentence
   * @param shown the very text that was shown
   * @param language of that text
   */
  record Made(long id, String when, String what, String shown, String language) {}

  /**
   * What became of a decision.
   *
   * @param said in a sentence
   * @param changed what it led to
   * @param late whether nothing was done, as it was decided meanwhile or cannot be
   */
  @JsonInclude(Include.NON_NULL)
  record Outcome(UsesSheet sheet, String said, @Nullable String changed, boolean late) {}
}
