package io.vitrine.shopper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The closet as the browser draws it.
 *
 * @param lead the sentence beneath the title; what stands between asterisks is stressed
 * @param shape the word of the shape that the figure is drawn with; empty where none is chosen
 */
record ClosetBoard(String lead, List<Tile> pieces, String today, String shape) {

  /** @param wrong what cannot be, at its field */
  @JsonInclude(Include.NON_NULL)
  record Outcome(
      @Nullable ClosetBoard board,
      @Nullable Receipt receipt,
      Answer.@Nullable Wrong wrong,
      @Nullable String nothing) {

    static Outcome of(ClosetBoard board, Receipt receipt) {
      return new Outcome(board, receipt, null, null);
    }

    static Outcome wrong(String field, String message) {
      return new Outcome(null, null, new Answer.Wrong(field, message), null);
    }

    static Outcome nothing(ClosetBoard board, String why) {
      return new Outcome(board, null, null, why);
    }
  }

  /**
   * @param changed what became of the suggestions, where that is worth a sentence
   * @param undo what to hand back to undo it; empty where it cannot be
   */
  @JsonInclude(Include.NON_NULL)
  record Receipt(String said, @Nullable String changed, String undo) {}

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
