package io.vitrine.shopper;

import io.vitrine.shell.Wording;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The texts that the browser puts together itself: names of buttons, dialogs, states. Handed over once a page. */
final class Labels {

  private static final List<String> OF_PURCHASES = List.of(
      "title", "search", "search-hint", "date", "date.any", "date.own", "date.from", "date.to", "date.show", "source",
      "source.any", "use", "use.any", "use.used", "use.not", "use.deleted", "clear-filters", "more", "loading",
      "why", "select", "selected", "select-all", "all-selected", "clear", "undo", "dismiss", "close", "cancel",
      "correct", "dont-use", "use-again", "delete", "verbs",
      "exclude.title", "exclude.title-many", "exclude.why", "exclude.gift", "exclude.one_off", "exclude.not_mine",
      "exclude.private", "exclude.how-long", "exclude.ever", "exclude.until", "exclude.day", "exclude.do",
      "exclude.do-many",
      "correct.title", "correct.title-many", "correct.for-whom", "correct.note", "correct.do", "correct.many",
      "delete.title", "delete.title-many", "delete.say", "delete.do", "delete.do-many", "delete.keep",
      "delete.keep-many",
      "dispute.title", "dispute.say", "dispute.claim", "dispute.do",
      "stale.title", "stale.say", "stale.seen", "stale.now", "stale.more", "stale.gone", "stale.again",
      "stale.nothing",
      "empty.title", "empty.say", "none.title", "none.say", "failed.title", "failed.say", "failed.again",
      "failed.edit", "passport", "passport.says", "passport.from", "passport.why", "passport.uses", "passport.edits",
      "passport.disputed");

  private static final List<String> OF_SUGGESTIONS = List.of(
      "heading", "for-you", "from", "why", "hide", "adds-up", "show-all");

  /** What the suggestions page has in common with the purchases. */
  private static final List<String> OF_BOTH = List.of(
      "dont-use", "undo", "dismiss", "cancel", "exclude.title", "exclude.why", "exclude.gift", "exclude.one_off",
      "exclude.not_mine", "exclude.private", "exclude.how-long", "exclude.ever", "exclude.until", "exclude.day",
      "exclude.do", "failed.edit");

  private Labels() {}

  static Map<String, String> of(Wording wording) {
    var labels = new TreeMap<String, String>();
    OF_PURCHASES.forEach(key -> labels.put(key, wording.t("purchases.label." + key)));
    return labels;
  }

  static Map<String, String> ofSuggestions(Wording wording) {
    var labels = new TreeMap<String, String>();
    OF_BOTH.forEach(key -> labels.put(key, wording.t("purchases.label." + key)));
    OF_SUGGESTIONS.forEach(key -> labels.put(key, wording.t("suggestions.label." + key)));
    return labels;
  }
}
