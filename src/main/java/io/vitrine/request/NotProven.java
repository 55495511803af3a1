package io.vitrine.request;

/** It is not proven who asks, or that they may: nothing was done. */
public class NotProven extends RuntimeException {

  NotProven() {
    super("It is not proven who asks");
  }
}
