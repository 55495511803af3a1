package io.vitrine.erasure;

/** What one wants to do with a notice or a system cannot be done any more: somebody, or the system, was quicker. */
public class NotInThisState extends RuntimeException {
  NotInThisState() {
    super("It is not in the state that this needs");
  }
}
