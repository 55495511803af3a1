package io.vitrine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole house on a real database, without a web server. All tests with this annotation and nothing else share one
 * context and its database, so each builds customers of its own and counts only those. Jobs do not run by themselves.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = VitrineApplication.class, properties = "logging.level.root=warn")
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({QuietJobs.class, Shop.class, TestClock.class, Kills.class})
@TestExecutionListeners(listeners = OwnSecurityContext.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface VitrineTest {}
