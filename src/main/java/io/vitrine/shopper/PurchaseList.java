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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of purchases, its filters and its totals, as the browser shows them. */
@Component
class PurchaseList {

  static final int PAGE = 50;

  private final Holdings holdings;
  private final Rows rows;
  private final Passports passports;
  private final EditSentences sentences;
  private final Wording wording;

  PurchaseList(Holdings holdings, Rows rows, Passports passports, EditSentences sentences, Wording wording) {
    this.holdings = holdings;
    this.rows = rows;
    this.passports = passports;
    this.sentences = sentences;
    this.wording = wording;
  }

  /** The list from its beginning. */
  Shown from(CustomerId owner, Asked asked, Map<String, String> sources) {
    var page = holdings.page(owner, asked.filter(), null, PAGE);
    var remarks = new ArrayList<>(asked.leftOut().stream().map(this::remark).toList());
    var passport = passport(owner, asked);
    if (asked.entry() != null && passport == null) {
      remarks.add(wording.t("purchases.left-out.entry", asked.entry().toString()));
    }
    return new Shown(
        asked.form(),
        chosen(asked.filter()),
        stretches(),
        sources,
        sums(owner, asked.filter()),
        remarks,
        rows.leaf(owner, page),
        passport);
  }

  Row.Leaf after(CustomerId owner, Filter filter, String key) {
    return rows.leaf(owner, holdings.page(owner, filter, Keys.read(key), PAGE));
  }

  /** @param changed what became of the suggestions, where that is worth a sentence */
  Receipt receipt(CustomerId owner, Asked asked, Edit edit, @Nullable String changed, Picked picked) {
    return receipt(owner, asked, sentences.done(edit), changed, edit.id().value(), picked);
  }

  Receipt receipt(CustomerId owner, Asked asked, Edit.Undone undone, @Nullable String changed, Picked picked) {
    return receipt(owner, asked, sentences.undone(undone), changed, null, picked);
  }

  private Receipt receipt(
      CustomerId owner, Asked asked, String said, @Nullable String changed, @Nullable Long undo, Picked picked) {
    var now = holdings.these(owner, picked.toShow());
    return new Receipt(
        said,
        changed,
        undo,
        List.copyOf(rows.rows(owner, now.entries()).values()),
        rows.sums(now),
        sums(owner, asked.filter()),
        passport(owner, asked));
  }

  List<Row> asTheyAre(CustomerId owner, List<Entry> entries) {
    return List.copyOf(rows.rows(owner, entries).values());
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
    return asked.entry() == null ? null : passports.of(owner, new EntryId(asked.entry())).orElse(null);
  }

  private Sums sums(CustomerId owner, Filter filter) {
    var totals = holdings.totals(owner, filter);
    boolean any = totals.entries() > 0
        || !filter.isOpen() && holdings.totals(owner, Asked.EVERYTHING.filter()).entries() > 0;
    long editable = totals.entries() - totals.deleted();
    return new Sums(
        totals.entries() > 0 ? lead(totals, filter) : any ? wording.t("purchases.match.none") : "",
        any,
        editable,
        wording.t("purchases.select-all", editable));
  }

  private String lead(Totals totals, Filter filter) {
    long purchases = filter.use() == Use.DELETED ? totals.entries() : totals.purchases();
    var since = wording.date(Objects.requireNonNull(totals.since()));
    boolean all = filter.isOpen();
    if (totals.orders() == 0 || totals.sums().isEmpty()) {
      return wording.t(all ? "purchases.lead.plain" : "purchases.match.plain", purchases, since);
    }
    return wording.t(
        all ? "purchases.lead" : "purchases.match", purchases, totals.orders(), since, money(totals.sums()));
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
    return new Stretch(from.toString(), to.toString(), wording.t("purchases.dates." + name));
  }

  private String chosen(Filter filter) {
    var from = filter.from();
    var to = filter.to();
    if (from == null && to == null) {
      return wording.t("purchases.label.date.any");
    }
    if (to == null) {
      return wording.t("purchases.dates.from", wording.date(Objects.requireNonNull(from)));
    }
    if (from == null) {
      return wording.t("purchases.dates.to", wording.date(to));
    }
    return stretches().stream()
        .filter(each -> each.from().equals(from.toString()) && each.to().equals(to.toString()))
        .map(Stretch::name)
        .findFirst()
        .orElseGet(() -> wording.t("purchases.dates.between", wording.date(from), wording.date(to)));
  }
}
