package io.vitrine;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an argument of any type, from what a test gives for some and plain values for the rest. */
final class Samples {

  private final Map<Class<?>, Object> given;

  Samples(Map<Class<?>, Object> given) {
    this.given = given;
  }

  @Nullable Object of(Type type) {
    var raw = raw(type);
    var own = given.entrySet().stream().filter(e -> raw.equals(e.getKey())).findFirst();
    if (own.isPresent()) {
      return own.get().getValue();
    }
    if (raw == Set.class || raw == List.class || raw == Collection.class) {
      var item = of(argument(type, 0));
      return item == null ? List.of() : raw == Set.class ? Set.of(item) : List.of(item);
    }
    if (raw == Map.class) {
      return Map.of();
    }
    if (raw == Optional.class) {
      return Optional.empty();
    }
    if (raw.isEnum()) {
      return raw.getEnumConstants()[0];
    }
    if (raw.isArray()) {
      return Array.newInstance(raw.getComponentType(), 0);
    }
    if (raw.isRecord()) {
      return record(raw);
    }
    if (raw.isSealed()) {
      return of(raw.getPermittedSubclasses()[0]);
    }
    if (raw.isInterface() && raw != Path.class && raw != CharSequence.class) {
      return Proxy.newProxyInstance(raw.getClassLoader(), new Class<?>[] {raw}, (proxy, method, args) -> null);
    }
    return plain(raw);
  }

  private @Nullable Object plain(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return 1;
    }
    if (type == long.class || type == Long.class) {
      return 1L;
    }
    if (type == double.class || type == Double.class) {
      return 1.0;
    }
    if (type == BigDecimal.class) {
      return BigDecimal.ONE;
    }
    if (type == boolean.class || type == Boolean.class) {
      return false;
    }
    if (type == String.class || type == CharSequence.class) {
      return "title";
    }
    if (type == Instant.class) {
      return Instant.now().plusSeconds(3600);
    }
    if (type == Duration.class) {
      return Duration.ofSeconds(1);
    }
    if (type == LocalDate.class) {
      return LocalDate.EPOCH;
    }
    if (type == Path.class) {
      return Path.of("no", "such", "file");
    }
    if (type == Object.class) {
      return "anything";
    }
    throw new IllegalArgumentException("Say here how to make a " + type.getName());
  }

  private Object record(Class<?> type) {
    var components = type.getRecordComponents();
    try {
      Constructor<?> made = type.getDeclaredConstructor(
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      made.setAccessible(true);
      return made.newInstance(
          Arrays.stream(components).map(component -> of(component.getGenericType())).toArray());
    } catch (InvocationTargetException | NoSuchMethodException | InstantiationException | IllegalAccessException e) {
      throw new IllegalArgumentException("Say here how to make a " + type.getName(), e);
    }
  }

  private static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> Object.class;
    };
  }

  private static Type argument(Type type, int n) {
    return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[n] : Object.class;
  }
}
