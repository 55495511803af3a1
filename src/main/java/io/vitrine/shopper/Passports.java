package io.vitrine.shopper;

import io.vitrine.customer.AccessLog;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Correction;
import io.vitrine.holding.Disputes;
import io.vitrine.holding.Edit;
import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Keeping;
import io.vitrine.holding.Kind;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.Passport.Change;
import io.vitrine.shopper.Passport.Changed;
import io.vitrine.shopper.Passport.Field;
import io.vitrine.shopper.Passport.Term;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Issues the passport of an entry. */
@Component
class Passports {

  private static final MonthDay END_OF_YEAR = MonthDay.of(Month.DECEMBER, 31);

  private static final int LOOKS = 5;

  private final Holdings holdings;
  private final Keeping keeping;
  private final Disputes disputes;
  private final Rows rows;
  private final EntryFacts facts;
  private final FieldWords fields;
  private final KindWords kinds;
  private final SharesOfEntry shares;
  private final AccessLog accessLog;
  private final LookWords lookWords;
  private final EditSentences sentences;
  private final Wording wording;

  Passports(
      Holdings holdings,
      Keeping keeping,
      Disputes disputes,
      Rows rows,
      EntryFacts facts,
      FieldWords fields,
      KindWords kinds,
      SharesOfEntry shares,
      AccessLog accessLog,
      LookWords lookWords,
      EditSentences sentences,
      Wording wording) {
    this.holdings = holdings;
    this.keeping = keeping;
    this.disputes = disputes;
    this.rows = rows;
    this.facts = facts;
    this.fields = fields;
    this.kinds = kinds;
    this.shares = shares;
    this.accessLog = accessLog;
    this.lookWords = lookWords;
    this.sentences = sentences;
    this.wording = wording;
  }

  Optional<Passport> of(CustomerId owner, Scope scope, EntryId id) {
    return holdings.entry(owner, id).map(entry -> of(owner, scope, entry));
  }

  private Passport of(CustomerId owner, Scope scope, Entry entry) {
    var kind = facts.kind(entry);
    var row = rows.row(owner, scope, entry);
    return new Passport(
        row,
        wording.t("entries.kind-day", kinds.one(entry.kind()), wording.date(entry.occurredAt())),
        fields(owner, kind, entry),
        from(entry),
        kinds.why(entry.kind()),
        wording.t("entries.ground." + kind.ground().name().toLowerCase(Locale.ROOT).replace('_', '-')),
        term(keeping.keep(owner, entry.kind()), entry),
        uses(kind, row),
        shares.of(owner, entry),
        looks(owner, entry),
        changes(owner, kind, entry));
  }

  /** The newest looks at entries of its kind, from when this one was there to be seen. */
  private List<LookWords.Said> looks(CustomerId owner, Entry entry) {
    var ofItsKind = new AccessLog.Asked(null, null, entry.kind(), null);
    return accessLog.of(owner, ofItsKind, LOOKS).stream()
        .filter(look -> !look.last().isBefore(entry.receivedAt()))
        .map(lookWords::said)
        .toList();
  }

  private List<Field> fields(CustomerId owner, Kind kind, Entry entry) {
    var claims = disputes.of(owner, entry.id());
    return kind.fields().stream()
        // Numbers that nobody gave need no line of their own.
        .filter(field -> FieldWords.isForSkimming(field) || fields.words(kind, entry, field) != null)
        .map(field -> field(kind, entry, field, claims.stream()
            .filter(claim -> claim.field().equals(field.name()))
            .findFirst()
            .map(this::disputed)
            .orElse(null)))
        .toList();
  }

  private String disputed(Disputes.Dispute claim) {
    var said = wording.t("entries.disputed", wording.date(claim.madeAt()), claim.claim());
    var decided = claim.decidedAt();
    if (decided == null) {
      return said;
    }
    var right = claim.rightValue();
    return said + " " + (right == null
        ? wording.t("entries.dispute.refused", wording.date(decided))
        : wording.t("entries.dispute.accepted", wording.date(decided), right));
  }

