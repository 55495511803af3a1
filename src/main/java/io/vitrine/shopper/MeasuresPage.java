package io.vitrine.shopper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.vitrine.shopper.ClosetBoard.Choice;
import io.vitrine.shopper.ClosetBoard.Receipt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measurements, shape and rules as the browser draws them.
 *
 * @param shape the word of the shape that was chosen; empty for none
 * @param measured what the girths say of the shape, in a sentence; empty where they are not all there or say nothing
 */
record MeasuresPage(
    List<Line> lines, List<Choice> shapes, String shape, String measured, List<Rule> rules, String language) {

  /**
   * One measurement.
   *
   * @param how how it is measured
   * @param value as it was given, in its unit; empty where it was not
   * @param entry the one that holds it, or 0
   * @param suggestions whether it may be used for suggestions, and {@code inStore} in the store
   */
  record Line(
      String code,
      String name,
      String how,
      String value,
      String unit,
      List<Choice> units,
      long entry,
      boolean suggestions,
      boolean inStore) {}

  /** A rule of cut for the shape, and whether it is on. */
  record Rule(String word, String text, boolean on) {}

  @JsonInclude(Include.NON_NULL)
  record Outcome(
      @Nullable MeasuresPage page,
      @Nullable Receipt receipt,
      Answer.@Nullable Wrong wrong,
      @Nullable String nothing) {

    static Outcome of(MeasuresPage page, Receipt receipt) {
      return new Outcome(page, receipt, null, null);
    }

    static Outcome wrong(String field, String message) {
      return new Outcome(null, null, new Answer.Wrong(field, message), null);
    }

    static Outcome nothing(MeasuresPage page, String why) {
      return new Outcome(page, null, null, why);
    }
  }
}
