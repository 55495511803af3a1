package io.vitrine.erasure;

/** The journal could not be written, so that nothing was erased. It can be tried again. */
public final class NotBegun extends RuntimeException {

  NotBegun(Throwable cause) {
    super("The erasure could not be written into the journal, so nothing was erased", cause);
  }
}
