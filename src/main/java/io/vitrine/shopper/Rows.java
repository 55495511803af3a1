package io.vitrine.shopper;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Form;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Kind;
import io.vitrine.holding.Page;
import io.vitrine.holding.Uses;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.Row.Group;
import io.vitrine.shopper.Row.Leaf;
import io.vitrine.shopper.Row.Picture;
import io.vitrine.shopper.Row.Stars;
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
  private final Uses uses;
  private final EntryFacts facts;
  private final FieldWords fields;
  private final Wording wording;

  Rows(
      Holdings holdings, Catalogue catalogue, Uses uses, EntryFacts facts, FieldWords fields, Wording wording) {
    this.holdings = holdings;
    this.catalogue = catalogue;
    this.uses = uses;
    this.facts = facts;
    this.fields = fields;
    this.wording = wording;
  }

  Leaf leaf(CustomerId owner, Scope scope, Page page) {
    var rows = rows(owner, scope, page.entries());
    var groups = new LinkedHashMap<String, List<Entry>>();
    page.entries().forEach(entry -> groups.computeIfAbsent(group(scope, entry), key -> new ArrayList<>()).add(entry));
    return new Leaf(
        groups.entrySet().stream()
            .map(each -> group(each.getKey(), scope, each.getValue(), page, rows))
            .toList(),
        page.next() == null ? null : Keys.write(page.next()));
  }

  /** One entry as it is now. */
  Row row(CustomerId owner, Scope scope, Entry entry) {
    return Objects.requireNonNull(rows(owner, scope, List.of(entry)).get(entry.id()));
  }

  /** By id, so that groups can take theirs. */
  Map<EntryId, Row> rows(CustomerId owner, Scope scope, List<Entry> entries) {
    var drawings = drawings(entries);
    var related = related(owner, entries);
    return entries.stream().collect(Collectors.toMap(Entry::id, entry -> row(scope, entry, drawings, related)));
  }

  /** What the orders of these entries came to, by the group's key; empty where nothing is left of one. */
  Map<String, String> sums(Scope scope, Page page) {
    if (scope.byDay()) {
      return Map.of();
    }
    var sums = new LinkedHashMap<String, String>();
    page.entries().forEach(entry -> sums.put(group(scope, entry), Objects.requireNonNullElse(sum(entry, page), "")));
    return sums;
  }

  private @Nullable String sum(Entry entry, Page page) {
    var sum = page.orderSums().get(Page.orderOf(entry));
    return sum == null ? null : wording.money(sum.minor(), sum.currency());
  }

  private Row row(Scope scope, Entry entry, Map<ProductId, Drawing> drawings, EntryFacts.Related related) {
    var deletion = entry.deletion();
    var kind = facts.kind(entry);
    return new Row(
        entry.id().value(),
        entry.version(),
        entry.kind(),
        entry.title(),
        facts.price(entry),
        deletion != null ? "gone" : entry.exclusion() != null ? "frost" : "used",
        picture(entry, drawings),
        scope.byDay() ? facts.kindTimeAndPlace(entry) : null,
        facts.sentences(entry, related),
        facts.uses(entry, related),
        own(kind, entry),
        stars(kind, entry),
        deletion == null ? null : wording.t("entries.gone", wording.shortDate(deletion.finalAt())),
        deletion == null ? null : deletion.by().value(),
        facts.values(entry, related));
  }

  private Map<String, String> own(Kind kind, Entry entry) {
    return kind.fields().stream()
        .filter(field -> field.right() == Kind.Right.CORRECT)
        .collect(Collectors.toMap(Kind.Field::name, field -> fields.typed(kind, entry, field)));
  }

  private @Nullable Stars stars(Kind kind, Entry entry) {
    return kind.fields().stream()
        .filter(field -> field.right() == Kind.Right.CORRECT && field.form() == Form.STARS)
        .findFirst()
        .map(field -> new Stars(
            field.name(), fields.label(kind, field), number(fields.typed(kind, entry, field))))
        .orElse(null);
  }

  private static int number(String typed) {
    return typed.isEmpty() ? 0 : Integer.parseInt(typed);
  }

  private Group group(String key, Scope scope, List<Entry> entries, Page page, Map<EntryId, Row> rows) {
    var first = entries.getFirst();
    return new Group(
        key,
        wording.day(first.occurredAt()),
        scope.byDay() ? "" : facts.where(first),
        scope.byDay() ? null : sum(first, page),
        entries.stream().map(entry -> Objects.requireNonNull(rows.get(entry.id()))).toList());
  }

  /** An order's lines share one moment; the same number at another moment is another visit. */
  private String group(Scope scope, Entry entry) {
    return scope.byDay()
        ? wording.dayOf(entry.occurredAt()).toString()
        : Page.orderOf(entry) + "@" + entry.occurredAt();
  }

  private EntryFacts.Related related(CustomerId owner, List<Entry> entries) {
    var cancelled = entries.stream().map(Entry::returns).filter(Objects::nonNull).distinct().toList();
    return new EntryFacts.Related(
        holdings.returnsOf(owner, entries),
        cancelled.isEmpty()
            ? Map.of()
            : holdings.these(owner, cancelled).entries().stream()
                .collect(Collectors.toMap(Entry::id, Function.identity())),
        uses.of(owner, Signals.browser()).stream()
            .collect(Collectors.toMap(each -> each.kind().name(), Function.identity())));
  }

  private Map<ProductId, Drawing> drawings(List<Entry> entries) {
    var products = entries.stream().map(Entry::product).filter(Objects::nonNull).collect(Collectors.toSet());
    return catalogue.products(products).values().stream()
        .collect(Collectors.toMap(Product::id, Product::drawing));
  }

  /** The product's drawing; what has none is drawn as its kind is. */
  private Picture picture(Entry entry, Map<ProductId, Drawing> drawings) {
    var product = entry.product();
    return picture(product == null ? ofKind(entry) : drawings.getOrDefault(product, Drawing.PARCEL));
  }

  static Picture picture(@Nullable Product product) {
    return picture(product == null ? Drawing.PARCEL : product.drawing());
  }

  private static Picture picture(Drawing drawing) {
    return new Picture(drawing.name(), drawing.paint(), drawing.paint2(), drawing.hangs());
  }

  private Drawing ofKind(Entry entry) {
    return new Drawing(facts.kind(entry).drawing(), Drawing.PARCEL.paint(), Drawing.PARCEL.paint2());
  }
}
