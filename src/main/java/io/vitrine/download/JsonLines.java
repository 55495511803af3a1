package io.vitrine.download;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object a line, each with all fields of its sheet. Leaves the stream open. */
final class JsonLines implements Closeable {

  static final JsonMapper JSON = JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator out;
  private final SerializableString[] names;

  JsonLines(OutputStream stream, List<String> columns) {
    out = JSON.writer().withRootValueSeparator("\n").createGenerator(stream);
    names = names(columns);
  }

  /** Encoded once, and not once a row. */
  static SerializableString[] names(List<String> columns) {
    return columns.stream().map(SerializedString::new).toArray(SerializableString[]::new);
  }

  void row(@Nullable Object[] values) {
    out.writeStartObject();
    for (int i = 0; i < names.length; i++) {
      out.writeName(names[i]);
      value(out, values[i]);
    }
    out.writeEndObject();
  }

  static void value(JsonGenerator out, @Nullable Object value) {
    if (value instanceof String text) {
      out.writeString(text);
      return;
    }
    switch (value) {
      case null -> out.writeNull();
      case Long number -> out.writeNumber(number);
      case Integer number -> out.writeNumber(number);
      case Boolean yes -> out.writeBoolean(yes);
      case Number number -> out.writeNumber(number.toString());
      case Map<?, ?> map -> out.writePOJO(map);
      case Iterable<?> list -> out.writePOJO(list);
      default -> out.writeString(value.toString());
    }
  }

  @Override
  public void close() {
    out.writeRaw('\n');
    out.close();
  }
}
