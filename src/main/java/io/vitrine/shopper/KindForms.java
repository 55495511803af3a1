package io.vitrine.shopper;

import io.vitrine.holding.Form;
import io.vitrine.holding.Kind;
import io.vitrine.holding.Kind.Field;
import io.vitrine.holding.Kind.Right;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.KindForm.Asking;
import io.vitrine.shopper.KindForm.Option;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How the fields that a shopper may change are asked for, and what was typed into them is checked. */
@Component
class KindForms {

  private static final Set<Form> DECIMALS = EnumSet.of(Form.METRES, Form.DEGREES, Form.CENTIMETRES, Form.KILOGRAMS);

  private final List<Kind> kinds;
  private final KindWords kindWords;
  private final FieldWords fields;
  private final Wording wording;

  KindForms(List<Kind> kinds, KindWords kindWords, FieldWords fields, Wording wording) {
    this.kinds = kinds;
    this.kindWords = kindWords;
    this.fields = fields;
    this.wording = wording;
  }

  /** The kinds of a page, by name. */
  List<KindForm> of(Scope scope) {
    return kinds.stream()
        .filter(kind -> scope.isOfAllKinds() || scope.kinds().contains(kind.name()))
        .map(kind -> new KindForm(kind.name(), kindWords.many(kind.name()), labels(kind), asked(kind)))
        .sorted(Comparator.comparing(KindForm::many))
        .toList();
  }

  Set<String> names() {
    return kinds.stream().map(Kind::name).collect(Collectors.toSet());
  }

  /** What each field is called, and what it is used for. */
  List<String> labels(Kind kind) {
    return Stream.concat(
            kind.fields().stream().map(field -> fields.label(kind, field)),
            Stream.of(wording.t("entries.label.use")))
        .toList();
  }

  private List<Asking> asked(Kind kind) {
    return kind.fields().stream()
        .filter(field -> field.right() == Right.CORRECT && FieldWords.canBeTyped(field.form()))
        .map(field -> new Asking(
            field.name(),
            fields.label(kind, field),
            field.form().name().toLowerCase(Locale.ROOT),
            options(field)))
        .toList();
  }

  private List<Option> options(Field field) {
    return switch (field.form()) {
      case YES_NO -> List.of(option(field, "true"), option(field, "false"));
      case CHOICE -> wording.codes("value." + field.name() + ".").stream().map(code -> option(field, code)).toList();
      default -> List.of();
    };
  }

  private Option option(Field field, String code) {
    return new Option(code, fields.choice(field.name(), code));
  }

  /** What was typed, with numbers as they are kept: one may write 76.5 or 76,5. */
  Map<String, String> plain(Map<String, String> typed) {
    var plain = new HashMap<>(typed);
    plain.replaceAll((name, value) -> isNumber(name) ? value.strip().replace(',', '.') : value);
    return plain;
  }

  private boolean isNumber(String name) {
    return kinds.stream()
        .flatMap(kind -> kind.field(name).stream())
        .anyMatch(field -> DECIMALS.contains(field.form()));
  }

  /** What of this cannot be, at its field. */
  Optional<Answer.Wrong> wrong(Map<String, String> typed) {
    return typed.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(each -> wrong(each.getKey(), each.getValue().strip()).stream())
        .findFirst();
  }

  private Optional<Answer.Wrong> wrong(String name, String value) {
    var forms = kinds.stream()
        .flatMap(kind -> kind.field(name).filter(field -> field.right() == Right.CORRECT).stream())
        .map(Field::form)
        .toList();
    if (!forms.isEmpty() && (value.isEmpty() || forms.stream().anyMatch(form -> form.takes(value)))) {
      return Optional.empty();
    }
    var why = forms.isEmpty() ? wording.t("entries.wrong.fixed") : why(forms.getFirst(), value);
    return Optional.of(new Answer.Wrong(name, why));
  }

  private String why(Form form, String value) {
    return switch (form) {
      case LINE, TEXT -> value.length() > form.longest()
          ? wording.t("entries.wrong.long", form.longest())
          : wording.t("entries.wrong.unseen");
      case STARS -> wording.t("entries.wrong.stars");
      case DAY -> wording.t("entries.wrong.day");
      case CENTIMETRES -> wording.t("entries.wrong.centimetres");
      case KILOGRAMS -> wording.t("entries.wrong.kilograms");
      case KILOWATT_HOURS -> wording.t("entries.wrong.kilowatt-hours");
      default -> wording.t("entries.wrong.form");
    };
  }

  /** Whether what is typed changes what is suggested. */
  boolean steers(Map<String, String> typed) {
    return kinds.stream()
        .flatMap(kind -> kind.fields().stream())
        .anyMatch(field -> field.form() == Form.STARS && typed.containsKey(field.name()));
  }
}
