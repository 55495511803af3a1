package io.vitrine.holding;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads details by the names of their components, so that a descriptor need not repeat them. */
final class Components {

  private static final ClassValue<Map<String, Method>> OF = new ClassValue<>() {
    @Override
    protected Map<String, Method> computeValue(Class<?> type) {
      return Arrays.stream(type.getRecordComponents())
          .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, Components::accessor));
    }
  };

  private Components() {}

  static @Nullable Object read(Details details, String component) {
    var accessor = OF.get(details.getClass()).get(component);
    if (accessor == null) {
      return null;
    }
    try {
      return accessor.invoke(details);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Every record can be read", e);
    }
  }

  private static Method accessor(RecordComponent component) {
    var accessor = component.getAccessor();
    accessor.setAccessible(true);
    return accessor;
  }
}
