package io.vitrine.holding;

/** The browser asks that this be off, so it was not switched on. */
public class BrowserForbids extends RuntimeException {

  BrowserForbids() {
    super("Global Privacy Control is on");
  }
}
