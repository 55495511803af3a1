package io.vitrine.shopper;

import io.vitrine.customer.Choice;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Question;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.UsesSheet.Made;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says what was decided. */
@Component
class DecisionWords {

  private final KindWords kinds;
  private final Wording wording;

  DecisionWords(KindWords kinds, Wording wording) {
    this.kinds = kinds;
    this.wording = wording;
  }

  Made made(Decision decision) {
    return new Made(
        decision.id(),
        wording.moment(decision.at()),
        wording.t("uses.made." + decision.by().name().toLowerCase(Locale.ROOT), what(decision)),
        decision.shown(),
        decision.language());
  }

  /** {@code Visits for suggestions: *off*}. */
  private String what(Decision decision) {
    var question = decision.question();
    var kind = kinds.many(question.kind());
    if (question.isKeeping()) {
      return wording.t("uses.made.keep", kind, decision.choice().months());
    }
    var answer = wording.t("uses.answer." + (question.isCollecting() ? "collect." : "use.") + decision.choice().code());
    return question.purpose()
        .map(purpose -> wording.t("uses.made.use", kind, wording.t("entries.purpose." + purpose.code()), answer))
        .orElseGet(() -> wording.t("uses.made.collect", kind, answer));
  }

  /** What is so from now on. */
  String done(Question question, Choice choice) {
    var kind = kinds.many(question.kind());
    var answer = choice.code();
    return question.purpose()
        .map(purpose ->
            wording.t("uses.done.use." + answer, kind, wording.t("entries.purpose." + purpose.code())))
        .orElseGet(() -> wording.t("uses.done.collect." + answer, kind));
  }

  /** What another window or the browser decided. */
  String late(Decision present) {
    return wording.t("uses.late", what(present).replace("*", ""));
  }
}