  private Field field(Kind kind, Entry entry, Kind.Field field, @Nullable String disputed) {
    boolean own = field.right() == Kind.Right.CORRECT;
    var act = entry.deletion() != null || disputed != null ? null : own ? "correct" : "dispute";
    return new Field(
        field.name(),
        fields.label(kind, field),
        fields.value(kind, entry, field),
        act,
        act == null ? null : wording.t("entries.act." + verb(kind, entry, field)),
        disputed);
  }

  private String verb(Kind kind, Entry entry, Kind.Field field) {
    if (field.right() == Kind.Right.DISPUTE) {
      return "dispute";
    }
    if (entry.correction().in(field.name()) != null) {
      return "change";
    }
    // A note is the shopper's from its first word; there is nothing to correct.
    return fields.words(kind, entry, field) == null && field.name().equals(Correction.NOTE) ? "add" : "correct";
  }

  private String from(Entry entry) {
    return wording.t(
        "entries.came-from",
        facts.source(entry),
        wording.date(entry.receivedAt()),
        wording.time(entry.receivedAt()),
        entry.externalKey());
  }

  private Term term(Kind.Keep keep, Entry entry) {
    var began = wording.dayOf(entry.occurredAt());
    var runsOut = began.plusMonths(keep.months());
    var ends = keep.toTheEndOfTheYear() ? runsOut.with(END_OF_YEAR) : runsOut;
    return new Term(
        entry.closed() ? 0 : passed(began, ends),
        wording.maybe("entries.term.began." + entry.kind()).orElseGet(() -> wording.t("entries.term.began")),
        wording.month(began),
        wording.t("entries.term.today"),
        wording.t("entries.term.ends"),
        entry.closed() ? wording.t("entries.term.closed") : wording.date(ends));
  }

  private int passed(LocalDate began, LocalDate ends) {
    long whole = Math.max(1, ChronoUnit.DAYS.between(began, ends));
    return (int) Math.clamp(ChronoUnit.DAYS.between(began, wording.today()) * 100 / whole, 0, 100);
  }

  private List<Row.Mark> uses(Kind kind, Row row) {
    var uses = new ArrayList<>(row.uses());
    if (kind.ground() == Kind.Ground.CONTRACT_AND_LAW) {
      uses.add(new Row.Mark("fixed", kinds.law(kind.name())));
    }
    return uses;
  }

  /** Newest first. What an edit made of the entry is what the next one found. */
  private List<Change> changes(CustomerId owner, Kind kind, Entry entry) {
    var found = holdings.correctionsBefore(owner, entry.id());
    var changes = new ArrayList<Change>();
    var after = entry.correction();
    var edits = holdings.editsOf(owner, entry.id());
    var led = shares.led(owner, edits);
    for (var edit : edits) {
      var before = found.getOrDefault(edit.id(), Correction.NONE);
      changes.add(change(
          edit,
          led.getOrDefault(edit.id(), List.of()),
          edit.verb() == Edit.Verb.CORRECT ? changed(kind, entry, before, after) : List.of()));
      after = before;
    }
    return changes;
  }

  private Change change(Edit edit, List<String> led, List<Changed> changed) {
    return new Change(
        edit.id().value(),
        wording.moment(edit.madeAt()),
        edit.entries() == 1
            ? sentences.told(edit)
            : sentences.told(edit) + " " + wording.t("edit.told.among", edit.entries()),
        sentences.since(edit),
        edit.canBeUndone(),
        changed,
        led);
  }

  private List<Changed> changed(Kind kind, Entry entry, Correction before, Correction after) {
    return kind.fields().stream()
        .filter(field -> field.right() == Kind.Right.CORRECT)
        .map(field -> new Changed(
            fields.label(kind, field),
            fields.value(kind, entry, before, field),
            fields.value(kind, entry, after, field)))
        .filter(each -> !each.before().equals(each.after()))
        .toList();
  }
}
