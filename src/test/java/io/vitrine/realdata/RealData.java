package io.vitrine.realdata;

import io.vitrine.VitrineTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** A house with people from data sets, apart from the one in which other tests compute suggestions. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@VitrineTest
@Import(Archive.class)
@interface RealData {}
