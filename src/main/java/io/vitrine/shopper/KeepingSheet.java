package io.vitrine.shopper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.vitrine.shopper.Row.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long it is kept, as the browser draws it.
 *
 * @param run when the next night is on which something may go
 * @param heading over what goes soon
 * @param more how much goes that the list does not name; nothing where it names all
 */
@JsonInclude(Include.NON_NULL)
record KeepingSheet(String run, List<Line> lines, String heading, List<Soon> soon, @Nullable String more) {

  /**
   * A kind.
   *
   * @param law for how long the law says; nothing where the shopper chooses
   * @param next what goes next, a sentence each
   */
  @JsonInclude(Include.NON_NULL)
  record Line(
      String kind,
      String name,
      Picture picture,
      String held,
      List<Option> options,
      @Nullable String law,
      List<String> next,
      long seen) {}

  record Option(int months, String label, boolean chosen) {}

  record Soon(String when, String kind, String title) {}

  /**
   * What is asked before a time is chosen that lets something go.
   *
   * @param entries how many would go, to be handed back
   * @param where the address at which each of them can be seen
   * @param see what leads there
   */
  record Confirm(
      String kind,
      int months,
      long seen,
      long entries,
      String title,
      String say,
      String where,
      String see,
      String go,
      String keep) {}

  /** What became of a choice: done, to be confirmed first, or too late. */
  @JsonInclude(Include.NON_NULL)
  record Outcome(KeepingSheet sheet, @Nullable Confirm confirm, String said, boolean late) {}
}
