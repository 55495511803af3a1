package io.vitrine.erasure;

import io.vitrine.VitrineApplication;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Extent;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/** A process that erases one customer and ends, if nobody kills it. Its arguments are case and customer. */
final class ErasingProcess {

  private ErasingProcess() {}

  public static void main(String[] arguments) {
    var house = new SpringApplication(VitrineApplication.class);
    house.setWebApplicationType(WebApplicationType.NONE);
    house.setLazyInitialization(true);
    house.addListeners((ApplicationListener<ApplicationStartedEvent>) started -> {
      try (var open = started.getApplicationContext()) {
        var erasure = open.getBean(Erasure.class);
        System.out.println("begins");
        var customer = new CustomerId(Long.parseLong(arguments[1]));
        Actor.asMachine("test", () -> erasure.erase(arguments[0], customer, Extent.EVERYTHING));
      }
    });
    house.run(
        "--logging.level.root=warn",
        "--db-scheduler.enabled=false",
        "--spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
            + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration");
  }
}
