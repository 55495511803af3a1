package io.vitrine.shell;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.text.ListFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How things are said in the language of whoever looks: texts, dates, numbers and money. Days are the retailer's. */
@Component
public class Wording {

  private final Texts texts;
  private final House house;
  private final Clock clock;

  Wording(Texts texts, House house, Clock clock) {
    this.texts = texts;
    this.house = house;
    this.clock = clock;
  }

  /** The language of the page that is being made; English where there is none. */
  public Locale language() {
    var ui = UI.getCurrent();
    return ui == null ? Locale.ENGLISH : Texts.languageOf(ui.getLocale());
  }

  public String t(String key, Object... arguments) {
    return texts.getTranslation(key, language(), arguments);
  }

  /** The same in another language than the page's, such as a letter to somebody who reads that. */
  public String in(String language, String key, Object... arguments) {
    return texts.getTranslation(key, Locale.of(language), arguments);
  }

  /** A text that not every thing has one of. */
  public Optional<String> maybe(String key, Object... arguments) {
    return texts.has(key, language()) ? Optional.of(t(key, arguments)) : Optional.empty();
  }

  /** What keys that begin so end in, in their order. */
  public List<String> codes(String prefix) {
    return texts.all(language()).keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .sorted()
        .toList();
  }

  /** The title of a browser tab: what the page is, then where one is. */
  public String tab(String title) {
    return title + " · " + (house.retailer().isEmpty() ? "Vitrine" : t("frame.title", house.retailer()));
  }

  /** Whose Vitrine this is: {@code at Lindenhof}, or nothing where nobody gave a name. */
  String at() {
    return house.retailer().isEmpty() ? "" : t("frame.at", house.retailer());
  }

  /** Who holds all this. */
  String holder() {
    return house.retailer().isEmpty() ? t("frame.we-hold") : t("frame.holder", house.retailer());
  }

  /** {@code 1,284}. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(formats()).format(number);
  }

  /** {@code 18,432.90 €}; what is not in euro stands as the language has it, {@code £2.55}. */
  public String money(long minor, String currency) {
    var unit = Currency.getInstance(currency);
    int digits = Math.max(0, unit.getDefaultFractionDigits());
    var amount = BigDecimal.valueOf(minor, digits);
    if (!currency.equals("EUR")) {
      var format = NumberFormat.getCurrencyInstance(formats());
      format.setCurrency(unit);
      format.setMinimumFractionDigits(digits);
      format.setMaximumFractionDigits(digits);
      return format.format(amount);
    }
    var format = NumberFormat.getNumberInstance(formats());
    format.setMinimumFractionDigits(digits);
    return format.format(amount) + "\u00a0€";
  }

  /** {@code one, two and three}. */
  public String list(List<String> things) {
    return ListFormat.getInstance(formats(), ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(things);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), house.zone());
  }

  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, house.zone());
  }

  /** {@code Wednesday 14 October}; with its year where that is not this one. */
  public String day(LocalDate day) {
    return say(day.getYear() == today().getYear() ? "format.day" : "format.day-of-year", day);
  }

  public String day(Instant moment) {
    return day(dayOf(moment));
  }

  /** {@code 14 October 2026}. */
  public String date(LocalDate day) {
    return say("format.date", day);
  }

  public String date(Instant moment) {
    return date(dayOf(moment));
  }

  /** {@code 14 October}; with its year where that is not this one. */
  public String shortDate(Instant moment) {
    var day = dayOf(moment);
    return say(day.getYear() == today().getYear() ? "format.date-this-year" : "format.date", day);
  }

  /** {@code 14 Oct}; with its year where that is not this one. */
  public String shortDay(LocalDate day) {
    return say(day.getYear() == today().getYear() ? "format.short-day" : "format.short-day-of-year", day);
  }

  /** {@code Oct 2026}. */
  public String month(LocalDate day) {
    return say("format.month", day);
  }

  /** {@code 14:02}. */
  public String time(Instant moment) {
    return say("format.time", moment.atZone(house.zone()));
  }

  /** {@code 14 October 2026, 14:02}. */
  public String moment(Instant moment) {
    ZonedDateTime here = moment.atZone(house.zone());
    return say("format.moment", here);
  }

  private String say(String pattern, TemporalAccessor when) {
    return DateTimeFormatter.ofPattern(t(pattern), formats()).format(when);
  }

  private Locale formats() {
    return Texts.formatsOf(language());
  }
}
