package io.vitrine.shopper;

import io.vitrine.shell.Wording;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The texts that the pages of the closet put together themselves. */
final class ClosetLabels {

  private static final List<String> OF_ENTRIES = List.of(
      "undo", "dismiss", "cancel", "correct", "dont-use", "use-again", "delete", "verbs", "stars", "why",
      "exclude.title", "exclude.why", "exclude.gift", "exclude.one_off", "exclude.not_mine", "exclude.private",
      "exclude.how-long", "exclude.ever", "exclude.until", "exclude.day", "exclude.do", "delete.title", "delete.say",
      "delete.do", "delete.keep", "correct.title", "correct.do", "failed.title", "failed.say", "failed.again",
      "failed.edit");

  private static final List<String> OF_CLOSET = List.of(
      "title", "loading", "add", "show", "by.type", "by.colour", "by.season", "by.last", "by.cost", "by.never",
      "group.outer", "group.tops", "group.bottoms", "group.shoes", "group.small", "group.home",
      "hue.white", "hue.grey", "hue.black", "hue.brown", "hue.red", "hue.yellow", "hue.green", "hue.blue",
      "hue.purple", "season.warm", "season.all", "season.cold", "last.week", "last.month", "last.year",
      "last.longer", "last.never", "cost.less", "cost.medium", "cost.more", "cost.unknown", "never.none", "elsewhere",
      "not-rated", "of-five", "hint", "on", "on.empty", "on.hint", "take-off", "off", "rating", "wear", "wear-it",
      "wear-it.day", "clear", "fits", "fits.small", "fits.right", "fits.large", "more", "lend", "retire", "give",
      "back", "split", "save", "save.title", "save.ask", "save.do",
      "lend.title", "lend.who", "lend.do", "give.title", "give.who", "give.do", "split.title",
      "split.into", "split.say", "split.do", "add.title", "add.description", "add.type", "add.paint", "add.pattern",
      "add.cut", "add.length", "add.size", "add.since", "add.price", "add.do", "correct.say", "empty.title",
      "empty.say", "choose", "figure", "figure.bare", "shape", "shape.rectangle", "shape.triangle",
      "shape.inverted-triangle", "shape.hourglass", "shape.oval", "not-used", "selected", "optional",
      "as-it-is", "swapped", "gone", "photo", "photo.other", "photo.remove", "photo.of", "photo.note");

  private static final List<String> OF_OUTFITS = List.of(
      "title", "lead", "loading", "suggest", "occasion", "season", "celsius", "rain", "suggest.do", "too-few",
      "to-closet", "idea", "reckoned", "wear", "next", "save", "kept", "kept.none", "kept.say", "plan", "rename",
      "save.title", "save.ask", "save.do", "rename.title", "rename.ask", "rename.do", "plan.title", "plan.ask",
      "plan.do", "calendar", "before", "after", "unplan", "complete", "complete.say", "complete.do", "complete.none",
      "complete.some");

  private ClosetLabels() {}

  static Map<String, String> ofOutfits(Wording wording) {
    var labels = of(wording);
    OF_OUTFITS.forEach(key -> labels.put(key, wording.t("outfits.label." + key)));
    return labels;
  }

  static Map<String, String> of(Wording wording) {
    var labels = new TreeMap<String, String>();
    OF_ENTRIES.forEach(key -> labels.put(key, wording.t("entries.label." + key)));
    OF_CLOSET.forEach(key -> labels.put(key, wording.t("closet.label." + key)));
    labels.putAll(SizeSheets.labels(wording));
    return labels;
  }
}
