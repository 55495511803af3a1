package io.vitrine.machine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a field is made of columns: what is in braces is a column, the rest stands as it is, as in
 * {@code {InvoiceNo}/{StockCode|upper}}. Where one of its columns is empty, so is the field.
 */
record Template(String text, List<Part> parts) {

  /** Stands in a key where its count goes. No text that is read from a file has it. */
  static final String COUNTED_HERE = "\0";

  private static final int NONE = -1;
  private static final int COUNTER = -2;
  private static final Pattern BRACES = Pattern.compile("\\{([^{}|]+)(?:\\|([^{}]*))?}");

  /** A column with what is done to its value, or, where there is no column, plain text. */
  record Part(@Nullable String column, String plain, UnaryOperator<String> change) {}

  static Template of(String text) {
    var parts = new ArrayList<Part>();
    Matcher braces = BRACES.matcher(text);
    int plainFrom = 0;
    while (braces.find()) {
      plain(text.substring(plainFrom, braces.start()), text, parts);
      parts.add(new Part(braces.group(1).strip(), "", change(braces.group(2), text)));
      plainFrom = braces.end();
    }
    plain(text.substring(plainFrom), text, parts);
    return new Template(text, List.copyOf(parts));
  }

  private static void plain(String plain, String text, List<Part> parts) {
    if (plain.indexOf('{') >= 0 || plain.indexOf('}') >= 0) {
      throw new Refusal("mapping.braces", text);
    }
    if (!plain.isEmpty()) {
      parts.add(new Part(null, plain, UnaryOperator.identity()));
    }
  }

  private static UnaryOperator<String> change(@Nullable String name, String text) {
    return switch (name) {
      case null -> UnaryOperator.identity();
      case "upper" -> value -> value.toUpperCase(Locale.ROOT);
      case "lower" -> value -> value.toLowerCase(Locale.ROOT);
      default -> throw new Refusal("mapping.change", name, text, "{code|upper}");
    };
  }

  Set<String> columns() {
    var columns = new LinkedHashSet<String>();
    for (Part part : parts) {
      if (part.column != null) {
        columns.add(part.column);
      }
    }
    return columns;
  }

  /** @param counted whether {@code {n}} stands for the counter that makes a key unique */
  Bound bind(Lines lines, boolean counted) {
    return new Bound(
        parts,
        parts.stream().mapToInt(part -> part.column == null ? NONE
            : counted && part.column.equals(Fields.COUNTER) ? COUNTER : lines.place(part.column)).toArray());
  }

  /** A template that knows in which place each of its columns stands. */
  record Bound(List<Part> parts, int[] places) {

    /** The field's value, or null where one of its columns is empty. */
    @Nullable String in(Lines line) throws Flawed {
      if (places.length == 1) {
        return piece(0, line);
      }
      var value = new StringBuilder();
      for (int i = 0; i < places.length; i++) {
        var piece = piece(i, line);
        if (piece == null) {
          return null;
        }
        value.append(piece);
      }
      return value.toString();
    }

    private @Nullable String piece(int i, Lines line) throws Flawed {
      Part part = parts.get(i);
      if (part.column == null) {
        return part.plain;
      }
      if (places[i] == COUNTER) {
        return COUNTED_HERE;
      }
      var value = line.value(places[i]);
      if (value == null) {
        return null;
      }
      if (value.contains(COUNTED_HERE)) {
        throw Flaw.UNREADABLE_TEXT.found();
      }
      return part.change.apply(value);
    }
  }
}
