package io.vitrine.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.vitrine.demo.Lindenhof.Line;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files in which the department store's systems say what they know, each in its own way: the catalogue and the
 * tills as CSV, the web shop as a JSON object a line. The mappings beside them tell the importer how to read them.
 */
record DemoFiles(Path catalogue, Path webShop, Path tills) {

  /** What stands in a line of the web shop's file. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WebLine(
      String order,
      int line,
      LocalDateTime placed,
      Customer customer,
      Article article,
      int pieces,
      BigDecimal price,
      @Nullable String sentTo) {

    record Customer(String card, String name, String email) {}

    record Article(String number, String name) {}

    static WebLine of(Line line) {
      var who = line.basket().who();
      var product = line.piece().product();
      return new WebLine(
          line.order(),
          line.number(),
          line.basket().at(),
          new Customer(who.card(), who.name(), who.email()),
          new Article(product.key(), product.title()),
          line.quantity(),
          euros(product),
          line.piece().recipient());
    }
  }

  static DemoFiles write(Lindenhof shop, Path folder) {
    var files = new DemoFiles(
        folder.resolve("catalogue.csv"), folder.resolve("web-shop.ndjson"), folder.resolve("tills.csv"));
    try {
      files.writeCatalogue(shop);
      files.writePurchases(shop);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private void writeCatalogue(Lindenhof shop) throws IOException {
    try (var csv = CsvWriter.builder().build(catalogue)) {
      csv.writeRecord(
          "number", "name", "department", "category", "brand", "colour", "size", "price", "kwh", "drawing", "paint",
          "paint2");
      for (DemoProduct product : shop.products()) {
        csv.writeRecord(
            product.key(),
            product.title(),
            product.department(),
            product.category(),
            product.brand(),
            product.colour(),
            product.size(),
            euros(product).toPlainString(),
            product.kwhYear() == null ? null : String.valueOf(product.kwhYear()),
            product.drawing(),
            product.paint(),
            product.paint2());
      }
    }
  }

  private void writePurchases(Lindenhof shop) throws IOException {
    var json = JsonMapper.builder().build();
    try (BufferedWriter web = Files.newBufferedWriter(webShop);
        var csv = CsvWriter.builder().build(tills)) {
      csv.writeRecord(
          "receipt", "line", "time", "till", "card", "name", "e-mail", "article", "text", "pieces", "price");
      shop.lines().forEach(line -> {
        try {
          if (line.basket().isWeb()) {
            web.append(json.writeValueAsString(WebLine.of(line))).append('\n');
          } else {
            write(csv, line);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }

  private static void write(CsvWriter csv, Line line) {
    var who = line.basket().who();
    var product = line.piece().product();
    csv.writeRecord(
        line.order(),
        String.valueOf(line.number()),
        line.basket().at().toString(),
        String.valueOf(line.basket().till()),
        who.card(),
        who.name(),
        who.email(),
        product.key(),
        product.title(),
        String.valueOf(line.quantity()),
        euros(product).toPlainString());
  }

  private static BigDecimal euros(DemoProduct product) {
    return BigDecimal.valueOf(product.cents(), 2);
  }
}
