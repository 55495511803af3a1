package io.vitrine.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object a line. A column is a property; one of an object within is named with a dot, as in
 * {@code customer.id}. Lists are not read.
 */
final class JsonLines implements Lines {

  private static final int LOOKED_AT = 1_000;

  private final Window window;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final JsonFactory json =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> seen = new TreeSet<>();
  private @Nullable String[] values = new String[16];
  private @Nullable Flaw flaw;
  private int length;
  private long passed;

  JsonLines(Window window) {
    this.window = window;
  }

  @Override
  public int place(String column) {
    int place = places.computeIfAbsent(column, c -> places.size());
    if (place == values.length) {
      values = Arrays.copyOf(values, 2 * values.length);
    }
    return place;
  }

  @Override
  public boolean next() throws IOException {
    do {
      pass();
      if (window.at(0) < 0) {
        return false;
      }
      length = window.toLineBreak();
    } while (isBlank());
    Arrays.fill(values, null);
    flaw = window.isTooLong() ? Flaw.TOO_LONG : read();
    return true;
  }

  @Override
  public void pass() {
    window.pass(length);
    passed += length > 0 ? 1 : 0;
    length = 0;
  }

  private boolean isBlank() throws IOException {
    for (int i = 0; i < length; i++) {
      if (window.at(i) > ' ') {
        return window.isTooLong();
      }
    }
    return !window.isTooLong();
  }

  private @Nullable Flaw read() {
    String text;
    try {
      text = decoder.decode(ByteBuffer.wrap(window.bytes(), window.begin(), length)).toString();
    } catch (CharacterCodingException e) {
      return Flaw.UNREADABLE_TEXT;
    }
    try (JsonParser parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Flaw.NOT_JSON;
      }
      properties(parser, "");
      return parser.nextToken() == null ? null : Flaw.NOT_JSON;
    } catch (JacksonException e) {
      return Flaw.NOT_JSON;
    }
  }

  private void properties(JsonParser parser, String within) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = within + parser.currentName();
      switch (parser.nextToken()) {
        case START_OBJECT -> properties(parser, name + ".");
        case START_ARRAY -> parser.skipChildren();
        case VALUE_NULL -> {}
        default -> keep(name, parser.getString());
      }
    }
  }

  private void keep(String name, String value) {
    var place = places.get(name);
    if (passed < LOOKED_AT) {
      seen.add(name);
    }
    if (place != null && !value.isBlank()) {
      values[place] = value.strip();
    }
  }

  @Override
  public long number() {
    return passed + 1;
  }

  @Override
  public long passed() {
    return passed;
  }

  @Override
  public @Nullable Flaw flaw() {
    return flaw;
  }

  @Override
  public @Nullable String value(int place) {
    return values[place];
  }

  @Override
  public Set<String> columnsSeen() {
    return seen;
  }

  @Override
  public String raw() {
    return window.text(length, StandardCharsets.UTF_8);
  }
}
