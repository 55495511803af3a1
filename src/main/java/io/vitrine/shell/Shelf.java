package io.vitrine.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts a page under a heading of the frame. That, and {@code @Route(layout = MainLayout.class)}, is all a view needs to
 * be found.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shelf {

  Heading heading();

  /** The page's place under its heading; the first is where the heading leads. */
  int order();

  /** Whether the frame lists it; a page that is not is found on the listed one of the same title. */
  boolean listed() default true;

  /** Whether what is typed into the frame's search is looked for here: as {@code q} of the page's address. */
  boolean searches() default false;

  /** The text that names the page in the frame and in the browser's tab. */
  String title();
}
