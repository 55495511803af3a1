package io.vitrine.shopper;

import java.util.List;

/**
 * What the browser has to know of a kind: what it is called, what its fields are called, and how to ask for those that
 * the shopper may change.
 */
record KindForm(String kind, String many, List<String> labels, List<Asking> fields) {

  /**
   * @param form how it is written, such as {@code stars}
   * @param options of a choice: codes with their names
   */
  record Asking(String name, String label, String form, List<Option> options) {}

  record Option(String code, String name) {}
}
