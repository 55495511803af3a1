package io.vitrine.demo;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Hands over what customers did besides buying, as its sources would. */
final class TakingIn {

  private static final int AT_A_TIME = 5_000;

  private final Intake intake;
  private final Customers customers;
  private final Catalogue catalogue;
  private final ZoneId zone;
  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<String, CustomerId> ids = new HashMap<>();

  TakingIn(Intake intake, Customers customers, Catalogue catalogue, ZoneId zone) {
    this.intake = intake;
    this.customers = customers;
    this.catalogue = catalogue;
    this.zone = zone;
  }

  void take(Map<String, String> sources, List<Doing> doings) {
    var products = catalogue.known(
        Lindenhof.SOURCE,
        doings.stream().map(Doing::product).filter(Objects::nonNull).map(DemoProduct::key).distinct().toList());
    var bySource = doings.stream()
        .collect(Collectors.groupingBy(Doing::source, LinkedHashMap::new, Collectors.toList()));
    bySource.forEach((source, all) -> {
      intake.name(source, Objects.requireNonNull(sources.get(source)));
      for (int from = 0; from < all.size(); from += AT_A_TIME) {
        var some = all.subList(from, Math.min(all.size(), from + AT_A_TIME));
        intake.takeIn(source, some.stream().map(doing -> entry(doing, products)).toList());
      }
    });
  }

  private NewEntry entry(Doing doing, Map<String, ProductId> products) {
    var product = doing.product();
    return new NewEntry(
        ids.computeIfAbsent(
            doing.who().card(), card -> customers.byKey(Lindenhof.SOURCE, card).orElseThrow()),
        doing.kind(),
        doing.key(),
        null,
        doing.at().atZone(zone).toInstant(),
        product == null ? null : products.get(product.key()),
        doing.title(),
        1,
        null,
        json.writeValueAsString(doing.details()));
  }
}
