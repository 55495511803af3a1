package io.vitrine.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Baskets of customers, with some customers' last basket held out. Products are numbered in the order of their keys,
 * so that ties by number are ties by key.
 *
 * @param customers each with baskets that may be learnt from, oldest first, none of them empty
 */
record Baskets(List<Customer> customers, List<String> products) {

  /**
   * @param heldOut the products of the next basket that anyone has bought before, ascending; empty where none is held
   *     out
   */
  record Customer(String key, List<Basket> baskets, int[] heldOut) {

    /** Products bought before, ascending. */
    int[] had() {
      return baskets.stream().flatMapToInt(it -> Arrays.stream(it.products())).sorted().distinct().toArray();
    }

    long lastDay() {
      return baskets.getLast().day();
    }
  }

  /** @param day days since 1970 */
  record Basket(String invoice, long day, int[] products) {}

  private record Bought(LocalDateTime at, TreeSet<String> products) {}

  /** What a file in the form of UCI Online Retail holds, each customer's baskets by time, then invoice. */
  static final class File {

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final DateTimeFormatter AMERICAN = times("M/d/yyyy");
    private static final DateTimeFormatter ISO = times("yyyy-MM-dd");

    private final Map<String, Map<String, Bought>> customers = new TreeMap<>();

    /** Spreadsheets leave seconds out, and sometimes the hour. */
    private static DateTimeFormatter times(String day) {
      return new DateTimeFormatterBuilder()
          .appendPattern(day + "[ H:mm[:ss]]")
          .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
          .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
          .toFormatter(Locale.ROOT);
    }

    static File read(Path path) throws IOException {
      var file = new File();
      try (var in = open(path);
          var lines = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (var line : lines) {
          var customer = line.getField("CustomerID");
          var invoice = line.getField("InvoiceNo");
          var product = line.getField("StockCode").strip().toUpperCase(Locale.ROOT);
          var quantity = line.getField("Quantity").strip();
          boolean isNobody = customer.isEmpty() || invoice.startsWith("C");
          if (isNobody || quantity.isEmpty() || Double.parseDouble(quantity) <= 0) {
            continue;
          }
          // Postage and fees have no number.
          if (!product.isEmpty() && Character.isDigit(product.charAt(0))) {
            file.customers
                .computeIfAbsent(customer, _ -> new HashMap<>())
                .computeIfAbsent(invoice, _ -> new Bought(time(line.getField("InvoiceDate")), new TreeSet<>()))
                .products()
                .add(product);
          }
        }
      }
      return file;
    }

    /** Packed or not, with or without the mark that spreadsheets write first. */
    private static InputStream open(Path path) throws IOException {
      var file = Files.newInputStream(path);
      var in = new BufferedInputStream(
          path.toString().endsWith(".gz") ? new GZIPInputStream(file, 1 << 16) : file, 1 << 16);
      in.mark(MARK.length);
      if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
        in.reset();
      }
      return in;
    }

    private static LocalDateTime time(String text) {
      return LocalDateTime.parse(text.strip().replace('T', ' '), text.contains("/") ? AMERICAN : ISO);
    }

    /** The last basket of everyone with two or more is held out. */
    Baskets forTest() {
      return split(0);
    }

    /** As if nobody's last basket had been bought yet: the one before it is held out. */
    Baskets forValidation() {
      return split(1);
    }

    private Baskets split(int unseen) {
      var learnt = new TreeMap<String, List<Map.Entry<String, Bought>>>();
      var heldOut = new HashMap<String, TreeSet<String>>();
      customers.forEach((customer, invoices) -> {
        var byTime = new ArrayList<>(invoices.entrySet());
        byTime.sort(Comparator.comparing((Map.Entry<String, Bought> it) -> it.getValue().at())
            .thenComparing(Map.Entry::getKey));
        for (int i = 0; i < unseen && byTime.size() > 1; i++) {
          byTime.removeLast();
        }
        if (byTime.size() > 1) {
          heldOut.put(customer, byTime.removeLast().getValue().products());
        }
        learnt.put(customer, byTime);
      });
      var products = new TreeSet<String>();
      learnt.values().forEach(baskets -> baskets.forEach(basket -> products.addAll(basket.getValue().products())));
      var keys = List.copyOf(products);
      var numbers = new HashMap<String, Integer>();
      keys.forEach(key -> numbers.put(key, numbers.size()));
      var all = new ArrayList<Customer>();
      learnt.forEach((customer, baskets) -> all.add(new Customer(
          customer,
          baskets.stream()
              .map(it -> new Basket(
                  it.getKey(),
                  it.getValue().at().toLocalDate().toEpochDay(),
                  rows(it.getValue().products(), numbers)))
              .toList(),
          rows(heldOut.getOrDefault(customer, new TreeSet<>()), numbers))));
      return new Baskets(all, keys);
    }

    private static int[] rows(TreeSet<String> products, Map<String, Integer> numbers) {
      return products.stream().filter(numbers::containsKey).mapToInt(key -> numbers.getOrDefault(key, -1)).toArray();
    }
  }
}
