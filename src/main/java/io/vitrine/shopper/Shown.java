package io.vitrine.shopper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of purchases as the browser shows it from its beginning.
 *
 * @param form the filters as they are set
 * @param chosenDates the chosen days in words
 * @param dates stretches of time to choose from
 * @param sources by code
 * @param totals what matches, in numbers
 * @param remarks what of the address was left out, in sentences
 */
@JsonInclude(Include.NON_NULL)
record Shown(
    Asked.Form form,
    String chosenDates,
    List<Stretch> dates,
    Map<String, String> sources,
    Sums totals,
    List<String> remarks,
    Row.Leaf leaf,
    @Nullable Passport passport) {

  /** Days from and to, as the address writes them, and what they are called. */
  record Stretch(String from, String to, String name) {}

  /**
   * @param lead the sentence beneath the title; what stands between asterisks is stressed
   * @param any whether anything is held at all, whatever the filters
   * @param editable how many an edit of all that match would touch
   * @param selectAll the words of the button for that
   */
  record Sums(String lead, boolean any, long editable, String selectAll) {}
}
