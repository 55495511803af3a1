package io.vitrine.shopper;

import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Disputes;
import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Kind;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.Passport.Change;
import io.vitrine.shopper.Passport.Field;
import io.vitrine.shopper.Passport.Term;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Issues the passport of an entry. */
@Component
class Passports {

  private static final MonthDay END_OF_YEAR = MonthDay.of(Month.DECEMBER, 31);

  private final Holdings holdings;
  private final Disputes disputes;
  private final Rows rows;
  private final EntryFacts facts;
  private final EditSentences sentences;
  private final Wording wording;

  Passports(
      Holdings holdings,
      Disputes disputes,
      Rows rows,
      EntryFacts facts,
      EditSentences sentences,
      Wording wording) {
    this.holdings = holdings;
    this.disputes = disputes;
    this.rows = rows;
    this.facts = facts;
    this.sentences = sentences;
    this.wording = wording;
  }

  Optional<Passport> of(CustomerId owner, EntryId id) {
    return holdings.entry(owner, id).map(entry -> of(owner, entry));
  }

  private Passport of(CustomerId owner, Entry entry) {
    return new Passport(
        rows.row(owner, entry),
        wording.t("purchases.kind." + entry.kind(), wording.date(entry.occurredAt())),
        fields(owner, entry),
        from(entry),
        wording.t("purchases.held-because." + entry.kind()),
        term(entry),
        uses(entry),
        changes(owner, entry));
  }

  private List<Field> fields(CustomerId owner, Entry entry) {
    var claims = disputes.of(owner, entry.id());
    return facts.fieldsOf(entry).stream()
        .map(field -> field(entry, field, claims.stream()
            .filter(claim -> claim.field().equals(field.name()))
            .findFirst()
            .map(claim -> wording.t("purchases.disputed", wording.date(claim.madeAt()), claim.claim()))
            .orElse(null)))
        .toList();
  }

  private Field field(Entry entry, Kind.Field field, @Nullable String disputed) {
    boolean own = field.right() == Kind.Right.CORRECT;
    var act = entry.deletion() != null || disputed != null ? null : own ? "correct" : "dispute";
    return new Field(
        field.name(),
        wording.t("purchases.field." + field.name()),
        facts.value(entry, field.name()),
        act,
        act == null ? null : wording.t("purchases.act." + verb(entry, field)),
        disputed);
  }

  private static String verb(Entry entry, Kind.Field field) {
    if (field.right() == Kind.Right.DISPUTE) {
      return "dispute";
    }
    var own = entry.correction();
    boolean said = field.name().equals("note") ? own.note() != null : own.forWhom() != null;
    return said ? "change" : field.name().equals("note") ? "add" : "correct";
  }

  private String from(Entry entry) {
    return wording.t(
        "purchases.came-from",
        entry.sourceName(),
        wording.date(entry.receivedAt()),
        wording.time(entry.receivedAt()),
        entry.externalKey());
  }

  /** Invoices are kept to the end of the year in which their time runs out (German Fiscal Code, section 147 (4)). */
  private Term term(Entry entry) {
    var began = wording.dayOf(entry.occurredAt());
    var ends = began.plusMonths(facts.monthsKept(entry)).with(END_OF_YEAR);
    return new Term(
        passed(began, ends),
        wording.t("purchases.term.began." + entry.kind()),
        wording.month(began),
        wording.t("purchases.term.today"),
        wording.t("purchases.term.ends"),
        wording.date(ends));
  }

  private int passed(LocalDate began, LocalDate ends) {
    long whole = Math.max(1, ChronoUnit.DAYS.between(began, ends));
    return (int) Math.clamp(ChronoUnit.DAYS.between(began, wording.today()) * 100 / whole, 0, 100);
  }

  private List<Row.Mark> uses(Entry entry) {
    var uses = new ArrayList<>(facts.uses(entry));
    uses.add(new Row.Mark("fixed", wording.t("purchases.use.law")));
    return uses;
  }

  private List<Change> changes(CustomerId owner, Entry entry) {
    return holdings.editsOf(owner, entry.id()).stream()
        .map(edit -> new Change(
            edit.id().value(),
            wording.moment(edit.madeAt()),
            edit.entries() == 1
                ? sentences.told(edit)
                : sentences.told(edit) + " " + wording.t("edit.told.among", edit.entries()),
            sentences.since(edit),
            edit.canBeUndone()))
        .toList();
  }
}
