package io.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;

/** What the table of access covers is all there is: no bean that is not a service can be called from another room. */
@VitrineTest
class OnlyServicesArePublicTest {

  @Autowired private ApplicationContext context;

  @Test
  void everyPublicBeanOfTheRoomsIsAService() {
    assertThat(Arrays.stream(context.getBeanDefinitionNames())
            .map(context::getType)
            .filter(Objects::nonNull)
            .map(type -> type.getName().contains("$$") ? type.getSuperclass() : type)
            .filter(type -> type.getPackageName().startsWith("io.vitrine."))
            // Above the rooms and without data of anyone: what is public there is the frame and how things are said.
            .filter(type -> !type.getPackageName().equals("io.vitrine.shell"))
            .filter(type -> Modifier.isPublic(type.getModifiers()) && !type.isRecord())
            .filter(type -> !Component.class.isAssignableFrom(type))
            .filter(type -> type.getAnnotation(Service.class) == null))
        .isEmpty();
  }
}
