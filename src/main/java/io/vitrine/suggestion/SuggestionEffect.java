package io.vitrine.suggestion;

import io.vitrine.catalogue.ProductId;
import java.time.Duration;
import java.util.List;

/**
 * What became of a list by an edit, in two parts that never mix.
 *
 * @param yours what followed from the edit: two lists of one model, with what counted before and with what counts now
 * @param models what the model's own change did meanwhile, to the list as it was before the edit
 * @param from how often the model had changed before the edit
 * @param to how often it has now, the edit counted
 * @param took from the question for the list before to the list after
 */
public record SuggestionEffect(Part yours, Part models, long from, long to, Duration took) {

  /** @param moved how many changed their places */
  public record Part(List<ProductId> went, List<ProductId> came, int moved) {

    static Part of(SuggestionChange change) {
      return new Part(change.went(), change.came(), change.moved());
    }

    public boolean isNothing() {
      return went.isEmpty() && came.isEmpty() && moved == 0;
    }
  }
}
