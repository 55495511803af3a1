package io.vitrine.shopper;

import io.vitrine.catalogue.Money;
import io.vitrine.holding.Correction;
import io.vitrine.holding.Entry;
import io.vitrine.holding.Form;
import io.vitrine.holding.Kind;
import io.vitrine.holding.Kind.Field;
import io.vitrine.holding.Kind.Right;
import io.vitrine.shell.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the fields of an entry are called and what they say, by their form alone, whatever the kind. */
@Component
class FieldWords {

  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  private final Wording wording;

  FieldWords(Wording wording) {
    this.wording = wording;
  }

  /** A kind may call a field otherwise than other kinds do. */
  String label(Kind kind, Field field) {
    return wording.maybe("field." + kind.name() + "." + field.name())
        .or(() -> wording.maybe("field." + field.name()))
        .orElse(field.name());
  }

  /** What a field says, or that it says nothing. */
  String value(Kind kind, Entry entry, Field field) {
    return value(kind, entry, entry.correction(), field);
  }

  /** What a field would say with another correction. */
  String value(Kind kind, Entry entry, Correction correction, Field field) {
    var words = words(kind, entry, correction, field);
    return words != null ? words : nothing(field);
  }

  private String nothing(Field field) {
    return wording.maybe("field." + field.name() + ".none").orElseGet(() -> wording.t("entries.not-said"));
  }

  /** Nothing where the field says nothing. */
  @Nullable String words(Kind kind, Entry entry, Field field) {
    return words(kind, entry, entry.correction(), field);
  }

  private @Nullable String words(Kind kind, Entry entry, Correction correction, Field field) {
    var value = raw(kind, entry, correction, field);
    return value == null || value.toString().isBlank() ? null : words(field, value, entry);
  }

  /** A field as it is written in a form, empty where it says nothing. */
  String typed(Kind kind, Entry entry, Field field) {
    var value = raw(kind, entry, entry.correction(), field);
    return value == null ? "" : value.toString();
  }

  private static @Nullable Object raw(Kind kind, Entry entry, Correction correction, Field field) {
    var own = field.right() == Right.CORRECT ? correction.in(field.name()) : null;
    return own != null ? own : kind.said(entry, field.name());
  }

  private String words(Field field, Object value, Entry entry) {
    return switch (field.form()) {
      case LINE, TEXT -> value.toString();
      case MONEY -> value instanceof Money money ? wording.money(money.minor(), money.currency()) : value.toString();
      case PIECES -> wording.t("entries.pieces", whole(value));
      case STARS -> wording.t("entries.stars", whole(value));
      case DAY -> wording.date(value instanceof LocalDate day ? day : LocalDate.parse(value.toString()));
      case MOMENT -> moment(value, entry);
      case SECONDS -> duration(whole(value));
      case METRES -> wording.t("entries.metres", new BigDecimal(value.toString()));
      case CENTIMETRES -> wording.t("entries.centimetres", new BigDecimal(value.toString()));
      case KILOGRAMS -> wording.t("entries.kilograms", new BigDecimal(value.toString()));
      case KILOWATT_HOURS -> wording.t("entries.kilowatt-hours", whole(value));
      case DEGREES -> wording.t("entries.degrees", new BigDecimal(value.toString()));
      case YES_NO, CHOICE -> choice(field.name(), value.toString());
      case HASH -> wording.t("entries.hash");
    };
  }

  /** A choice in words; one that nobody gave words is told as it is. */
  String choice(String field, String code) {
    return wording.maybe("value." + field + "." + code)
        .or(() -> wording.maybe("value." + code))
        .orElse(code);
  }

  /** On the day of the entry itself the time will do. */
  private String moment(Object value, Entry entry) {
    var moment = value instanceof Instant instant ? instant : Instant.parse(value.toString());
    return wording.dayOf(moment).equals(wording.dayOf(entry.occurredAt()))
        ? wording.time(moment)
        : wording.moment(moment);
  }

  private String duration(long seconds) {
    if (seconds < MINUTE) {
      return wording.t("entries.seconds", seconds);
    }
    return seconds < 2 * HOUR
        ? wording.t("entries.minutes", Math.round((double) seconds / MINUTE))
        : wording.t("entries.hours", Math.round((double) seconds / HOUR));
  }

  private static long whole(Object value) {
    return value instanceof Number number ? number.longValue() : Long.parseLong(value.toString());
  }

  /** Whether a field is of use to whoever skims a list; numbers of a map are not. */
  static boolean isForSkimming(Field field) {
    return switch (field.form()) {
      case MONEY, STARS, METRES, DEGREES, HASH -> false;
      default -> true;
    };
  }

  /** Whether a form can be asked for in a dialog. */
  static boolean canBeTyped(Form form) {
    return switch (form) {
      case MONEY, MOMENT, HASH -> false;
      default -> true;
    };
  }
}
