package io.vitrine.request;

/** Who prepared a case does not approve it. */
public class SameOfficer extends RuntimeException {

  SameOfficer() {
    super("Who prepared a case does not approve it");
  }
}
