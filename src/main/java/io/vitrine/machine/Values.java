package io.vitrine.machine;

import io.vitrine.machine.Template.Bound;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of the present line, made of its columns as the mapping says. */
final class Values {

  private final Lines lines;
  private final Map<String, Made> fields = new HashMap<>();

  private record Made(Bound[] templates, int length) {}

  Values(Mapping mapping, Lines lines) {
    this.lines = lines;
    mapping.fields().forEach((name, templates) -> {
      var length = Objects.requireNonNull(Fields.length(name, mapping.holds()));
      fields.put(name, new Made(bound(templates, name.equals("key")), length));
    });
  }

  private Bound[] bound(List<Template> templates, boolean counted) {
    return templates.stream().map(template -> template.bind(lines, counted)).toArray(Bound[]::new);
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  @Nullable String text(String field) throws Flawed {
    var made = fields.get(field);
    if (made == null) {
      return null;
    }
    for (Bound template : made.templates) {
      var value = template.in(lines);
      if (value != null) {
        if (value.length() > made.length) {
          throw Flaw.VALUE_TOO_LONG.found();
        }
        return value;
      }
    }
    return null;
  }

  String needed(String field, Flaw otherwise) throws Flawed {
    var value = text(field);
    if (value == null) {
      throw otherwise.found();
    }
    return value;
  }

  /** A text for people: in one line, without double blanks or control characters. */
  @Nullable String words(String field) throws Flawed {
    var text = text(field);
    return text == null ? null : tidy(text);
  }

  private static @Nullable String tidy(String text) {
    boolean tidy = true;
    for (int i = 0; i < text.length() && tidy; i++) {
      char c = text.charAt(i);
      tidy = c > ' ' && c < 127 || c == ' ' && i > 0 && text.charAt(i - 1) != ' ' || c > 160;
    }
    if (tidy) {
      return text;
    }
    var words = text.replaceAll("[\\s\\p{Cntrl}\\u00a0]+", " ").strip();
    return words.isEmpty() ? null : words;
  }
}
