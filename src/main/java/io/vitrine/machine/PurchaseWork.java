package io.vitrine.machine;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerGone;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Newcomer;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import io.vitrine.holding.Purchase;
import io.vitrine.holding.Return;
import io.vitrine.holding.Taken;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes in purchases and returns, with the customers and products that they name. */
final class PurchaseWork implements Work<PurchaseLine> {

  private final Mapping mapping;
  private final Purchases purchases;
  private final Customers customers;
  private final Catalogue catalogue;
  private final Intake intake;

  private final Remembered<CustomerId> knownCustomers = new Remembered<>();
  private final Remembered<ProductId> knownProducts = new Remembered<>();
  private final LongOpenHashSet touched = new LongOpenHashSet();
  private Map<String, CustomerId> customersOfChunk = Map.of();
  private Map<String, ProductId> productsOfChunk = Map.of();

  /** Ids by key, the latest asked for; a key that was forgotten is asked for again. */
  private static final class Remembered<T> extends LinkedHashMap<String, T> {

    private static final int MOST = 100_000;

    Remembered() {
      super(1024, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.@Nullable Entry<String, T> eldest) {
      return size() > MOST;
    }
  }

  PurchaseWork(Mapping mapping, Lines lines, Customers customers, Catalogue catalogue, Intake intake, Clock clock) {
    this.mapping = mapping;
    this.purchases = new Purchases(mapping, lines, clock);
    this.customers = customers;
    this.catalogue = catalogue;
    this.intake = intake;
  }

  @Override
  public PurchaseLine read() throws Flawed {
    return purchases.read();
  }

  @Override
  public Taken take(List<PurchaseLine> lines) {
    customersOfChunk = customers(lines);
    productsOfChunk = products(lines);
    var entries = new ArrayList<NewEntry>(lines.size());
    for (PurchaseLine line : lines) {
      var customer = customersOfChunk.get(line.customer().externalKey());
      if (customer != null) {
        entries.add(entry(line, customer));
      }
    }
    try {
      return intake.takeIn(mapping.source(), entries).andOfErased(lines.size() - entries.size());
    } catch (CustomerGone e) {
      // Who is tried again is asked for anew.
      knownCustomers.clear();
      throw e;
    }
  }

  private NewEntry entry(PurchaseLine line, CustomerId customer) {
    var product = line.product();
    return new NewEntry(
        customer,
        line.isReturn() ? Return.KIND : Purchase.KIND,
        line.key(),
        line.order(),
        line.occurredAt(),
        product == null ? null : productsOfChunk.get(product.externalKey()),
        line.title(),
        line.pieces(),
        line.amount(),
        line.details());
  }

  private Map<String, CustomerId> customers(List<PurchaseLine> lines) {
    var ids = new HashMap<String, CustomerId>();
    var unknown = new LinkedHashMap<String, Newcomer>();
    var heard = new HashMap<String, Instant>();
    for (PurchaseLine line : lines) {
      var key = line.customer().externalKey();
      var known = knownCustomers.get(key);
      if (known == null) {
        unknown.putIfAbsent(key, line.customer());
        heard.merge(key, line.occurredAt(), (one, other) -> one.isAfter(other) ? one : other);
      } else {
        ids.put(key, known);
      }
    }
    ids.putAll(customers.takeIn(mapping.customerSource(), unknown.values(), heard));
    return ids;
  }

  private Map<String, ProductId> products(List<PurchaseLine> lines) {
    var ids = new HashMap<String, ProductId>();
    var unknown = new LinkedHashMap<String, NewProduct>();
    for (PurchaseLine line : lines) {
      var product = line.product();
      if (product == null) {
        continue;
      }
      var known = knownProducts.get(product.externalKey());
      if (known == null) {
        unknown.putIfAbsent(product.externalKey(), product);
      } else {
        ids.put(product.externalKey(), known);
      }
    }
    // What a catalogue said of a product is not changed by what a till calls it.
    var before = catalogue.known(mapping.productSource(), unknown.keySet());
    unknown.keySet().removeAll(before.keySet());
    ids.putAll(before);
    ids.putAll(catalogue.takeIn(mapping.productSource(), unknown.values()));
    return ids;
  }

  @Override
  public void committed() {
    knownCustomers.putAll(customersOfChunk);
    knownProducts.putAll(productsOfChunk);
    customersOfChunk.values().forEach(customer -> touched.add(customer.value()));
  }

  /** Every customer of whom the file has told so far. */
  LongOpenHashSet touched() {
    return touched;
  }
}
