package io.vitrine.demo;

import java.util.List;

/** The made-up retailer whose shop is shown. Its bean is declared in {@link DemoConfiguration}. */
public interface DemoRetailer {

  /** Loads what is not there yet; quick where all of it is. Runs as a {@code MACHINE} before the address is told. */
  void load();

  /** Whom one can be, in the order in which they are told. */
  List<SignIn> signIns();

  /** @param person who that is, in a few words: "Mira Sandberg, shopper" */
  record SignIn(String person, String login, String password) {}
}
