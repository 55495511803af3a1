package io.vitrine.download;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Purchases as orders of schema.org in JSON-LD 1.1: one graph, written as rows come in. Rows that follow each other
 * with the same order number are one order.
 */
final class Orders implements Closeable {

  private final JsonGenerator out;
  private @Nullable Object order;
  private boolean open;

  Orders(OutputStream stream) {
    out = JsonLines.JSON.createGenerator(stream);
    out.writeStartObject();
    out.writeStringProperty("@context", "https://schema.org");
    out.writeName("@graph");
    out.writeStartArray();
  }

  void row(Map<String, @Nullable Object> cells) {
    var number = cells.get("order");
    if (!open || number == null || !Objects.equals(number, order)) {
      end();
      begin(cells, number);
    }
    out.writeStartObject();
    out.writeStringProperty("@type", "Offer");
    out.writeName("itemOffered");
    out.writeStartObject();
    out.writeStringProperty("@type", "Product");
    property("name", cells.get("title"));
    out.writeEndObject();
    out.writeName("eligibleQuantity");
    out.writeStartObject();
    out.writeStringProperty("@type", "QuantitativeValue");
    property("value", cells.get("quantity"));
    out.writeEndObject();
    if (cells.get("amount") != null) {
      property("price", cells.get("amount"));
      property("priceCurrency", cells.get("currency"));
    }
    property("identifier", cells.get("key"));
    out.writeEndObject();
  }

  private void begin(Map<String, @Nullable Object> cells, @Nullable Object number) {
    order = number;
    open = true;
    out.writeStartObject();
    out.writeStringProperty("@type", "Order");
    property("orderNumber", number);
    property("orderDate", cells.get("occurred_at"));
    property("broker", cells.get("source_name"));
    out.writeName("acceptedOffer");
    out.writeStartArray();
  }

  private void end() {
    if (open) {
      out.writeEndArray();
      out.writeEndObject();
      open = false;
    }
  }

  private void property(String name, @Nullable Object value) {
    if (value != null) {
      out.writeName(name);
      JsonLines.value(out, value);
    }
  }

  @Override
  public void close() {
    end();
    out.writeEndArray();
    out.writeEndObject();
    out.close();
  }
}
