package io.vitrine.browser;

import io.vitrine.FreshDatabase;
import io.vitrine.QuietJobs;
import io.vitrine.Shop;
import io.vitrine.TestClock;
import io.vitrine.VitrineApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The house with its doors open on a random port, and a {@link Visitor} for each test that asks for one. All tests with
 * this annotation and nothing else share one house.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = VitrineApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "logging.level.root=warn",
      "server.address=127.0.0.1",
      "vitrine.retailer=Lindenhof",
      "vitrine.plans=classpath:plans/hauptstrasse.json",
      "vitrine.town=classpath:plans/town.geojson"
    })
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({QuietJobs.class, Shop.class, TestClock.class, Guests.class})
@ExtendWith(Visits.class)
public @interface BrowserTest {}
