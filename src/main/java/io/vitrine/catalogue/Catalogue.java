package io.vitrine.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is sold. Holds nothing personal, so anyone may read it. */
@Service
public class Catalogue {

  private static final int LONGEST_SEARCH = 100;
  private static final int ROWS_IN_A_STATEMENT = 500;

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Catalogue(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** The products with these ids; those that are not sold any more are absent. Open: it says nothing of anyone. */
  @PermitAll
  @Transactional(readOnly = true)
  public Map<ProductId, Product> products(Collection<ProductId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var found = new HashMap<ProductId, Product>();
    jdbc.sql("select * from product where id in (:ids)")
        .param("ids", ids.stream().map(ProductId::value).distinct().toList())
        .query(Catalogue::product)
        .list()
        .forEach(product -> found.put(product.id(), product));
    return found;
  }

  /**
   * Products with all of these words in their titles, those first that begin with what was typed. Open: it says nothing
   * of anyone.
   *
   * @param words at most 100 characters count; none finds nothing
   */
  @PermitAll
  @Transactional(readOnly = true)
  public List<Product> titled(String words, int size) {
    var typed = words.strip().substring(0, Math.min(LONGEST_SEARCH, words.strip().length()));
    var each = typed.isEmpty() ? List.<String>of() : List.of(typed.split("\\s+"));
    if (each.isEmpty()) {
      return List.of();
    }
    var question = jdbc.sql(
        """
        select *
          from product
         where title <> ''
           and %s
         order by title not like :beginning, title, source, external_key
         limit :size
        """
            .formatted(IntStream.range(0, each.size())
                .mapToObj("title like :word%d"::formatted)
                .collect(Collectors.joining("\n   and "))));
    for (int n = 0; n < each.size(); n++) {
      question = question.param("word" + n, "%" + literally(each.get(n)) + "%");
    }
    return question
        .param("beginning", literally(typed) + "%")
        .param("size", size)
        .query(Catalogue::product)
        .list();
  }

  private static String literally(String word) {
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /** Everything of these brands or categories: one read, or none. Open: it says nothing of anyone. */
  @PermitAll
  public List<ProductId> ofBrandsAndCategories(Collection<String> brands, Collection<String> categories) {
    if (brands.isEmpty() && categories.isEmpty()) {
      return List.of();
    }
    return jdbc.sql("select id from product where brand in (:brands) or category in (:categories)")
        .param("brands", brands.isEmpty() ? List.of("") : brands)
        .param("categories", categories.isEmpty() ? List.of("") : categories)
        .query((rs, n) -> new ProductId(rs.getLong("id")))
        .list();
  }

  /** What is sold in these categories, oldest in the catalogue first. Open: it says nothing of anyone. */
  @PermitAll
  @Transactional(readOnly = true)
  public List<Product> inCategories(Collection<String> categories) {
    return categories.isEmpty()
        ? List.of()
        : jdbc.sql("select * from product where category in (:categories) order by id")
            .param("categories", categories)
            .query(Catalogue::product)
            .list();
  }

  /** Every product in canonical order: by source, then key. Open: it says nothing of anyone. */
  @PermitAll
  @Transactional(readOnly = true)
  public List<Product> inCanonicalOrder() {
    return jdbc.sql("select * from product order by source, external_key").query(Catalogue::product).list();
  }

  /** Those of these keys that the source has named before. */
  @RolesAllowed("MACHINE")
  @Transactional(readOnly = true)
  public Map<String, ProductId> known(String source, Collection<String> keys) {
    var ids = new HashMap<String, ProductId>();
    if (!keys.isEmpty()) {
      jdbc.sql("select id, external_key from product where source = :source and external_key in (:keys)")
          .param("source", source)
          .param("keys", keys)
          .query((rs, n) -> ids.put(rs.getString("external_key"), new ProductId(rs.getLong("id"))))
          .list();
    }
    return ids;
  }

  /**
   * Takes in what a source says about its products. Of one that it tells of twice its last word holds.
   *
   * @return the id of each, by external key
   */
  @RolesAllowed("MACHINE")
  @Transactional
  public Map<String, ProductId> takeIn(String source, Collection<NewProduct> products) {
    if (products.isEmpty()) {
      return Map.of();
    }
    var once = new LinkedHashMap<String, NewProduct>();
    products.forEach(product -> once.merge(product.externalKey(), product, NewProduct::then));
    var drawn = once.values().stream().collect(Collectors.partitioningBy(product -> product.drawing() != null));
    write(source, drawn.getOrDefault(false, List.of()), false);
    write(source, drawn.getOrDefault(true, List.of()), true);
    events.publishEvent(new CatalogueChanged());
    return known(source, once.keySet());
  }

  /** @param drawn whether the source says how they are drawn; else they stay drawn as they are */
  private void write(String source, List<NewProduct> products, boolean drawn) {
    for (int from = 0; from < products.size(); from += ROWS_IN_A_STATEMENT) {
      var some = products.subList(from, Math.min(products.size(), from + ROWS_IN_A_STATEMENT));
      // Not in a batch: with "on duplicate key" that is a round trip for each row.
      jdbc.sql(
          """
          insert into product (source, external_key, title, department, category, brand, colour, size,
                               price_minor, currency, energy_kwh_year, drawing, paint, paint2)
          values :products
              on duplicate key update
                 title = value(title),
                 department = coalesce(value(department), department),
                 category = coalesce(value(category), category),
                 brand = coalesce(value(brand), brand),
                 colour = coalesce(value(colour), colour),
                 size = coalesce(value(size), size),
                 price_minor = coalesce(value(price_minor), price_minor),
                 currency = coalesce(value(currency), currency),
                 energy_kwh_year = coalesce(value(energy_kwh_year), energy_kwh_year)
                 %s
          """
              .formatted(drawn ? ", drawing = value(drawing), paint = value(paint), paint2 = value(paint2)" : ""))
          .param("products", some.stream().map(product -> row(source, product)).toList())
          .update();
    }
  }

  private static @Nullable Object[] row(String source, NewProduct product) {
    var price = product.price();
    var drawing = Objects.requireNonNullElse(product.drawing(), Drawing.PARCEL);
    return new @Nullable Object[] {
      source,
      product.externalKey(),
      product.title(),
      product.department(),
      product.category(),
      product.brand(),
      product.colour(),
      product.size(),
      price == null ? null : price.minor(),
      price == null ? null : price.currency(),
      product.energyKwhYear(),
      drawing.name(),
      drawing.paint(),
      drawing.paint2()
    };
  }

  private static Product product(ResultSet rs, int n) throws SQLException {
    return new Product(
        new ProductId(rs.getLong("id")),
        rs.getString("source"),
        rs.getString("external_key"),
        rs.getString("title"),
        rs.getString("department"),
        rs.getString("category"),
        rs.getString("brand"),
        rs.getString("colour"),
        rs.getString("size"),
        price(rs),
        rs.getObject("energy_kwh_year", Integer.class),
        new Drawing(rs.getString("drawing"), rs.getString("paint"), rs.getString("paint2")));
  }

  private static @Nullable Money price(ResultSet rs) throws SQLException {
    var minor = rs.getObject("price_minor", Long.class);
    var currency = rs.getString("currency");
    return minor == null || currency == null ? null : new Money(minor, currency);
  }
}
