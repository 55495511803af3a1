package io.vitrine.shopper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.vitrine.closet.Done;
import io.vitrine.holding.NothingToDo;
import io.vitrine.holding.StaleEdit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of something done on a page of what one owns.
 *
 * @param page as it is after it
 * @param wrong what cannot be, at its field
 * @param nothing why there was nothing to do
 */
@JsonInclude(Include.NON_NULL)
record OwnOutcome<P>(
    @Nullable P page, @Nullable Receipt receipt, Answer.@Nullable Wrong wrong, @Nullable String nothing) {

  /**
   * @param changed what became of the suggestions, where that is worth a sentence
   * @param undo what to hand back to undo it; empty where it cannot be
   */
  @JsonInclude(Include.NON_NULL)
  record Receipt(String said, @Nullable String changed, String undo) {

    static Receipt of(String said) {
      return new Receipt(said, null, "");
    }

    static Receipt of(String said, Done done) {
      return new Receipt(said, null, TakingBack.nameOf(done));
    }
  }

  static <P> OwnOutcome<P> of(P page, Receipt receipt) {
    return new OwnOutcome<>(page, receipt, null, null);
  }

  static <P> OwnOutcome<P> wrong(String field, String message) {
    return wrong(new Answer.Wrong(field, message));
  }

  static <P> OwnOutcome<P> wrong(Answer.Wrong wrong) {
    return new OwnOutcome<>(null, null, wrong, null);
  }

  static <P> OwnOutcome<P> nothing(P page, String why) {
    return new OwnOutcome<>(page, null, null, why);
  }

  /**
   * Does it; what was changed or undone meanwhile is told and not done.
   *
   * @param page what to show after it
   * @param meanwhile what is said in that case
   */
  static <P> OwnOutcome<P> careful(Supplier<P> page, String meanwhile, Supplier<Receipt> work) {
    try {
      var receipt = work.get();
      return of(page.get(), receipt);
    } catch (NothingToDo | StaleEdit late) {
      return nothing(page.get(), meanwhile);
    }
  }
}
