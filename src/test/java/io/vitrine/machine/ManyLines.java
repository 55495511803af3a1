package io.vitrine.machine;

import io.vitrine.VitrineTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A house that takes in files of many lines, apart from the one in which other tests would read through them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@VitrineTest
@TestPropertySource(properties = "vitrine.test=many-lines")
@interface ManyLines {}
