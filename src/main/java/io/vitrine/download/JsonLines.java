package io.vitrine.download;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object a line, each with all fields of its sheet. Leaves the stream open. */
final class JsonLines implements Closeable {

  static final JsonMapper JSON = JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator out;

  JsonLines(OutputStream stream) {
    out = JSON.writer().withRootValueSeparator("\n").createGenerator(stream);
  }

  void row(Map<String, @Nullable Object> cells) {
    out.writeStartObject();
    for (var cell : cells.entrySet()) {
      out.writeName(cell.getKey());
      value(out, cell.getValue());
    }
    out.writeEndObject();
  }

  static void value(JsonGenerator out, @Nullable Object value) {
    switch (value) {
      case null -> out.writeNull();
      case String text -> out.writeString(text);
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
