package io.vitrine.suggestion;

import io.vitrine.catalogue.ProductId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a list.
 *
 * @param went best first
 * @param came best first
 * @param moves what stayed at another place than before, best first
 */
public record SuggestionChange(List<ProductId> went, List<ProductId> came, List<Move> moves) {

  /** @param from the place before, 1 is the best */
  public record Move(ProductId product, int from, int to) {

    public int up() {
      return from - to;
    }
  }

  public static SuggestionChange between(SuggestionList before, SuggestionList after) {
    var then = places(before);
    var now = places(after);
    return new SuggestionChange(
        before.suggestions().stream().map(Suggestion::product).filter(it -> !now.containsKey(it)).toList(),
        after.suggestions().stream().map(Suggestion::product).filter(it -> !then.containsKey(it)).toList(),
        after.suggestions().stream()
            .filter(it -> then.getOrDefault(it.product(), it.place()) != it.place())
            .map(it -> new Move(it.product(), then.getOrDefault(it.product(), it.place()), it.place()))
            .toList());
  }

  public int moved() {
    return moves.size();
  }

  public boolean isNone() {
    return went.isEmpty() && came.isEmpty() && moves.isEmpty();
  }

  private static Map<ProductId, Integer> places(SuggestionList list) {
    var places = new HashMap<ProductId, Integer>();
    list.suggestions().forEach(suggestion -> places.put(suggestion.product(), suggestion.place()));
    return places;
  }
}
