package io.vitrine.download;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Purchases as orders of schema.org in JSON-LD 1.1: one graph, written as rows come in. Rows that follow each other
 * with the same order number are one order.
 */
final class Orders implements Closeable {

  private static final SerializableString TYPE = new SerializedString("@type");
  private static final SerializableString ITEM = new SerializedString("itemOffered");
  private static final SerializableString QUANTITY = new SerializedString("eligibleQuantity");
  private static final SerializableString OFFERS = new SerializedString("acceptedOffer");

  /** @param column where a row has it */
  private record Property(SerializableString name, int column) {

    @Nullable Object of(@Nullable Object[] row) {
      return column < 0 ? null : row[column];
    }

    void write(JsonGenerator out, @Nullable Object[] row) {
      var value = of(row);
      if (value != null) {
        out.writeName(name);
        JsonLines.value(out, value);
      }
    }
  }

  private final JsonGenerator out;
  private final Property number;
  private final Property date;
  private final Property broker;
  private final Property title;
  private final Property quantity;
  private final Property price;
  private final Property currency;
  private final Property key;
  private @Nullable Object order;
  private boolean open;

  Orders(OutputStream stream, List<String> columns) {
    number = new Property(new SerializedString("orderNumber"), columns.indexOf("order"));
    date = new Property(new SerializedString("orderDate"), columns.indexOf("occurred_at"));
    broker = new Property(new SerializedString("broker"), columns.indexOf("source_name"));
    title = new Property(new SerializedString("name"), columns.indexOf("title"));
    quantity = new Property(new SerializedString("value"), columns.indexOf("quantity"));
    price = new Property(new SerializedString("price"), columns.indexOf("amount"));
    currency = new Property(new SerializedString("priceCurrency"), columns.indexOf("currency"));
    key = new Property(new SerializedString("identifier"), columns.indexOf("key"));
    out = JsonLines.JSON.createGenerator(stream);
    out.writeStartObject();
    out.writeStringProperty("@context", "https://schema.org");
    out.writeName("@graph");
    out.writeStartArray();
  }

  void row(@Nullable Object[] row) {
    var its = number.of(row);
    if (!open || its == null || !Objects.equals(its, order)) {
      end();
      begin(row, its);
    }
    begin("Offer");
    out.writeName(ITEM);
    begin("Product");
    title.write(out, row);
    out.writeEndObject();
    out.writeName(QUANTITY);
    begin("QuantitativeValue");
    quantity.write(out, row);
    out.writeEndObject();
    if (price.of(row) != null) {
      price.write(out, row);
      currency.write(out, row);
    }
    key.write(out, row);
    out.writeEndObject();
  }

  private void begin(@Nullable Object[] row, @Nullable Object its) {
    order = its;
    open = true;
    begin("Order");
    number.write(out, row);
    date.write(out, row);
    broker.write(out, row);
    out.writeName(OFFERS);
    out.writeStartArray();
  }

  private void begin(String type) {
    out.writeStartObject();
    out.writeName(TYPE);
    out.writeString(type);
  }

  private void end() {
    if (open) {
      out.writeEndArray();
      out.writeEndObject();
      open = false;
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
