package io.vitrine.holding;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Every kind there is, by name; reads the details of each. */
@Component
@Import(Kinds.OfTheShop.class)
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

  /** The kinds of these entries; neighbours are mostly of one. */
  Set<Kind> of(List<NewEntry> entries) {
    var found = new HashSet<Kind>();
    String last = "";
    for (var entry : entries) {
      if (!entry.kind().equals(last)) {
        last = entry.kind();
        found.add(named(last));
      }
    }
    return found;
  }

  /** Those of these kinds, or of all where none is named, that have something to seal. */
  Set<String> sensitive(Set<String> among) {
    return byName.values().stream()
        .filter(Kind::isSensitive)
        .map(Kind::name)
        .filter(name -> among.isEmpty() || among.contains(name))
        .collect(Collectors.toSet());
  }

  /** The names of the kinds whose owner may say all of this. */
  Set<String> thatTake(Correction correction) {
    return byName.values().stream()
        .filter(kind -> correction.said().entrySet().stream()
            .allMatch(each -> takes(kind, each.getKey(), each.getValue())))
        .map(Kind::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean takes(Kind kind, String field, String value) {
    return value.isEmpty()
        || kind.field(field)
            .filter(each -> each.right() == Kind.Right.CORRECT)
            .filter(each -> each.form().takes(value))
            .isPresent();
  }

  Details details(String kind, String text) {
    var reader = readers.get(kind);
    if (reader == null) {
      throw new IllegalArgumentException("No kind is called " + kind);
    }
    return reader.readValue(text);
  }

  /** Makes each kind of this room a bean; those of other rooms come after them. */
  static final class OfTheShop implements BeanRegistrar {

    /** As pages name them one after the other. */
    private static final List<Kind> IN_ORDER = List.of(
        Purchase.DESCRIBED,
        Return.DESCRIBED,
        Rating.DESCRIBED,
        Visit.DESCRIBED,
        BasketEvent.DESCRIBED,
        Play.DESCRIBED,
        Decline.DESCRIBED,
        Profile.DESCRIBED);

    @Override
    public void register(BeanRegistry registry, Environment environment) {
      IN_ORDER.forEach(kind -> registry.registerBean(
          "kind-" + kind.name(),
          Kind.class,
          spec -> spec.supplier(context -> kind).order(IN_ORDER.indexOf(kind))));
    }
  }
}
