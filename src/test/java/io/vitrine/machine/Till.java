package io.vitrine.machine;

import io.vitrine.customer.Actor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A till of its own for a test: what it says stands in a file that can be imported again and again. */
public final class Till {

  private static final String HEADER = "receipt,time,card,article,text,pieces,price,till";

  public final String source = "till-" + UUID.randomUUID().toString().substring(0, 8);
  private final Importer importer;
  private final JdbcClient jdbc;
  private final List<String> lines = new ArrayList<>(List.of(HEADER));

  public Till(Importer importer, JdbcClient jdbc) {
    this.importer = importer;
    this.jdbc = jdbc;
  }

  Mapping mapping() {
    return MappingFile.parse(mappingText());
  }

  String mappingText() {
    return """
        source: %s
        name: A till
        key: "{receipt}/{article|upper}/{n}"
        order: "{receipt}"
        occurred: "{time}"
        date-pattern: yyyy-MM-dd HH:mm
        time-zone: Europe/Berlin
        quantity: "{pieces}"
        unit-price: "{price}"
        currency: EUR
        title: "{text}"
        customer:
          key: "{card}"
        product:
          key: "{article|upper}"
        details:
          place: "Till {till}"
        not-a-product:
          value: "{article}"
          matches: POSTAGE
        """
        .formatted(source);
  }

  /** @param line receipt,time,card,article,text,pieces,price,till */
  public Till says(String line) {
    lines.add(line);
    return this;
  }

  public Till saysInstead(String before, String now) {
    lines.replaceAll(line -> line.equals(before) ? now : line);
    return this;
  }

  public Till saysAllOf(Till other) {
    lines.clear();
    lines.addAll(other.lines);
    return this;
  }

  public String file() {
    return String.join("\n", lines) + "\n";
  }

  public Summary imported() {
    return imported(file().getBytes(StandardCharsets.UTF_8));
  }

  Summary imported(byte[] file) {
    return imported(file, Progress.UNSEEN);
  }

  public Summary imported(byte[] file, Progress progress) {
    return Actor.asMachine(
        "import", () -> importer.run(mapping(), source + ".csv", new ByteArrayInputStream(file), progress));
  }

  /** The same mapping for lines of JSON, in which the card is an object. */
  Summary importedJson(String file) {
    var mapping = MappingFile.parse(mappingText().replace("{card}", "{card.number}") + "format: ndjson\n");
    return Actor.asMachine("import", () -> importer.run(
        mapping,
        source + ".ndjson",
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
        Progress.UNSEEN));
  }

  /** All that is held from this till, by keys and not by ids, as these follow the order of arrival. */
  public List<String> held() {
    return jdbc.sql(
            """
            select concat_ws(' ', c.external_key, e.kind, e.external_key, e.order_key, e.occurred_at, p.external_key,
                             e.title, e.quantity, e.returned, coalesce(r.external_key, '-'), e.amount_minor, e.currency,
                             e.details)
              from entry e
              join customer c on c.id = e.customer_id
              left join product p on p.id = e.product_id
              left join entry r on r.id = e.returns_entry
             where e.source = :source
             order by e.external_key
            """)
        .param("source", source)
        .query(String.class)
        .list();
  }
}
