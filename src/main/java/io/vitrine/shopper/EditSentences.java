package io.vitrine.shopper;

import io.vitrine.holding.Edit;
import io.vitrine.holding.Reason;
import io.vitrine.shell.Wording;
import org.springframework.stereotype.Component;

/** Says what an edit did. */
@Component
class EditSentences {

  private final Wording wording;

  EditSentences(Wording wording) {
    this.wording = wording;
  }

  /** Right after it was done: {@code Cot mobile, clouds is now a gift and not used for suggestions.} */
  String done(Edit edit, Scope scope) {
    var due = edit.dueAt();
    var day = due == null ? "" : wording.shortDate(due);
    var title = edit.title();
    // A sensitive title is not told here.
    if (edit.entries() == 1 && title != null && !title.isEmpty()) {
      return switch (edit.verb()) {
        case EXCLUDE -> due == null
            ? wording.t("edit.done.exclude." + reason(edit), title)
            : wording.t("edit.done.exclude-until." + reason(edit), title, day);
        case INCLUDE -> wording.t("edit.done.include", title);
        case CORRECT -> wording.t("edit.done.correct", title);
        case DELETE -> wording.t("edit.done.delete", title, day);
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
    };
  }

  /** {@code 3 purchases}. */
  String many(int count, Scope scope) {
    return wording.t("edit.many." + scope.noun(), count);
  }

  String undone(Edit.Undone undone, Scope scope) {
    int restored = undone.restored();
    var done = restored == 0
        ? wording.t("edit.undone-none")
        : wording.t("edit.undone", many(restored, scope), restored);
    return undone.changedSince() == 0 ? done : done + " " + wording.t("edit.undone-but", undone.changedSince());
  }

  /** Looking back: {@code You said: a gift. Not used for suggestions.} */
  String told(Edit edit) {
    var due = edit.dueAt();
    return switch (edit.verb()) {
      case EXCLUDE -> due == null
          ? wording.t("edit.told.exclude", wording.t("entries.reason." + reason(edit)))
          : wording.t("edit.told.exclude-until", wording.t("entries.reason." + reason(edit)), wording.date(due));
      case INCLUDE -> wording.t("edit.told.include");
      case CORRECT -> wording.t("edit.told.correct");
      case DELETE -> due == null ? wording.t("edit.told.delete") : deleted(edit, wording.date(due));
    };
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
    return "";
  }

  private static String reason(Edit edit) {
    var reason = edit.reason();
    return (reason == null ? Reason.PRIVATE : reason).code();
  }
}
