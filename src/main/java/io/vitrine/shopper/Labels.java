package io.vitrine.shopper;

import io.vitrine.shell.Wording;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The texts that the browser puts together itself: names of buttons, dialogs, states. Handed over once a page. */
final class Labels {

  private static final List<String> OF_ENTRIES = List.of(
      "search", "search-hint", "date", "date.any", "date.own", "date.from", "date.to", "date.show", "kind", "kind.any",
      "kind.some", "day", "day.back", "source", "source.any", "use", "use.any", "use.used", "use.not", "use.deleted",
      "clear-filters", "more", "why", "select", "selected", "select-all", "all-selected", "clear", "undo", "dismiss",
      "close", "cancel", "correct", "dont-use", "use-again", "delete", "verbs", "stars",
      "exclude.title", "exclude.why", "exclude.gift", "exclude.one_off", "exclude.not_mine",
      "exclude.private", "exclude.how-long", "exclude.ever", "exclude.until", "exclude.day", "exclude.do",
      "exclude.do-many",
      "correct.title", "correct.do", "correct.many", "correct.none", "correct.as-it-is",
      "delete.title", "delete.say", "delete.do", "delete.do-many", "delete.keep", "delete.keep-many",
      "dispute.title", "dispute.say", "dispute.claim", "dispute.do",
      "stale.title", "stale.say", "stale.seen", "stale.now", "stale.more", "stale.gone", "stale.again",
      "stale.nothing",
      "none.title", "failed.title", "failed.say", "failed.again",
      "failed.edit", "passport", "passport.says", "passport.from", "passport.why", "passport.uses", "passport.shares",
      "passport.uses-none", "passport.shares-none", "passport.looks", "passport.looks-none", "passport.looks-all",
      "passport.edits", "passport.disputed", "passport.before", "passport.after",
      "passport.led");

  /** What each page of entries says in its own words. */
  private static final List<String> OF_PAGE = List.of(
      "title", "loading", "exclude.title-many", "correct.title-many", "delete.title-many", "empty.title", "empty.say",
      "none.say");

  private static final List<String> OF_RATINGS = List.of("unrated", "unrated.say", "unrated.stars");

  private static final List<String> OF_SUGGESTIONS = List.of(
      "heading", "for-you", "from", "why", "hide", "adds-up", "show-all", "personal", "on", "off", "never",
      "smallest", "what-if", "what-if.say", "what-if.boxes", "what-if.now", "what-if.more", "what-if.choose",
      "what-if.pick", "what-if.keep", "what-if.certain", "what-if.model", "what-if.stars", "why-not", "why-not.say",
      "why-not.box", "why-not.go", "why-not.none", "declined", "declined.none", "take-back", "failed.look");

  private static final List<String> OF_PLACES = List.of(
      "title", "title.city", "before", "day", "after", "floor", "zoom-in", "zoom-out", "draw", "draw.hint", "draw.type",
      "draw.stop",
      "leave", "plan", "plan.city", "table", "step", "where", "from", "stayed", "select", "select-between", "walking",
      "points", "longer", "shorter", "way", "play", "pause", "at", "at-step", "replay", "minutes", "steps",
      "steps.chosen", "choose",
      "leaving.title", "leaving.what", "leaving.any", "leaving.place", "leaving.area", "leaving.drawn",
      "leaving.corners", "leaving.zone", "leaving.all-floor", "leaving.outside", "leaving.floor", "leaving.west",
      "leaving.east", "leaving.south", "leaving.north", "leaving.when", "leaving.any-time", "leaving.weekly",
      "leaving.days", "leaving.from", "leaving.to", "leaving.count", "leaving.exclude", "leaving.delete",
      "leaving.cancel", "leaving.delete-say", "leaving.city", "leaving.standing", "leaving.standing-say",
      "leaving.make-rule", "leaving.rule-title", "leaving.change-count", "leaving.change-rule", "rules", "rules.change",
      "rules.change-what", "rules.end", "rules.end-what", "rules.undo", "rules.undo-what", "uses", "loading",
      "exclude.title-many", "correct.title-many", "delete.title-many");

  /** What the places have in common with lists of entries. */
  private static final List<String> OF_VISITS = List.of(
      "why", "undo", "dismiss", "close", "cancel", "correct", "dont-use", "use-again", "delete", "exclude.title",
      "exclude.why", "exclude.gift", "exclude.one_off", "exclude.not_mine", "exclude.private", "exclude.how-long",
      "exclude.ever", "exclude.until", "exclude.day", "exclude.do", "exclude.do-many", "correct.title", "correct.do",
      "correct.many", "correct.none", "correct.as-it-is", "delete.title", "delete.say", "delete.do", "delete.do-many",
      "delete.keep", "delete.keep-many", "stale.title", "stale.say", "stale.seen", "stale.now", "stale.more",
      "stale.gone", "stale.again", "stale.nothing", "failed.title", "failed.say", "failed.again", "failed.edit");

  /** What the suggestions page has in common with lists of entries. */
  private static final List<String> OF_BOTH = List.of(
      "dont-use", "undo", "dismiss", "cancel", "exclude.title", "exclude.why", "exclude.gift", "exclude.one_off",
      "exclude.not_mine", "exclude.private", "exclude.how-long", "exclude.ever", "exclude.until", "exclude.day",
      "exclude.do", "exclude.do-many", "failed.edit");

  private Labels() {}

  /** The texts of these keys with a prefix, by key. */
  static Map<String, String> named(String prefix, List<String> keys, Wording wording) {
    var labels = new TreeMap<String, String>();
    keys.forEach(key -> labels.put(key, wording.t(prefix + key)));
    return labels;
  }

  static Map<String, String> of(Wording wording, Scope scope) {
    var labels = new TreeMap<String, String>();
    OF_ENTRIES.forEach(key -> labels.put(key, wording.t("entries.label." + key)));
    OF_PAGE.forEach(key -> labels.put(key, wording.t(scope.texts() + "label." + key)));
    if (scope.equals(Scope.RATINGS)) {
      OF_RATINGS.forEach(key -> labels.put(key, wording.t("ratings.label." + key)));
    }
    return labels;
  }

  static Map<String, String> ofPlaces(Wording wording) {
    var labels = new TreeMap<String, String>();
    OF_VISITS.forEach(key -> labels.put(key, wording.t("entries.label." + key)));
    OF_PLACES.forEach(key -> labels.put(key, wording.t("places.label." + key)));
    for (int day = 1; day <= 7; day++) {
      labels.put("weekday." + day, DayOfWeek.of(day).getDisplayName(TextStyle.FULL, wording.language()));
    }
    return labels;
  }

  static Map<String, String> ofSuggestions(Wording wording) {
    var labels = new TreeMap<String, String>();
    OF_BOTH.forEach(key -> labels.put(key, wording.t("entries.label." + key)));
    labels.put("exclude.title-many", wording.t(Scope.TIMELINE.texts() + "label.exclude.title-many"));
    OF_SUGGESTIONS.forEach(key -> labels.put(key, wording.t("suggestions.label." + key)));
    labels.putAll(SizeSheets.labels(wording));
    return labels;
  }
}
