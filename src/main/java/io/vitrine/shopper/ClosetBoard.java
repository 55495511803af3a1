package io.vitrine.shopper;

import java.util.List;

/**
 * The closet as the browser draws it.
 *
 * @param lead the sentence beneath the title; what stands between asterisks is stressed
 * @param shape the word of the shape that the figure is drawn with; empty where none is chosen
 */
record ClosetBoard(String lead, List<Tile> pieces, String today, String shape) {

  /** A choice in a form, with its word. */
  record Choice(String code, String name) {}

  /** What can be chosen when a piece is added or corrected. */
  record Choices(
      List<Choice> types,
      List<Choice> cuts,
      List<Choice> lengths,
      List<Choice> patterns,
      List<Paint> paints,
      List<Choice> states,
      String tomorrow,
      String today,
      String undoUntil,
      String language) {}

  /** @param hex as {@code #rrggbb} */
  record Paint(String code, String name, String hex) {}
}
