package io.vitrine.erasure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * JSON in the one form of RFC 8785 (JSON Canonicalization Scheme): no blanks, properties sorted by their UTF-16 code
 * units, strings escaped as section 3.2.2.2 says. Numbers are whole ones that a double holds exactly (section 3.2.2.3
 * writes those as they are); we have no others.
 */
final class CanonicalJson {

  private static final long LARGEST = 1L << 53;

  private CanonicalJson() {}

  /** @throws IllegalArgumentException where a number is not whole, or larger than a double holds exactly */
  static String of(@Nullable Object value) {
    var out = new StringBuilder();
    write(out, value);
    return out.toString();
  }

  private static void write(StringBuilder out, @Nullable Object value) {
    switch (value) {
      case null -> out.append("null");
      case JsonNode node -> write(out, plain(node));
      case String text -> text(out, text);
      case Boolean yes -> out.append(yes.booleanValue());
      case Integer number -> out.append(number.intValue());
      case Long number -> number(out, number);
      case Map<?, ?> map -> object(out, map);
      case List<?> list -> array(out, list);
      default -> throw new IllegalArgumentException("No canonical form for " + value.getClass().getName());
    }
  }

  private static @Nullable Object plain(JsonNode node) {
    if (node.isObject()) {
      var map = new TreeMap<String, Object>();
      node.properties().forEach(property -> map.put(property.getKey(), property.getValue()));
      return map;
    }
    if (node.isArray()) {
      return List.copyOf(node.valueStream().toList());
    }
    if (node.isString()) {
      return node.asString();
    }
    if (node.isBoolean()) {
      return node.asBoolean();
    }
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return node.asLong();
    }
    if (node.isNull()) {
      return null;
    }
    throw new IllegalArgumentException("A number that is not whole has no canonical form here");
  }

  private static void number(StringBuilder out, long number) {
    if (Math.abs(number) > LARGEST) {
      throw new IllegalArgumentException("A double does not hold this number exactly");
    }
    out.append(number);
  }

  /** Java compares strings by UTF-16 code units, as the scheme asks. */
  private static void object(StringBuilder out, Map<?, ?> map) {
    var sorted = new TreeMap<String, @Nullable Object>();
    map.forEach((name, value) -> sorted.put((String) name, value));
    var comma = "{";
    for (var property : sorted.entrySet()) {
      out.append(comma);
      text(out, property.getKey());
      out.append(':');
      write(out, property.getValue());
      comma = ",";
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static void array(StringBuilder out, List<?> list) {
    out.append('[');
    for (int i = 0; i < list.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write(out, list.get(i));
    }
    out.append(']');
  }

  private static void text(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
