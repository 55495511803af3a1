package io.vitrine.shopper;

import io.vitrine.customer.Purpose;
import io.vitrine.holding.BasketEvent;
import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Kind;
import io.vitrine.holding.KindUses;
import io.vitrine.holding.Play;
import io.vitrine.holding.Purchase;
import io.vitrine.holding.Rating;
import io.vitrine.holding.Return;
import io.vitrine.holding.Visit;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.Row.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into words what an entry says, what it is used for and where it came from. */
@Component
class EntryFacts {

  /**
   * What other entries tell of one.
   *
   * @param returns what came back of a purchase
   * @param cancelled the purchases that returns cancel
   * @param uses what entries may be used for, by the name of their kind
   */
  record Related(
      Map<EntryId, List<Entry>> returns, Map<EntryId, Entry> cancelled, Map<String, KindUses> uses) {}

  private static final String FACT = "entries.fact.";

  /** Said elsewhere on a row: in its heading, as its price, with its moment. */
  private static final Set<String> NO_FACTS = Set.of("title", "amount", "place", "quantity");

  /** Of these only the product says what goes with it; others, such as a measurement, are used as they are. */
  private static final Set<String> BY_PRODUCT = Set.of(Purchase.KIND, Rating.KIND, Play.KIND);

  /** They may be used for suggestions; nothing that suggests reads them yet. */
  private static final Set<String> NOT_READ = Set.of(BasketEvent.KIND, Visit.KIND);

  private final Map<String, Kind> kinds;
  private final FieldWords fields;
  private final KindWords kindWords;
  private final Wording wording;

  EntryFacts(List<Kind> kinds, FieldWords fields, KindWords kindWords, Wording wording) {
    this.kinds = kinds.stream().collect(Collectors.toMap(Kind::name, Function.identity()));
    this.fields = fields;
    this.kindWords = kindWords;
    this.wording = wording;
  }

  Kind kind(Entry entry) {
    return Objects.requireNonNull(kinds.get(entry.kind()), entry.kind());
  }

  @Nullable String price(Entry entry) {
    var amount = entry.amount();
    return amount == null ? null : wording.money(amount.minor(), amount.currency());
  }

  /** What a source is called; what came from the shopper is said in their language. */
  String source(Entry entry) {
    return source(entry.source(), entry.sourceName());
  }

  String source(String code, String name) {
    return wording.maybe("entries.source." + code).orElse(name);
  }

  /** The till or the web shop, and the order where it has a number one would look for. */
  String where(Entry entry) {
    var place = place(entry);
    if (place != null) {
      return place;
    }
    // What shoppers tell belongs to something, but to no order.
    if (entry.orderKey() == null || entry.source().equals("you")) {
      return source(entry);
    }
    return entry.kind().equals(Return.KIND)
        ? wording.t("entries.where.return", source(entry), entry.orderKey())
        : wording.t("entries.where.order", source(entry), entry.orderKey());
  }

  /** Where entries of all kinds stand together: what it is, when and where. */
  String kindTimeAndPlace(Entry entry) {
    var place = place(entry);
    return wording.t(
        "entries.kind-time-place",
        kindWords.one(entry.kind()),
        wording.time(entry.occurredAt()),
        place == null ? source(entry) : place);
  }

  /** What stands beneath the title. */
  List<String> sentences(Entry entry, Related related) {
    var kind = kind(entry);
    var said = new ArrayList<String>();
    kind.field("quantity").ifPresent(_ ->
        said.add(entry.kind().equals(Return.KIND) ? cameBack(entry, related) : pieces(entry)));
    if (entry.returned() > 0) {
      said.add(returned(entry, related.returns().getOrDefault(entry.id(), List.of())));
    }
    kind.fields().stream()
        .filter(field -> !NO_FACTS.contains(field.name()) && FieldWords.isForSkimming(field))
        .map(field -> fact(kind, entry, field))
        .filter(Objects::nonNull)
        .forEach(said::add);
    return said;
  }

  /** A field in a sentence of its own; one that nobody wrote a sentence for is told with its label. */
  private @Nullable String fact(Kind kind, Entry entry, Kind.Field field) {
    var words = fields.words(kind, entry, field);
    return words == null || words.equals(entry.title())
        ? null
        : wording.maybe(FACT + field.name(), words)
            .orElseGet(() -> wording.t("entries.fact", fields.label(kind, field), words));
  }

