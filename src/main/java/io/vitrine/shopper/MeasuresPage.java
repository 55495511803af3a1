package io.vitrine.shopper;

import io.vitrine.shopper.ClosetBoard.Choice;
import java.util.List;

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
}
