package io.vitrine.shopper;

import io.vitrine.closet.Home;
import io.vitrine.closet.HomeAddition;
import io.vitrine.closet.Sort;
import io.vitrine.holding.Form;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.Answer.Wrong;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was typed about a thing at home, and says at which field it cannot be so. */
@Component
class TypedThings {

  private static final int LONGEST_NUMBER = 12;

  private final Wording wording;

  TypedThings(Wording wording) {
    this.wording = wording;
  }

  /** What of this cannot be; nothing where all of it can. */
  Optional<Wrong> wrong(Map<String, String> typed) {
    return typed.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(each -> wrong(each.getKey(), each.getValue().strip()).stream())
        .findFirst();
  }

  private Optional<Wrong> wrong(String field, String value) {
    if (!Home.takes(field, value)) {
      return Optional.of(new Wrong(field, switch (field) {
        case "kilowattHours" -> wording.t("entries.wrong.kilowatt-hours");
        case "since", "warranty" -> wording.t("entries.wrong.day");
        default -> value.length() > Form.LINE.longest()
            ? wording.t("entries.wrong.long", Form.LINE.longest())
            : wording.t("closet.wrong.description");
      }));
    }
    return field.equals("since") && !value.isEmpty() && LocalDate.parse(value).isAfter(wording.today())
        ? Optional.of(new Wrong(field, wording.t("closet.wrong.since")))
        : Optional.empty();
  }

  /** Only where nothing of it is wrong. */
  HomeAddition addition(Map<String, String> typed) {
    var figure = said(typed, "kilowattHours");
    return new HomeAddition(
        typed.getOrDefault("description", "").strip(),
        Sort.of(typed.getOrDefault("sort", "")).orElse(Sort.OTHER),
        said(typed, "brand"),
        figure == null ? null : Integer.valueOf(figure),
        said(typed, "size"),
        day(said(typed, "since")),
        day(said(typed, "warranty")));
  }

  private static @Nullable String said(Map<String, String> typed, String field) {
    var value = typed.getOrDefault(field, "").strip();
    return value.isEmpty() ? null : value;
  }

  private static @Nullable LocalDate day(@Nullable String said) {
    return said == null ? null : LocalDate.parse(said);
  }

  /** Cents for a kilowatt hour, with a comma or a point; nothing where nobody pays that. */
  static Optional<BigDecimal> cents(String typed) {
    var number = typed.strip().replace(',', '.');
    if (number.length() > LONGEST_NUMBER) {
      return Optional.empty();
    }
    try {
      var cents = new BigDecimal(number);
      return cents.signum() >= 0 && cents.scale() <= 2 && cents.scale() >= 0 && cents.compareTo(Home.DEAREST) <= 0
          ? Optional.of(cents)
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