  private String pieces(Entry entry) {
    return wording.t("entries.fact.pieces", entry.quantity());
  }

  private String cameBack(Entry entry, Related related) {
    int pieces = Math.abs(entry.quantity());
    var purchase = entry.returns() == null ? null : related.cancelled().get(entry.returns());
    return purchase == null
        ? wording.t("entries.fact.came-back", pieces)
        : wording.t("entries.fact.cancels", pieces, wording.date(purchase.occurredAt()));
  }

  /** Returns beyond those that are looked for still count; they are told without their day. */
  private String returned(Entry entry, List<Entry> returns) {
    boolean whole = entry.returned() >= entry.quantity();
    if (returns.isEmpty()) {
      return whole
          ? wording.t("entries.fact.returned", entry.quantity())
          : wording.t("entries.fact.returned-partly", entry.returned(), entry.quantity());
    }
    var day = wording.date(returns.getLast().occurredAt());
    return whole
        ? wording.t("entries.fact.returned-on", entry.quantity(), day)
        : wording.t("entries.fact.returned-partly-on", entry.returned(), entry.quantity(), day);
  }

  /** What it is used for and what not, each with its shape. */
  List<Mark> uses(Entry entry, Related related) {
    var marks = new ArrayList<Mark>();
    if (entry.deletion() != null) {
      return marks;
    }
    var exclusion = entry.exclusion();
    if (exclusion != null) {
      marks.add(new Mark("not", notUsed(exclusion)));
    }
    var uses = Objects.requireNonNull(related.uses().get(entry.kind()), entry.kind());
    var used = purposes(entry, uses::allows);
    if (!used.isEmpty()) {
      marks.add(new Mark("", capitalised(used)));
    }
    var off = purposes(entry, purpose -> kind(entry).use(purpose) == Kind.Use.ON && !uses.allows(purpose));
    if (!off.isEmpty()) {
      marks.add(new Mark("off", wording.t("entries.switched-off", capitalised(off))));
    }
    return marks;
  }

  private String purposes(Entry entry, Predicate<Purpose> which) {
    return Arrays.stream(Purpose.values())
        .filter(which)
        .filter(entry::countsFor)
        .filter(purpose -> purpose != Purpose.SUGGESTIONS || canBeSuggestedFrom(entry))
        .map(purpose -> wording.t("entries.purpose." + purpose.code()))
        .collect(Collectors.joining(", "));
  }

  private String notUsed(Exclusion exclusion) {
    var purposes = exclusion.purposes().size() == Purpose.values().length
        ? wording.t("entries.purpose.all")
        : Arrays.stream(Purpose.values())
            .filter(exclusion.purposes()::contains)
            .map(purpose -> wording.t("entries.purpose." + purpose.code()))
            .collect(Collectors.joining(", "));
    var reason = wording.t("entries.reason." + exclusion.reason().code());
    var until = exclusion.until();
    return until == null
        ? wording.t("entries.not-used", reason, purposes)
        : wording.t("entries.not-used-until", reason, purposes, wording.date(until));
  }

  /** What was all returned has no share in suggestions, nor has what counts by its product and has none. */
  private static boolean canBeSuggestedFrom(Entry entry) {
    return entry.quantity() > entry.returned()
        && !NOT_READ.contains(entry.kind())
        && (entry.product() != null || !BY_PRODUCT.contains(entry.kind()));
  }

  /** What it says in each field, and what it is used for, in the order of {@link KindForms#labels}. */
  List<String> values(Entry entry, Related related) {
    var kind = kind(entry);
    var said = new ArrayList<String>();
    kind.fields().forEach(field -> said.add(fields.value(kind, entry, field)));
    said.add(entry.deletion() != null
        ? wording.t("entries.gone", wording.shortDate(entry.deletion().finalAt()))
        : uses(entry, related).stream().map(Mark::words).collect(Collectors.joining("; ")));
    return said;
  }

  private @Nullable String place(Entry entry) {
    var kind = kind(entry);
    return kind.field("place").map(field -> fields.words(kind, entry, field)).orElse(null);
  }

  private String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(wording.language()) + words.substring(1);
  }
}
