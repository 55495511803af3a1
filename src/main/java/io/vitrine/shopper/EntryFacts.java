package io.vitrine.shopper;

import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Kind;
import io.vitrine.holding.Purchase;
import io.vitrine.customer.Purpose;
import io.vitrine.holding.Return;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.Row.Mark;
import io.vitrine.shopper.Row.Said;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
   */
  record Related(Map<EntryId, List<Entry>> returns, Map<EntryId, Entry> cancelled) {}

  private final Map<String, Kind> kinds;
  private final Wording wording;

  EntryFacts(List<Kind> kinds, Wording wording) {
    this.kinds = kinds.stream().collect(Collectors.toMap(Kind::name, Function.identity()));
    this.wording = wording;
  }

  List<Kind.Field> fieldsOf(Entry entry) {
    var kind = kinds.get(entry.kind());
    return kind == null ? List.of() : kind.fields();
  }

  Set<Purpose> purposesOf(Entry entry) {
    var kind = kinds.get(entry.kind());
    return kind == null
        ? Set.of()
        : kind.uses().entrySet().stream()
            .filter(use -> use.getValue() == Kind.Use.ON)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }

  int monthsKept(Entry entry) {
    var kind = kinds.get(entry.kind());
    return kind == null ? 0 : kind.keep().months();
  }

  @Nullable String price(Entry entry) {
    var amount = entry.amount();
    return amount == null ? null : wording.money(amount.minor(), amount.currency());
  }

  /** The till or the web shop, and the order where it has a number one would look for. */
  String where(Entry entry) {
    var place = place(entry);
    if (place != null) {
      return place;
    }
    if (entry.orderKey() == null) {
      return entry.sourceName();
    }
    return entry.kind().equals(Return.KIND)
        ? wording.t("purchases.where.return", entry.sourceName(), entry.orderKey())
        : wording.t("purchases.where.order", entry.sourceName(), entry.orderKey());
  }

  /** What stands beneath the title. */
  List<String> sentences(Entry entry, Related related) {
    var said = new ArrayList<String>();
    said.add(entry.kind().equals(Return.KIND) ? cameBack(entry, related) : pieces(entry));
    if (entry.returned() > 0) {
      said.add(returned(entry, related.returns().getOrDefault(entry.id(), List.of())));
    }
    var own = entry.correction();
    if (own.forWhom() != null) {
      said.add(wording.t("purchases.fact.for", own.forWhom()));
    }
    if (own.note() != null) {
      said.add(wording.t("purchases.fact.note", own.note()));
    }
    return said;
  }

  private String pieces(Entry entry) {
    var recipient = recipient(entry);
    return recipient == null
        ? wording.t("purchases.fact.pieces", entry.quantity())
        : wording.t("purchases.fact.sent", entry.quantity(), recipient);
  }

  private String cameBack(Entry entry, Related related) {
    int pieces = Math.abs(entry.quantity());
    var purchase = entry.returns() == null ? null : related.cancelled().get(entry.returns());
    return purchase == null
        ? wording.t("purchases.fact.came-back", pieces)
        : wording.t("purchases.fact.cancels", pieces, wording.date(purchase.occurredAt()));
  }

  /** Returns beyond those that are looked for still count; they are told without their day. */
  private String returned(Entry entry, List<Entry> returns) {
    boolean whole = entry.returned() >= entry.quantity();
    if (returns.isEmpty()) {
      return whole
          ? wording.t("purchases.fact.returned", entry.quantity())
          : wording.t("purchases.fact.returned-partly", entry.returned(), entry.quantity());
    }
    var day = wording.date(returns.getLast().occurredAt());
    return whole
        ? wording.t("purchases.fact.returned-on", entry.quantity(), day)
        : wording.t("purchases.fact.returned-partly-on", entry.returned(), entry.quantity(), day);
  }

  /** What it is used for and what not, each with its shape. */
  List<Mark> uses(Entry entry) {
    var marks = new ArrayList<Mark>();
    if (entry.deletion() != null) {
      return marks;
    }
    var exclusion = entry.exclusion();
    if (exclusion != null) {
      marks.add(new Mark("not", notUsed(exclusion)));
    }
    var used = Arrays.stream(Purpose.values())
        .filter(purposesOf(entry)::contains)
        .filter(entry::countsFor)
        .filter(purpose -> purpose != Purpose.SUGGESTIONS || canBeSuggestedFrom(entry))
        .map(purpose -> wording.t("purchases.purpose." + purpose.code()))
        .collect(Collectors.joining(", "));
    if (!used.isEmpty()) {
      marks.add(new Mark("", capitalised(used)));
    }
    return marks;
  }

  private String notUsed(Exclusion exclusion) {
    var purposes = Arrays.stream(Purpose.values())
        .filter(exclusion.purposes()::contains)
        .map(purpose -> wording.t("purchases.purpose." + purpose.code()))
        .collect(Collectors.joining(", "));
    var reason = wording.t("purchases.reason." + exclusion.reason().code());
    var until = exclusion.until();
    return until == null
        ? wording.t("purchases.not-used", reason, purposes)
        : wording.t("purchases.not-used-until", reason, purposes, wording.date(until));
  }

  /** What was all returned, or is no product, has no share in suggestions. */
  static boolean canBeSuggestedFrom(Entry entry) {
    return entry.product() != null && entry.quantity() > entry.returned();
  }

  List<Said> fields(Entry entry) {
    var said = new ArrayList<Said>();
    for (var field : fieldsOf(entry)) {
      said.add(new Said(wording.t("purchases.field." + field.name()), value(entry, field.name())));
    }
    said.add(new Said(
        wording.t("purchases.label.use"),
        entry.deletion() != null
            ? wording.t("purchases.gone", wording.shortDate(entry.deletion().finalAt()))
            : uses(entry).stream().map(Mark::words).collect(Collectors.joining("; "))));
    return said;
  }

  /** What an entry says in a field, or that it says nothing. */
  String value(Entry entry, String field) {
    var value =
        switch (field) {
          case "title" -> entry.title();
          case "amount" -> price(entry);
          case "quantity" -> wording.t("purchases.pieces", Math.abs(entry.quantity()));
          case "place" -> place(entry);
          case "recipient" -> recipient(entry) == null ? wording.t("purchases.you") : recipient(entry);
          case "forWhom" -> entry.correction().forWhom();
          case "note" -> entry.correction().note();
          default -> null;
        };
    return value != null ? value : wording.t(field.equals("note") ? "purchases.no-note" : "purchases.not-said");
  }

  private static @Nullable String place(Entry entry) {
    return switch (entry.details()) {
      case Purchase purchase -> purchase.place();
      case Return back -> back.place();
      default -> null;
    };
  }

  private static @Nullable String recipient(Entry entry) {
    return entry.details() instanceof Purchase purchase ? purchase.recipient() : null;
  }

  private String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(wording.language()) + words.substring(1);
  }
}
