package io.vitrine.holding;

import io.vitrine.customer.Purpose;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Describes a kind of entry, so that pages, export and verdicts need not know it by name. A room that understands a
 * kind declares one as a bean; with its {@link Details} and its texts ({@code kind.NAME.…}, {@code field.…}) that is
 * all there is to a kind.
 *
 * @param name as the database and the texts write it, such as {@code purchase}; at most 16 letters
 * @param details the record that its details are read into
 * @param drawing the symbol that stands for the kind where an entry has no product of its own
 * @param fields in the order in which a page shows them
 * @param uses what it may be used for; a purpose that is not named is never one
 * @param ground on what legal ground it is held
 * @param keep how long
 * @param optIn whether it is not even collected before the shopper says yes
 */
public record Kind(
    String name,
    Class<? extends Details> details,
    String drawing,
    List<Field> fields,
    Map<Purpose, Use> uses,
    Ground ground,
    Keep keep,
    boolean optIn) {

  /** Whether the shopper may change a field at once, or only claim that it is wrong. */
  public enum Right {
    CORRECT,
    DISPUTE
  }

  /** Whether an entry is used for a purpose before the shopper decides. */
  public enum Use {
    ON,
    OFF
  }

  /** GDPR Article 6(1): on what ground it is held. Those that are needed cannot be switched off. */
  public enum Ground {
    /** (b), and (c) for the tax and trade law that follows from it. */
    CONTRACT_AND_LAW,
    /** (a): with the shopper's yes, and no longer than that. */
    CONSENT,
    /** (f): because the shop has a legitimate interest, to which one can object. */
    INTEREST
  }

  /**
   * How long a kind is kept.
   *
   * @param months counted from when it occurred
   * @param toTheEndOfTheYear whether it is kept until the year is over in which its months run out
   * @param choices the months that a shopper may choose; none where the law says it
   */
  public record Keep(int months, boolean toTheEndOfTheYear, Set<Integer> choices) {

    /** Books and invoices: German Fiscal Code, section 147 (3) and (4). */
    public static final Keep AS_TAX_LAW_ASKS = new Keep(120, true, Set.of());

    public static Keep months(int months) {
      return new Keep(months, false, Set.of(3, 18, 36));
    }

    /** With the months that a shopper chose, where there is a choice. */
    public Keep chosen(int chosen) {
      return choices.contains(chosen) ? new Keep(chosen, toTheEndOfTheYear, choices) : this;
    }

    /** The first day on which what occurred on a day is not kept any more. */
    public LocalDate goesOn(LocalDate occurred) {
      var over = occurred.plusMonths(months);
      return toTheEndOfTheYear ? LocalDate.of(over.getYear() + 1, Month.JANUARY, 1) : over;
    }

    /**
     * The earliest day of which something is still kept today. Months differ in length, so that several days may go on
     * one: the way back is found from near it.
     */
    public LocalDate firstKept(LocalDate today) {
      var first = (toTheEndOfTheYear ? today.with(TemporalAdjusters.firstDayOfYear()) : today).minusMonths(months);
      while (!goesOn(first).isAfter(today)) {
        first = first.plusDays(1);
      }
      while (goesOn(first.minusDays(1)).isAfter(today)) {
        first = first.minusDays(1);
      }
      return first;
    }
  }

  /**
   * @param sensitive whether it is encrypted with the customer's own key
   */
  public record Field(String name, Form form, Right right, boolean sensitive) {

    public static Field fixed(String name, Form form) {
      return new Field(name, form, Right.DISPUTE, false);
    }

    public static Field own(String name, Form form) {
      return new Field(name, form, Right.CORRECT, false);
    }

    public static Field sensitive(String name, Form form) {
      return new Field(name, form, Right.DISPUTE, true);
    }

    public Field andSensitive() {
      return new Field(name, form, right, true);
    }
  }

  public Optional<Field> field(String field) {
    return fields.stream().filter(each -> each.name().equals(field)).findFirst();
  }

  public boolean isSensitive() {
    return fields.stream().anyMatch(Field::sensitive);
  }

  Set<String> sensitiveFields() {
    return fields.stream().filter(Field::sensitive).map(Field::name).collect(Collectors.toSet());
  }

  /** Whether it is used for this before the shopper decides; null where it never is. */
  public @Nullable Use use(Purpose purpose) {
    return uses.get(purpose);
  }

  /**
   * What an entry says in a field: what its owner said over it, else what the source said.
   *
   * @return a text, a number, a moment, money, … as the field's form says; null where nothing is said
   */
  public @Nullable Object value(Entry entry, Field field) {
    var own = field.right() == Right.CORRECT ? entry.correction().in(field.name()) : null;
    return own != null ? own : said(entry, field.name());
  }

  /** What the source said in a field. */
  public @Nullable Object said(Entry entry, String field) {
    return switch (field) {
      case "title" -> entry.title();
      case "amount" -> entry.amount();
      case "quantity" -> Math.abs(entry.quantity());
      default -> Components.read(entry.details(), field);
    };
  }
}
