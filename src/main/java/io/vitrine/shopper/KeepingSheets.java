package io.vitrine.shopper;

import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Going;
import io.vitrine.holding.Keeping;
import io.vitrine.holding.Kept;
import io.vitrine.holding.Kind;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.KeepingSheet.Confirm;
import io.vitrine.shopper.KeepingSheet.Line;
import io.vitrine.shopper.KeepingSheet.Option;
import io.vitrine.shopper.KeepingSheet.Soon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the sheet of how long it is kept, and says what would go. */
@Component
class KeepingSheets {

  private static final int SOON_SHOWN = 30;
  private static final int MONTHS_OF_A_YEAR = 12;

  private final Keeping keeping;
  private final KindWords kinds;
  private final Wording wording;

  KeepingSheets(Keeping keeping, KindWords kinds, Wording wording) {
    this.keeping = keeping;
    this.kinds = kinds;
    this.wording = wording;
  }

  KeepingSheet sheet(CustomerId owner) {
    var run = keeping.nextRun(owner);
    var kept = keeping.of(owner);
    var soon = keeping.soon(owner, SOON_SHOWN);
    long going = kept.stream().mapToLong(each -> each.next() + each.soon()).sum();
    var until = wording.date(run.plusMonths(1));
    return new KeepingSheet(
        wording.t("keeping.run", wording.date(run)),
        kept.stream().map(each -> line(each, run)).toList(),
        wording.t(soon.isEmpty() ? "keeping.nothing-soon" : "keeping.soon", until),
        soon.stream()
            .map(each -> new Soon(
                wording.date(each.on()), kinds.one(each.entry().kind()), each.entry().title()))
            .toList(),
        going > soon.size() ? wording.t("keeping.more", going - soon.size()) : null);
  }

  /** The text that is kept with the choice: what was asked, where something was, and what stands on the page. */
  String shown(String kind, int months) {
    return wording.t("keeping.shown", kinds.many(kind), months, wording.t("keeping.label.lead"));
  }

  String shown(Confirm confirm) {
    return confirm.title() + " " + confirm.say();
  }

  Confirm confirm(String kind, int months, long seen, Going going) {
    return new Confirm(
        kind,
        months,
        seen,
        going.entries(),
        wording.t("keeping.confirm.title", kinds.many(kind), months),
        going.entries() == 1
            ? wording.t("keeping.confirm.say-one", wording.date(going.on()), wording.date(going.first()))
            : wording.t(
                "keeping.confirm.say",
                going.entries(),
                wording.date(going.on()),
                wording.date(going.first()),
                wording.date(going.last())),
        "timeline?kind=%s&from=%s&to=%s".formatted(kind, wording.dayOf(going.first()), wording.dayOf(going.last())),
        wording.t("keeping.confirm.see", going.entries()),
        wording.t("keeping.confirm.go", going.entries()),
        wording.t("keeping.confirm.keep", going.entries()));
  }

  String done(String kind, int months) {
    return wording.t("keeping.done", kinds.many(kind), months);
  }

  private Line line(Kept kept, LocalDate run) {
    var kind = kept.kind();
    return new Line(
        kind.name(),
        kinds.many(kind.name()),
        KindPictures.of(kind),
        kept.since() == null
            ? wording.t("keeping.held.none")
            : wording.t("keeping.held", kept.held(), wording.month(kept.since())),
        kind.keep().choices().stream()
            .sorted()
            .map(months -> new Option(
                months, wording.t("keeping.months", months), months == kept.keep().months()))
            .toList(),
        kind.keep().choices().isEmpty() ? law(kind.keep()) : null,
        next(kept, run),
        kept.seen());
  }

  private String law(Kind.Keep keep) {
    return wording.t(
        keep.toTheEndOfTheYear() ? "keeping.law.to-the-end" : "keeping.law", keep.months() / MONTHS_OF_A_YEAR);
  }

  private List<String> next(Kept kept, LocalDate run) {
    var next = new ArrayList<String>();
    if (kept.next() > 0) {
      next.add(wording.t("keeping.next.run", kept.next(), wording.date(run)));
    }
    if (kept.soon() > 0) {
      next.add(wording.t("keeping.next.soon", kept.soon(), wording.date(run.plusMonths(1))));
    }
    if (next.isEmpty()) {
      next.add(kept.firstToGo() == null
          ? wording.t("keeping.next.none")
          : wording.t("keeping.next.first", wording.date(kept.keep().goesOn(kept.firstToGo()))));
    }
    return next;
  }
}
