package io.vitrine.shopper;

import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Edit;
import io.vitrine.holding.StandingRule;
import io.vitrine.holding.StandingRules;
import io.vitrine.holding.Weekly;
import io.vitrine.shell.Wording;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts standing rules into words. */
@Component
class RuleSheet {

  private final StandingRules rules;
  private final Wording wording;

  RuleSheet(StandingRules rules, Wording wording) {
    this.rules = rules;
    this.wording = wording;
  }

  /**
   * @param edit that stands for the rule
   * @param days numbers of the days, 1 for Monday
   * @param from as one types it; empty for midnight, and so is to
   */
  record Rule(long edit, String title, String say, List<Integer> days, String from, String to) {}

  List<Rule> of(CustomerId owner) {
    return rules.of(owner).stream().map(this::told).toList();
  }

  private Rule told(StandingRule rule) {
    return new Rule(
        rule.edit().value(),
        capital(WeeklyWords.said(rule.at(), wording)),
        wording.t("places.rule.say", rule.visits(), wording.date(rule.madeAt())),
        rule.at().days().stream().map(DayOfWeek::getValue).sorted().toList(),
        typed(rule.at().from()),
        typed(rule.at().to()));
  }

  private static String typed(LocalTime time) {
    return time.equals(LocalTime.MIDNIGHT) ? "" : time.toString();
  }

  /** Right after it was made. */
  String made(Edit edit) {
    return wording.t("places.rule.made", capital(at(edit)), edit.entries());
  }

  /** Before it is made. */
  String foreseen(int visits) {
    return visits == 0 ? wording.t("places.rule.touches-none") : wording.t("places.rule.touches", visits);
  }

  /** Before it is changed. */
  String foreseen(StandingRules.Changed changed) {
    return wording.t("places.rule.changes", changed.usedAgain(), changed.leftOut());
  }

  /** Right after it was changed. */
  String changed(Weekly at, StandingRules.Changed changed) {
    return wording.t(
        "places.rule.changed", capital(WeeklyWords.said(at, wording)), changed.usedAgain(), changed.leftOut());
  }

  private String at(Edit edit) {
    var rule = edit.rule();
    if (rule == null) {
      throw new IllegalArgumentException("No rule: " + edit.id());
    }
    return WeeklyWords.said(rule.at(), wording);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
