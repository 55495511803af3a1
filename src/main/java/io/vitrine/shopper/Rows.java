package io.vitrine.shopper;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Page;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.Row.Group;
import io.vitrine.shopper.Row.Leaf;
import io.vitrine.shopper.Row.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of entries what the browser draws, grouped by order. */
@Component
class Rows {

  private final Holdings holdings;
  private final Catalogue catalogue;
  private final EntryFacts facts;
  private final Wording wording;

  Rows(Holdings holdings, Catalogue catalogue, EntryFacts facts, Wording wording) {
    this.holdings = holdings;
    this.catalogue = catalogue;
    this.facts = facts;
    this.wording = wording;
  }

  Leaf leaf(CustomerId owner, Page page) {
    var rows = rows(owner, page.entries());
    var groups = new LinkedHashMap<String, List<Entry>>();
    page.entries().forEach(entry -> groups.computeIfAbsent(group(entry), key -> new ArrayList<>()).add(entry));
    return new Leaf(
        groups.entrySet().stream()
            .map(each -> group(each.getKey(), each.getValue(), page, rows))
            .toList(),
        page.next() == null ? null : Keys.write(page.next()));
  }

  /** One entry as it is now. */
  Row row(CustomerId owner, Entry entry) {
    return Objects.requireNonNull(rows(owner, List.of(entry)).get(entry.id()));
  }

  /** By id, so that groups can take theirs. */
  Map<EntryId, Row> rows(CustomerId owner, List<Entry> entries) {
    var drawings = drawings(entries);
    var related = related(owner, entries);
    return entries.stream().collect(Collectors.toMap(Entry::id, entry -> row(entry, drawings, related)));
  }

  /** What the orders of these entries came to, by the group's key; empty where nothing is left of one. */
  Map<String, String> sums(Page page) {
    var sums = new LinkedHashMap<String, String>();
    page.entries().forEach(entry -> sums.put(group(entry), Objects.requireNonNullElse(sum(entry, page), "")));
    return sums;
  }

  private @Nullable String sum(Entry entry, Page page) {
    var sum = page.orderSums().get(Page.orderOf(entry));
    return sum == null ? null : wording.money(sum.minor(), sum.currency());
  }

  private Row row(Entry entry, Map<ProductId, Drawing> drawings, EntryFacts.Related related) {
    var deletion = entry.deletion();
    return new Row(
        entry.id().value(),
        entry.version(),
        entry.title(),
        facts.price(entry),
        deletion != null ? "gone" : entry.exclusion() != null ? "frost" : "used",
        picture(entry, drawings),
        facts.sentences(entry, related),
        facts.uses(entry),
        entry.correction().forWhom(),
        entry.correction().note(),
        deletion == null ? null : wording.t("purchases.gone", wording.shortDate(deletion.finalAt())),
        deletion == null ? null : deletion.by().value(),
        facts.fields(entry));
  }

  private Group group(String key, List<Entry> entries, Page page, Map<EntryId, Row> rows) {
    var first = entries.getFirst();
    return new Group(
        key,
        wording.day(first.occurredAt()),
        facts.where(first),
        sum(first, page),
        entries.stream().map(entry -> Objects.requireNonNull(rows.get(entry.id()))).toList());
  }

  /** An order's lines share one moment; the same number at another moment is another visit. */
  private static String group(Entry entry) {
    return Page.orderOf(entry) + "@" + entry.occurredAt();
  }

  private EntryFacts.Related related(CustomerId owner, List<Entry> entries) {
    var cancelled = entries.stream().map(Entry::returns).filter(Objects::nonNull).distinct().toList();
    return new EntryFacts.Related(
        holdings.returnsOf(owner, entries),
        cancelled.isEmpty()
            ? Map.of()
            : holdings.these(owner, cancelled).entries().stream()
                .collect(Collectors.toMap(Entry::id, Function.identity())));
  }

  private Map<ProductId, Drawing> drawings(List<Entry> entries) {
    var products = entries.stream().map(Entry::product).filter(Objects::nonNull).collect(Collectors.toSet());
    return catalogue.products(products).values().stream()
        .collect(Collectors.toMap(Product::id, Product::drawing));
  }

  private static Picture picture(Entry entry, Map<ProductId, Drawing> drawings) {
    var product = entry.product();
    var drawing = product == null ? Drawing.PARCEL : drawings.getOrDefault(product, Drawing.PARCEL);
    return new Picture(drawing.name(), drawing.paint(), drawing.paint2(), drawing.hangs());
  }
}
