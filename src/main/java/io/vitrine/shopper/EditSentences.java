package io.vitrine.shopper;

import io.vitrine.customer.Purpose;
import io.vitrine.holding.Edit;
import io.vitrine.holding.Reason;
import io.vitrine.shell.Wording;
import org.springframework.stereotype.Component;

/** Says what an edit did. */
@Component
class EditSentences {

  private final KindWords kinds;
  private final Wording wording;

  EditSentences(KindWords kinds, Wording wording) {
    this.kinds = kinds;
    this.wording = wording;
  }

  /** Right after it was done: {@code Cot mobile, clouds is now a gift and not used for suggestions.} */
  String done(Edit edit, Scope scope) {
    var due = edit.dueAt();
    var day = due == null ? "" : wording.shortDate(due);
    var title = name(edit);
    if (edit.entries() == 1 && !title.isEmpty()) {
      return switch (edit.verb()) {
        case EXCLUDE -> due == null
            ? wording.t("edit.done.exclude." + reason(edit), title)
            : wording.t("edit.done.exclude-until." + reason(edit), title, day);
        case INCLUDE -> wording.t("edit.done.include", title);
        case CORRECT -> wording.t(isSealed(edit) ? "edit.done.correct-sealed" : "edit.done.correct", title);
        case DELETE -> wording.t("edit.done.delete", title, day);
        case RATE -> wording.t("edit.done.rate", title);
      };
    }
    int count = edit.entries();
    var many = many(count, scope);
    return switch (edit.verb()) {
      case EXCLUDE -> due == null
          ? wording.t("edit.done.exclude-many", many, count)
          : wording.t("edit.done.exclude-many-until", many, count, day);
      case INCLUDE -> wording.t("edit.done.include-many", many, count);
      case CORRECT -> wording.t("edit.done.correct-many", many);
      case DELETE -> wording.t("edit.done.delete-many", many, count, day);
      case RATE -> wording.t("edit.done.rate", many);
    };
  }

  /** What the one entry is called; a sensitive title is not told, its kind is. Empty where the entry is gone. */
  private String name(Edit edit) {
    var example = edit.example();
    return example == null ? "" : example.isSealed() ? kinds.the(example.kind()) : example.title();
  }

  private static boolean isSealed(Edit edit) {
    var example = edit.example();
    return example != null && example.isSealed();
  }

  /** {@code 3 purchases}. */
  String many(int count, Scope scope) {
    return wording.t("edit.many." + scope.noun(), count);
  }

  String undone(Edit.Undone undone, Scope scope) {
    int restored = undone.restored();
    if (undone.verb() == Edit.Verb.RATE && restored > 0) {
      return wording.t("edit.undone-rating", restored);
    }
    var done = undone.rule()
        ? wording.t("edit.undone-rule", restored)
        : restored == 0
            ? wording.t("edit.undone-none")
            : wording.t("edit.undone", many(restored, scope), restored);
    return undone.changedSince() == 0 ? done : done + " " + wording.t("edit.undone-but", undone.changedSince());
  }

  /** Looking back: {@code You said: don't use it for suggestions. A gift.} */
  String told(Edit edit) {
    var rule = edit.rule();
    if (rule != null) {
      return wording.t("edit.told.rule", WeeklyWords.said(rule.at(), wording), purposes(edit));
    }
    var due = edit.dueAt();
    return switch (edit.verb()) {
      case EXCLUDE -> due == null
          ? wording.t("edit.told.exclude", wording.t("entries.reason." + reason(edit)), purposes(edit))
          : wording.t(
              "edit.told.exclude-until",
              wording.t("entries.reason." + reason(edit)),
              wording.date(due),
              purposes(edit));
      case INCLUDE -> wording.t("edit.told.include");
      case CORRECT -> wording.t("edit.told.correct");
      case DELETE -> due == null ? wording.t("edit.told.delete") : deleted(edit, wording.date(due));
      case RATE -> wording.t("edit.told.rate");
    };
  }

  private String purposes(Edit edit) {
    if (edit.purposes().size() == Purpose.values().length) {
      return wording.t("entries.purpose.all");
    }
    return wording.list(edit.purposes().stream()
        .sorted()
        .map(purpose -> wording.t("entries.purpose." + purpose.code()))
        .toList());
  }

  private String deleted(Edit edit, String day) {
    return edit.canBeUndone() ? wording.t("edit.told.delete-until", day) : wording.t("edit.told.delete");
  }

  /** What became of an edit since; nothing where it holds. */
  String since(Edit edit) {
    if (edit.undoneAt() != null) {
      return wording.t("edit.since.undone", wording.moment(edit.undoneAt()));
    }
    if (edit.settledAt() != null) {
      return edit.verb() == Edit.Verb.DELETE
          ? wording.t("edit.since.gone", wording.date(edit.settledAt()))
          : wording.t("edit.since.ended", wording.date(edit.settledAt()));
    }
    var rule = edit.rule();
    if (rule != null && rule.endedAt() != null) {
      return wording.t("edit.since.rule-ended", wording.date(rule.endedAt()));
    }
    return "";
  }

  private static String reason(Edit edit) {
    var reason = edit.reason();
    return (reason == null ? Reason.PRIVATE : reason).code();
  }
}
