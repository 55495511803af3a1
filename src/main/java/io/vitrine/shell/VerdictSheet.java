package io.vitrine.shell;

import io.vitrine.customer.Effect;
import io.vitrine.customer.Fate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes and what stays, in words.
 *
 * @param sum such as "2,405 go, 1,284 stay"; where there is no line, that nothing is held
 */
public record VerdictSheet(String sum, List<Line> lines) {

  /**
   * @param goes whether it goes; otherwise it stays
   * @param until for what goes, when; for what stays, its last day
   * @param rule its name, for officers
   */
  public record Line(
      String word, String what, String count, boolean goes, String verdict, String why, String until, String rule) {}

  /**
   * @param done whether it went already, or is to go
   * @param goesOn the day on which it goes or went, as said; empty where that is not known yet
   */
  public static VerdictSheet of(Effect effect, boolean done, String goesOn, Wording wording) {
    var lines = new ArrayList<Line>();
    effect.fates().entrySet().stream()
        .filter(each -> isTold(each.getKey(), wording))
        .sorted((a, b) -> Long.compare(b.getValue().stays(), a.getValue().stays()))
        .forEach(each -> {
          var fate = each.getValue();
          var because = fate.because().stream()
              .sorted(Comparator.comparingLong(Fate.Stay::things).reversed())
              .toList();
          because.forEach(stay -> lines.add(
              staying(each.getKey(), stay, stay.equals(because.getFirst()), wording)));
          if (fate.goes() > 0) {
            lines.add(going(each.getKey(), fate.goes(), done, goesOn, wording));
          }
        });
    return new VerdictSheet(lines.isEmpty() ? wording.t("verdict.nothing-held") : sum(effect, done, wording), lines);
  }

  /** The kinds that a request is about, in a sentence; nothing where it is about everything. */
  public static String about(Set<String> kinds, Wording wording) {
    return kinds.isEmpty()
        ? ""
        : wording.t("verdict.about", wording.list(kinds.stream().map(kind -> what(kind, wording)).sorted().toList()));
  }

  /** What has no name for people, such as a count that is kept beside what it counts, is no line of its own. */
  private static boolean isTold(String word, Wording wording) {
    return name(word, wording) != null;
  }

  private static String sum(Effect effect, boolean done, Wording wording) {
    long goes = 0;
    long stays = 0;
    for (var each : effect.fates().entrySet()) {
      if (isTold(each.getKey(), wording)) {
        goes += each.getValue().goes();
        stays += each.getValue().stays();
      }
    }
    return wording.t(done ? "verdict.sum.done" : "verdict.sum", goes, stays);
  }

  /** @param first whether it is the reason for most of them; the others are told as so many of these */
  private static Line staying(String word, Fate.Stay stay, boolean first, Wording wording) {
    var last = stay.last();
    var count = first
        ? wording.number(stay.things())
        : wording.t("verdict.of-these", stay.things());
    return new Line(
        word,
        what(word, wording),
        count,
        false,
        wording.t("verdict.stays"),
        wording.maybe("rule." + stay.rule() + ".why").orElse(stay.rule()),
        last == null ? wording.t("verdict.until-lifted") : wording.date(last),
        wording.maybe("rule." + stay.rule()).orElse(stay.rule()));
  }

  private static Line going(String word, long things, boolean done, String goesOn, Wording wording) {
    return new Line(
        word,
        what(word, wording),
        wording.number(things),
        true,
        wording.t(done ? "verdict.goes.done" : "verdict.goes"),
        wording.t(done ? "verdict.nothing-asks.done" : "verdict.nothing-asks"),
        goesOn,
        wording.t("verdict.no-rule"));
  }

  private static String what(String word, Wording wording) {
    var name = name(word, wording);
    return name == null ? word : name;
  }

  private static @Nullable String name(String word, Wording wording) {
    return wording.maybe("kind." + word + ".many").or(() -> wording.maybe("held." + word)).orElse(null);
  }
}
