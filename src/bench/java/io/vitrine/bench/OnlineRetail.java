package io.vitrine.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Newcomer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The purchases of UCI Online Retail (Chen 2015, doi 10.24432/C5BW33), put straight into the tables. Where the file
 * lies is said by {@code -Ddata}.
 */
final class OnlineRetail {

  private static final String SOURCE = "online-retail";
  private static final Path FILE = Path.of("uci-online-retail", "online-retail-2010-2011.csv.gz");
  private static final Set<String> FEES =
      Set.of("POST", "DOT", "C2", "M", "D", "S", "B", "BANK CHARGES", "AMAZONFEE", "CRUK", "PADS");
  private static final int AT_A_TIME = 1_000;

  private OnlineRetail() {}

  static Path file() {
    return Path.of(System.getProperty("data", "data")).resolve(FILE);
  }

  private record Purchase(String customer, String product, String title, String order, String at, int quantity) {}

  /** Fills the house; returns its customers in the order of the file. */
  static List<CustomerId> fill(World world) throws IOException {
    var purchases = new ArrayList<Purchase>();
    read(purchases::add);
    var titles = new LinkedHashMap<String, NewProduct>();
    var people = new LinkedHashSet<String>();
    for (var purchase : purchases) {
      titles.putIfAbsent(purchase.product, NewProduct.named(purchase.product, purchase.title));
      people.add(purchase.customer);
    }
    var products = Actor.asMachine("bench", () -> taken(world, titles.values()));
    var customers = Actor.asMachine("bench", () -> world.get(Customers.class)
        .takeIn(SOURCE, people.stream().map(Newcomer::known).toList()));
    world.jdbc().sql("insert ignore into source (code, name) values ('online-retail', 'Online Retail')").update();
    insert(world, purchases, products, customers);
    return people.stream().map(customers::get).map(Objects::requireNonNull).toList();
  }

  private static Map<String, ProductId> taken(World world, Collection<NewProduct> products) {
    return world.get(Catalogue.class).takeIn(SOURCE, products);
  }

  private static void read(Consumer<Purchase> purchases) throws IOException {
    try (Reader text = new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file())), StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (var line : lines) {
        var product = line.getField("StockCode").strip().toUpperCase(Locale.ROOT);
        int quantity = Integer.parseInt(line.getField("Quantity"));
        if (quantity > 0 && !FEES.contains(product) && !line.getField("CustomerID").isEmpty()) {
          purchases.accept(new Purchase(
              line.getField("CustomerID"),
              product,
              line.getField("Description").strip(),
              line.getField("InvoiceNo"),
              line.getField("InvoiceDate"),
              quantity));
        }
      }
    }
  }

  private static void insert(
      World world, List<Purchase> purchases, Map<String, ProductId> products, Map<String, CustomerId> customers) {
    var template = new JdbcTemplate(world.source());
    int[] key = {0};
    template.batchUpdate(
        """
        insert into entry (customer_id, occurred_at, kind, source, external_key, order_key, received_at,
                           product_id, title, quantity, details)
        values (?, ?, 'purchase', 'online-retail', ?, ?, now(6), ?, ?, ?, '{}')
        """,
        purchases,
        AT_A_TIME,
        (row, purchase) -> {
          row.setLong(1, Objects.requireNonNull(customers.get(purchase.customer)).value());
          row.setTimestamp(2, Timestamp.valueOf(purchase.at));
          row.setString(3, Integer.toString(++key[0]));
          row.setString(4, purchase.order);
          row.setLong(5, Objects.requireNonNull(products.get(purchase.product)).value());
          row.setString(6, purchase.title);
          row.setInt(7, purchase.quantity);
        });
    world.jdbc().sql("analyze table entry").query().listOfRows();
  }
}
