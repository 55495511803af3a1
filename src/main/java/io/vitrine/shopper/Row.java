package io.vitrine.shopper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the browser draws it: every word is made here, in the reader's language.
 *
 * @param state {@code used}, {@code frost} where it is not used, {@code gone} where it is deleted
 * @param where what it is, when and where, where its heading does not say so
 * @param facts sentences beneath the title
 * @param own what its own fields say, as they are typed
 * @param undo the edit that deleted it, where that can be undone
 * @param values what it says in each field of its kind, and what it is used for: compared with what was seen when an
 *     edit came too late; what the fields are called stands in {@link KindForm}, once
 */
@JsonInclude(Include.NON_NULL)
record Row(
    long id,
    int version,
    String kind,
    String title,
    @Nullable String price,
    String state,
    Picture picture,
    @Nullable String where,
    List<String> facts,
    List<Mark> uses,
    Map<String, String> own,
    @Nullable Stars stars,
    @Nullable String gone,
    @Nullable Long undo,
    List<String> values) {

  /** @param hangs whether it hangs from a rail; other things stand on a shelf */
  record Picture(String name, String paint, String paint2, boolean hangs) {}

  /**
   * Stars that are changed in place.
   *
   * @param field where they stand
   * @param value 1 to 5
   */
  record Stars(String field, String label, int value) {}

  /** @param shape which shape stands before the words: none for used, {@code off}, {@code not}, {@code fixed} */
  record Mark(String shape, String words) {}

  /** Entries that belong together: one order, or one visit to the till. */
  @JsonInclude(Include.NON_NULL)
  record Group(String key, String day, String where, @Nullable String sum, List<Row> rows) {}

  /** @param next where the next page begins, for the browser to hand back */
  @JsonInclude(Include.NON_NULL)
  record Leaf(List<Group> groups, @Nullable String next) {}
}
