package io.vitrine.shopper;

import io.vitrine.customer.Browser;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Choices;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Purpose;
import io.vitrine.customer.Question;
import io.vitrine.holding.Kind.Ground;
import io.vitrine.holding.KindUses;
import io.vitrine.holding.KindUses.Collecting;
import io.vitrine.holding.Uses;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.UsesSheet.Ask;
import io.vitrine.shopper.UsesSheet.Cell;
import io.vitrine.shopper.UsesSheet.Column;
import io.vitrine.shopper.UsesSheet.Line;
import io.vitrine.shopper.UsesSheet.Made;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes the sheet of what it may be used for, and the texts that are shown with a decision. */
@Component
class UsesSheets {

  static final int DECISIONS_SHOWN = 50;

  private final Uses uses;
  private final Choices choices;
  private final KindWords kinds;
  private final DecisionWords decisions;
  private final Wording wording;

  UsesSheets(Uses uses, Choices choices, KindWords kinds, DecisionWords decisions, Wording wording) {
    this.uses = uses;
    this.choices = choices;
    this.kinds = kinds;
    this.decisions = decisions;
    this.wording = wording;
  }

  UsesSheet sheet(CustomerId owner, Browser browser) {
    var all = uses.of(owner, browser);
    return new UsesSheet(
        browser.asksNotToShare(),
        uses.personalSuggestions(owner).standing() == KindUses.Standing.OFF,
        Arrays.stream(Purpose.values()).map(this::column).toList(),
        all.stream().map(this::line).toList(),
        all.stream().filter(each -> each.collecting() != null).map(each -> ask(owner, each)).toList(),
        made(owner, Long.MAX_VALUE));
  }

  /** The decisions before one, the newest first; as many as a page shows at once. */
  List<Made> made(CustomerId owner, long before) {
    return choices.made(owner, before, DECISIONS_SHOWN).stream().map(decisions::made).toList();
  }

  /** The text that stands on the page where a cell is decided. */
  String shownFor(String kind, Purpose purpose) {
    var column = column(purpose);
    return wording.t(
        "uses.shown", kinds.many(kind), column.name(), column.hint(), column.get(), wording.t("uses.label.lead"));
  }

  String shownFor(String kind) {
    return kinds.ask(kind);
  }

  /** The text that says why partners are off. */
  String shownForBrowser() {
    return wording.t("uses.label.by-browser").replace("*", "");
  }

  private Column column(Purpose purpose) {
    var code = purpose.code();
    return new Column(
        code,
        wording.t("uses.purpose." + code),
        wording.t("uses.hint." + code),
        wording.t("uses.get." + code));
  }

  private Line line(KindUses each) {
    var kind = each.kind();
    var collecting = each.collecting();
    return new Line(
        kind.name(),
        kinds.many(kind.name()),
        KindPictures.of(kind),
        collecting != null && collecting.choice().isOff() ? wording.t("uses.not-collected") : null,
        Arrays.stream(Purpose.values()).map(purpose -> cell(purpose, each.use(purpose))).toList(),
        kind.ground() == Ground.CONTRACT_AND_LAW ? kinds.law(kind.name()) : null);
  }

  private static Cell cell(Purpose purpose, KindUses.Use use) {
    return new Cell(
        purpose.code(), use.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'), use.seen());
  }

  private Ask ask(CustomerId owner, KindUses each) {
    var kind = each.kind().name();
    var collecting = Objects.requireNonNull(each.collecting());
    return new Ask(
        kind,
        kinds.askTitle(kind),
        kinds.ask(kind),
        collecting.choice().code(),
        state(owner, kind, collecting),
        collecting.choice().equals(Choice.ASK) && collecting.permit() == null,
        collecting.seen());
  }

  private String state(CustomerId owner, String kind, Collecting collecting) {
    if (collecting.seen() == 0) {
      return wording.t("uses.collect.never");
    }
    var permit = collecting.permit();
    if (permit != null) {
      return wording.t("uses.collect.today", wording.time(permit.from()));
    }
    var since = Objects.requireNonNull(choices.present(owner).get(Question.collecting(kind))).at();
    return wording.t("uses.collect." + collecting.choice().code(), wording.date(since));
  }
}
