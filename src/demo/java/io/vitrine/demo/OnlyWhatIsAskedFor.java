package io.vitrine.demo;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Keeps the house's component scan to the house. Demo, tests and benchmarks share its packages and one class path, and
 * a bean of one must not turn up in another unless it is imported by name.
 */
public final class OnlyWhatIsAskedFor extends TypeExcludeFilter {

  public static void in(ConfigurableApplicationContext context) {
    context.getBeanFactory().registerSingleton("onlyWhatIsAskedFor", new OnlyWhatIsAskedFor());
  }

  @Override
  public boolean match(MetadataReader candidate, MetadataReaderFactory readers) throws IOException {
    return candidate.getResource().getURL().getPath().contains("/test-classes/");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OnlyWhatIsAskedFor;
  }

  @Override
  public int hashCode() {
    return OnlyWhatIsAskedFor.class.hashCode();
  }
}
