package io.vitrine.shopper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Browser;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Purpose;
import io.vitrine.holding.Edit;
import io.vitrine.holding.Entry;
import io.vitrine.holding.Keeping;
import io.vitrine.holding.Kind;
import io.vitrine.holding.KindUses;
import io.vitrine.holding.Overview;
import io.vitrine.holding.Overviews;
import io.vitrine.holding.Uses;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.Row.Mark;
import io.vitrine.shopper.Row.Picture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the overview into words. */
@Component
class OverviewWords {

  private static final int FRESH = 4;
  private static final Browser NO_BROWSER = new Browser(false);
  private static final int LOOKS = 3;

  private final Overviews overviews;
  private final Accounts accounts;
  private final AccessLog accessLog;
  private final Uses uses;
  private final Keeping keeping;
  private final Rows rows;
  private final EntryFacts facts;
  private final LookWords looks;
  private final KindWords names;
  private final Wording wording;

  OverviewWords(
      Overviews overviews,
      Accounts accounts,
      AccessLog accessLog,
      Uses uses,
      Keeping keeping,
      Rows rows,
      EntryFacts facts,
      LookWords looks,
      KindWords names,
      Wording wording) {
    this.overviews = overviews;
    this.accounts = accounts;
    this.accessLog = accessLog;
    this.uses = uses;
    this.keeping = keeping;
    this.rows = rows;
    this.facts = facts;
    this.looks = looks;
    this.names = names;
    this.wording = wording;
  }

  /**
   * The page in words.
   *
   * @param lead what is held, a stressed part between asterisks
   * @param cameIn what is new since the last visit; nothing at the first
   * @param freshSince heading of what is new
   */
  @JsonInclude(Include.NON_NULL)
  record Shown(
      String title,
      String lead,
      @Nullable String cameIn,
      Year year,
      List<Part> parts,
      @Nullable String freshSince,
      List<Fresh> fresh,
      List<String> leaving,
      List<LookWords.Said> looks) {}

  /**
   * The last year, day by day.
   *
   * @param first the first day, as {@code 2025-11-22}
   * @param entries how many each day has, from the first on
   */
  record Year(String first, List<Integer> entries) {}

  /** One kind of entry: what it is for, and what the shopper gets for it. */
  record Part(
      String kind,
      String title,
      String count,
      String say,
      String since,
      String sources,
      List<Mark> uses,
      Picture picture) {}

  record Fresh(long entry, String title, String say, Picture picture) {}

  Shown of(CustomerId owner) {
    var before = accounts.visitedBefore(owner).orElse(null);
    var overview = overviews.of(owner, before, FRESH);
    var name = Actor.current().map(actor -> actor.name().split(" ")[0]).orElse("");
    return new Shown(
        wording.t("overview.headline", name),
        lead(overview),
        before == null || overview.held() == 0 ? null : cameIn(overview, before),
        year(overview),
        parts(owner, overview),
        before == null ? null : wording.t("overview.fresh", wording.shortDate(before)),
        overview.fresh().stream().map(entry -> fresh(owner, entry)).toList(),
        leaving(owner, overview),
        accessLog.of(owner, AccessLog.Asked.ALL, LOOKS).stream().map(looks::said).toList());
  }

  private String lead(Overview overview) {
    var since = overview.parts().stream()
        .map(Overview.Part::since)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
    long sources = overview.parts().stream().map(Overview.Part::source).distinct().count();
    return since
        .map(day -> wording.t("overview.lead", overview.held(), wording.date(day), sources))
        .orElseGet(() -> wording.t("overview.lead.nothing"));
  }

  private String cameIn(Overview overview, Instant before) {
    return wording.t("overview.came-in", overview.cameIn(), wording.shortDate(before));
  }

  private Year year(Overview overview) {
    var today = wording.today();
    var first = today.minusYears(1).plusDays(1);
    return new Year(
        first.toString(),
        first.datesUntil(today.plusDays(1)).map(day -> overview.year().getOrDefault(day, 0)).toList());
  }

  private List<Part> parts(CustomerId owner, Overview overview) {
    Map<String, List<Overview.Part>> byKind =
        overview.parts().stream().collect(Collectors.groupingBy(Overview.Part::kind));
    return uses.of(owner, NO_BROWSER).stream()
        .filter(each -> byKind.containsKey(each.kind().name()))
        .map(each -> part(each, Objects.requireNonNull(byKind.get(each.kind().name()))))
        .toList();
  }

  private Part part(KindUses uses, List<Overview.Part> parts) {
    var kind = uses.kind();
    long held = parts.stream().mapToLong(part -> part.entries() - part.deleted()).sum();
    LocalDate since = parts.stream()
        .map(Overview.Part::since)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
    return new Part(
        kind.name(),
        names.many(kind.name()),
        wording.number(held),
        names.why(kind.name()) + " " + names.get(kind.name()),
        since == null ? wording.t("overview.all-deleted") : wording.t("overview.since", wording.date(since)),
        wording.list(parts.stream().map(part -> facts.source(part.source(), part.name())).distinct().toList()),
        marks(uses, parts),
        KindPicture.of(kind));
  }

  /** What it is used for, and what it could be used for and is not; whether partners get it only where they do. */
  private List<Mark> marks(KindUses uses, List<Overview.Part> parts) {
    var marks = new ArrayList<Mark>();
    for (var purpose : Purpose.values()) {
      var name = wording.t("uses.purpose." + purpose.code());
      switch (uses.use(purpose).standing()) {
        case ON -> marks.add(new Mark("", name));
        case OFF, UNTIL_YES -> {
          if (purpose == Purpose.SUGGESTIONS) {
            marks.add(new Mark("off", wording.t("overview.off", name)));
          }
        }
        case NEVER, BY_BROWSER -> {}
      }
    }
    long notUsed = parts.stream().mapToLong(Overview.Part::notUsed).sum();
    if (notUsed > 0) {
      marks.add(new Mark("not", wording.t("overview.not-used", notUsed)));
    }
    if (uses.kind().ground() == Kind.Ground.CONTRACT_AND_LAW) {
      marks.add(new Mark("fixed", wording.t("overview.law")));
    }
    return marks;
  }

  private Fresh fresh(CustomerId owner, Entry entry) {
    var row = rows.row(owner, Scope.TIMELINE, entry);
    var kind = names.one(entry.kind());
    var say = row.price() == null
        ? wording.t("overview.fresh.say", kind, wording.day(entry.occurredAt()))
        : wording.t("overview.fresh.price", kind, wording.day(entry.occurredAt()), row.price());
    return new Fresh(entry.id().value(), row.title(), say, row.picture());
  }

  private List<String> leaving(CustomerId owner, Overview overview) {
    var run = keeping.nextRun(owner);
    var said = new ArrayList<String>();
    for (var kept : overview.kept()) {
      var many = names.many(kept.kind().name());
      if (kept.next() > 0) {
        said.add(wording.t("overview.leaving.next", kept.next(), many, wording.date(run)));
      }
      if (kept.soon() > 0) {
        said.add(wording.t("overview.leaving.soon", kept.soon(), many, wording.date(run.plusMonths(1))));
      }
    }
    overview.leaving().forEach(edit -> said.add(leaving(edit)));
    return said;
  }

  private String leaving(Edit edit) {
    var due = wording.shortDate(Objects.requireNonNull(edit.dueAt()));
    return wording.t(
        edit.verb() == Edit.Verb.DELETE ? "overview.leaving.deleted" : "overview.leaving.excluded",
        edit.entries(),
        due);
  }
}
