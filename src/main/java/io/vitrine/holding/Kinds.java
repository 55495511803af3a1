package io.vitrine.holding;

import io.vitrine.holding.Kind.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Every kind there is, by name; reads the details of each. */
@Component
class Kinds {

  private final Map<String, Kind> byName;
  private final Map<String, ObjectReader> readers;

  Kinds(List<Kind> kinds) {
    var json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    byName = kinds.stream().collect(Collectors.toUnmodifiableMap(Kind::name, Function.identity()));
    readers = kinds.stream().collect(Collectors.toUnmodifiableMap(Kind::name, kind -> json.readerFor(kind.details())));
  }

  Kind named(String name) {
    var kind = byName.get(name);
    if (kind == null) {
      throw new IllegalArgumentException("No kind is called " + name);
    }
    return kind;
  }

  Details details(String kind, String text) {
    var reader = readers.get(kind);
    if (reader == null) {
      throw new IllegalArgumentException("No kind is called " + kind);
    }
    return reader.readValue(text);
  }

  @Configuration(proxyBeanMethods = false)
  static class OfTheShop {

    private static final int INVOICES_ARE_KEPT_MONTHS = 120;

    @Bean
    Kind purchase() {
      return new Kind(
          Purchase.KIND,
          Purchase.class,
          List.of(
              Field.fixed("title"),
              Field.fixed("amount"),
              Field.fixed("quantity"),
              Field.fixed("place"),
              Field.fixed("recipient"),
              Field.own("forWhom"),
              Field.own("note")),
          Set.of(Purpose.SUGGESTIONS, Purpose.STATISTICS),
          INVOICES_ARE_KEPT_MONTHS);
    }

    @Bean
    Kind returned() {
      return new Kind(
          Return.KIND,
          Return.class,
          List.of(
              Field.fixed("title"),
              Field.fixed("amount"),
              Field.fixed("quantity"),
              Field.fixed("place"),
              Field.own("note")),
          Set.of(Purpose.STATISTICS),
          INVOICES_ARE_KEPT_MONTHS);
    }
  }
}
