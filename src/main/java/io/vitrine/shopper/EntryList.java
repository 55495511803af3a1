package io.vitrine.shopper;

import io.vitrine.catalogue.Money;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Edit;
import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Filter.Use;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Totals;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.Answer.Receipt;
import io.vitrine.shopper.Shown.Stretch;
import io.vitrine.shopper.Shown.Sums;
import java.text.ListFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A list of entries, its filters and its totals, as the browser shows them. */
@Component
class EntryList {

  static final int PAGE = 50;

  private final Holdings holdings;
  private final Rows rows;
  private final Passports passports;
  private final EditSentences sentences;
  private final EntryFacts facts;
  private final Wording wording;
  private final ZoneId zone;

  EntryList(
      Holdings holdings,
      Rows rows,
      Passports passports,
      EditSentences sentences,
      EntryFacts facts,
      Wording wording,
      ZoneId zone) {
    this.holdings = holdings;
    this.rows = rows;
    this.passports = passports;
    this.sentences = sentences;
    this.facts = facts;
    this.wording = wording;
    this.zone = zone;
  }

  /** The list from its beginning. */
  Shown from(CustomerId owner, Asked asked, Map<String, String> sources) {
    var beginning = asked.beginning(zone);
    var page = holdings.page(owner, asked.filter(), beginning, PAGE);
    // What a search finds seldom or nowhere is looked for once, not once more for each of its numbers.
    var totals = beginning == null && page.next() == null
        ? Totals.of(page.entries())
        : holdings.totals(owner, asked.filter());
    var remarks = new ArrayList<>(asked.leftOut().stream().map(this::remark).toList());
    var passport = passport(owner, asked);
    if (asked.entry() != null && passport == null) {
      remarks.add(wording.t("entries.left-out.entry", asked.entry().toString()));
    }
    return new Shown(
        asked.form(),
        chosen(asked.filter()),
        stretches(),
        named(sources),
        sums(owner, asked, totals),
        remarks,
        rows.leaf(owner, asked.scope(), page),
        passport);
  }

  Row.Leaf after(CustomerId owner, Asked asked, String key) {
    return rows.leaf(owner, asked.scope(), holdings.page(owner, asked.filter(), Keys.read(key), PAGE));
  }

  /** @param changed what became of the suggestions, where that is worth a sentence */
  Receipt receipt(CustomerId owner, Asked asked, Edit edit, @Nullable String changed, Picked picked) {
    return receipt(owner, asked, sentences.done(edit, asked.scope()), changed, edit.id().value(), picked);
  }

  Receipt receipt(CustomerId owner, Asked asked, Edit.Undone undone, @Nullable String changed, Picked picked) {
    return receipt(owner, asked, sentences.undone(undone, asked.scope()), changed, null, picked);
  }

  /** @param undo the edit, where there is one to undo */
  Receipt receipt(
      CustomerId owner, Asked asked, String said, @Nullable String changed, @Nullable Long undo, Picked picked) {
    var now = holdings.these(owner, picked.toShow());
    return new Receipt(
        said,
        changed,
        undo,
        asTheyAre(owner, asked.scope(), now.entries()),
        rows.sums(asked.scope(), now),
        sums(owner, asked, holdings.totals(owner, asked.filter())),
        passport(owner, asked));
  }

  List<Row> asTheyAre(CustomerId owner, Scope scope, List<Entry> entries) {
    return List.copyOf(rows.rows(owner, scope, entries).values());
  }

  String remark(Asked.LeftOut left) {
    return wording.t(left.text(), said(left.given()), said(left.other()));
  }

  /** Days are told as days, the rest as it was written. */
  private String said(String given) {
    var day = Asked.day(given);
    return day == null ? given : wording.date(day);
  }

  private @Nullable Passport passport(CustomerId owner, Asked asked) {
    return asked.entry() == null ? null : passports.of(owner, asked.scope(), new EntryId(asked.entry())).orElse(null);
  }

  private Map<String, String> named(Map<String, String> sources) {
    var named = new LinkedHashMap<String, String>();
    sources.forEach((code, name) -> named.put(code, facts.source(code, name)));
    return named;
  }

  private Sums sums(CustomerId owner, Asked asked, Totals totals) {
    boolean any = totals.entries() > 0 || !asked.isOpen() && holdsAny(owner, asked.scope());
    long editable = totals.entries() - totals.deleted();
    return new Sums(
        totals.entries() > 0 ? lead(totals, asked) : any ? wording.t(asked.scope().texts() + "match.none") : "",
        any,
        editable,
        wording.t("entries.select-all", editable));
  }

  private boolean holdsAny(CustomerId owner, Scope scope) {
    return !holdings.page(owner, Asked.everything(scope).filter(), null, 1).entries().isEmpty();
  }

  private String lead(Totals totals, Asked asked) {
    var texts = asked.scope().texts();
    boolean ofOrders = !asked.scope().byDay();
    long count = asked.filter().use() == Use.DELETED
        ? totals.entries()
        : ofOrders ? totals.purchases() : totals.entries() - totals.deleted();
    var since = wording.date(Objects.requireNonNull(totals.since()));
    boolean all = asked.isOpen();
    if (!ofOrders || totals.orders() == 0 || totals.sums().isEmpty()) {
      return wording.t(texts + (all ? "lead.plain" : "match.plain"), count, since);
    }
    return wording.t(texts + (all ? "lead" : "match"), count, totals.orders(), since, money(totals.sums()));
  }

  private String money(List<Money> sums) {
    var list = ListFormat.getInstance(wording.language(), ListFormat.Type.STANDARD, ListFormat.Style.FULL);
    return list.format(sums.stream().map(sum -> wording.money(sum.minor(), sum.currency())).toList());
  }

  private List<Stretch> stretches() {
    var today = wording.today();
    var month = today.withDayOfMonth(1);
    var year = today.withDayOfYear(1);
    return List.of(
        stretch(month, month.plusMonths(1).minusDays(1), "this-month"),
        stretch(today.minusMonths(3).plusDays(1), today, "three-months"),
        stretch(year, year.plusYears(1).minusDays(1), "this-year"),
        stretch(year.minusYears(1), year.minusDays(1), "last-year"));
  }

  private Stretch stretch(LocalDate from, LocalDate to, String name) {
    return new Stretch(from.toString(), to.toString(), wording.t("entries.dates." + name));
  }

  private String chosen(Filter filter) {
    var from = filter.from();
    var to = filter.to();
    if (from == null && to == null) {
      return wording.t("entries.label.date.any");
    }
    if (to == null) {
      return wording.t("entries.dates.from", wording.date(Objects.requireNonNull(from)));
    }
    if (from == null) {
      return wording.t("entries.dates.to", wording.date(to));
    }
    return stretches().stream()
        .filter(each -> each.from().equals(from.toString()) && each.to().equals(to.toString()))
        .map(Stretch::name)
        .findFirst()
        .orElseGet(() -> wording.t("entries.dates.between", wording.date(from), wording.date(to)));
  }
}
