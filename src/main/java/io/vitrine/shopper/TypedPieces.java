package io.vitrine.shopper;

import io.vitrine.catalogue.Money;
import io.vitrine.closet.Addition;
import io.vitrine.closet.Closet;
import io.vitrine.closet.Cut;
import io.vitrine.closet.Length;
import io.vitrine.closet.Paint;
import io.vitrine.closet.Pattern;
import io.vitrine.closet.Type;
import io.vitrine.holding.Form;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.Answer.Wrong;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was typed about a piece, and says at which field it cannot be so. */
@Component
class TypedPieces {

  private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000);

  private final Wording wording;

  TypedPieces(Wording wording) {
    this.wording = wording;
  }

  /** Either what is wrong, or what is to be added. */
  record Read(@Nullable Wrong wrong, @Nullable Addition addition) {

    <T> T map(Function<Wrong, T> ifWrong, Function<Addition, T> otherwise) {
      return wrong != null ? ifWrong.apply(wrong) : otherwise.apply(Objects.requireNonNull(addition));
    }
  }

  Read read(Map<String, String> typed) {
    var price = typed.getOrDefault("price", "").strip().replace(',', '.');
    var wrong = typed.getOrDefault("description", "").isBlank()
        ? Optional.of(new Wrong("description", wording.t("closet.wrong.description")))
        : wrong(typed).or(() -> isPrice(price)
            ? Optional.empty()
            : Optional.of(new Wrong("price", wording.t("closet.wrong.price"))));
    if (wrong.isPresent()) {
      return new Read(wrong.get(), null);
    }
    var since = typed.getOrDefault("since", "").strip();
    var size = typed.getOrDefault("size", "").strip();
    return new Read(
        null,
        new Addition(
            typed.getOrDefault("description", "").strip(),
            Type.of(typed.getOrDefault("type", "")).orElse(Type.T_SHIRT),
            Cut.of(typed.getOrDefault("cut", "")).orElse(Cut.STRAIGHT),
            Length.of(typed.getOrDefault("length", "")).orElse(Length.HIP),
            Pattern.of(typed.getOrDefault("pattern", "")).orElse(Pattern.PLAIN),
            Paint.of(typed.getOrDefault("paint", "")).orElse(Paint.GREY),
            size.isEmpty() ? null : size,
            since.isEmpty() ? null : LocalDate.parse(since),
            price.isEmpty() ? null : new Money(new BigDecimal(price).movePointRight(2).longValueExact(), "EUR")));
  }

  /** What of this cannot be; nothing where all of it can. */
  Optional<Wrong> wrong(Map<String, String> typed) {
    return typed.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(each -> !each.getKey().equals("price"))
        .flatMap(each -> wrong(each.getKey(), each.getValue().strip()).stream())
        .findFirst();
  }

  private Optional<Wrong> wrong(String field, String value) {
    if (!Closet.takes(field, value)) {
      return Optional.of(new Wrong(field, value.length() > Form.LINE.longest()
          ? wording.t("entries.wrong.long", Form.LINE.longest())
          : wording.t(field.equals("since") ? "entries.wrong.day" : "entries.wrong.form")));
    }
    return field.equals("since") && !value.isEmpty() && LocalDate.parse(value).isAfter(wording.today())
        ? Optional.of(new Wrong(field, wording.t("closet.wrong.since")))
        : Optional.empty();
  }

  private static boolean isPrice(String price) {
    try {
      if (price.isEmpty()) {
        return true;
      }
      var amount = new BigDecimal(price);
      return amount.signum() >= 0 && amount.scale() <= 2 && amount.compareTo(DEAREST) < 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
