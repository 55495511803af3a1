package io.vitrine.closet;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Entry;
import io.vitrine.holding.Telling;
import io.vitrine.holding.Uses;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers what a shopper has at home that is plugged in: what they bought and kept for themselves, with what they say
 * of it laid over it, and what they added. It is to home what {@link Pieces} is to a closet.
 */
@Component
class HomeThings {

  private static final String PAINT = "#c9d3d3";
  private static final String PAINT2 = "#47505c";

  /** The fields that say something over what the shop says. */
  private static final List<String> OWN =
      List.of("description", "sort", "brand", "kilowattHours", "size", "since", "warranty");

  private final Telling telling;
  private final Catalogue catalogue;
  private final Uses uses;
  private final ZoneId zone;
  private final Sorts sorts = new Sorts();

  HomeThings(Telling telling, Catalogue catalogue, Uses uses, ZoneId zone) {
    this.telling = telling;
    this.catalogue = catalogue;
    this.uses = uses;
    this.zone = zone;
  }

  /** The newest first. */
  List<HomeThing> of(CustomerId owner) {
    var bought = telling.boughtOfDepartments(owner, Sorts.DEPARTMENTS);
    var items = telling.ofKinds(owner, Set.of(HomeItem.KIND));
    var products = catalogue.products(bought.stream()
        .map(Entry::product)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet()));
    var usable = Owned.usable(uses, owner);
    var said = new HashMap<Long, Entry>();
    items.stream()
        .filter(item -> details(item).purchase() != null)
        .forEach(item -> said.putIfAbsent(Objects.requireNonNull(details(item).purchase()), item));
    var things = new ArrayList<HomeThing>();
    for (var purchase : bought) {
      if (Owned.isKept(purchase)) {
        bought(purchase, said.get(purchase.id().value()), products, usable).ifPresent(things::add);
      }
    }
    items.stream()
        .filter(item -> details(item).purchase() == null)
        .forEach(item -> things.add(added(item, usable)));
    return List.copyOf(things);
  }

  private Optional<HomeThing> bought(
      Entry purchase, @Nullable Entry item, Map<ProductId, Product> products, Set<String> usable) {
    var product = products.get(Objects.requireNonNull(purchase.product()));
    return product == null
        ? Optional.empty()
        : sorts.read(product).map(sort -> thing("p" + purchase.id().value(), purchase, item, product, sort, usable));
  }

  private HomeThing added(Entry item, Set<String> usable) {
    return thing("h" + item.id().value(), null, item, null, sorts.read(item.title()).orElse(Sort.OTHER), usable);
  }

  private HomeThing thing(
      String key,
      @Nullable Entry purchase,
      @Nullable Entry item,
      @Nullable Product product,
      Sort read,
      Set<String> usable) {
    var owned = new Owned(purchase, item);
    var main = owned.main();
    var own = own(item);
    var sort = Sort.of(own.getOrDefault("sort", "")).orElse(read);
    var title = own.getOrDefault("description", main.title());
    var since = day(own.get("since")).orElse(purchase == null ? null : LocalDate.ofInstant(main.occurredAt(), zone));
    var warranty = day(own.get("warranty"))
        .map(until -> new Warranty(until, true))
        .orElse(since == null ? null : Warranty.byLaw(since));
    var figure = own.get("kilowattHours");
    return new HomeThing(
        key,
        main.id(),
        owned.versions(),
        title,
        sort,
        sorts.room(sort),
        own.getOrDefault("brand", product == null ? null : product.brand()),
        product == null ? new Drawing(sorts.drawing(sort), PAINT, PAINT2) : product.drawing(),
        product,
        main.amount(),
        since,
        warranty,
        figure != null ? Integer.valueOf(figure) : product == null ? null : product.energyKwhYear(),
        Sorts.capacity(own.getOrDefault("size", product == null ? null : product.size()), main.title()),
        own,
        purchase != null,
        owned.isUsed(usable),
        item == null || !"false".equals(said(item, "stillThere", details(item).stillThere())));
  }

  private static Map<String, String> own(@Nullable Entry item) {
    var own = new HashMap<String, String>();
    if (item != null) {
      var details = details(item);
      OWN.forEach(field -> {
        var said = said(item, field, switch (field) {
          case "description" -> details.description();
          case "sort" -> details.sort();
          case "brand" -> details.brand();
          case "kilowattHours" -> details.kilowattHours();
          case "size" -> details.size();
          case "since" -> details.since();
          default -> details.warranty();
        });
        if (said != null) {
          own.put(field, said);
        }
      });
    }
    return own;
  }

  private static @Nullable String said(Entry item, String field, @Nullable Object first) {
    var own = item.correction().in(field);
    return own != null ? own : first == null ? null : first.toString();
  }

  private static Optional<LocalDate> day(@Nullable String said) {
    return Optional.ofNullable(said).map(LocalDate::parse);
  }

  private static HomeItem details(Entry item) {
    return (HomeItem) item.details();
  }
}
