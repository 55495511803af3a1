package io.vitrine.machine;

/** A line cannot be taken in. Thrown for every third line of some files, so it carries no stack. */
final class Flawed extends Exception {

  private final Flaw flaw;

  Flawed(Flaw flaw) {
    super(flaw.name(), null, false, false);
    this.flaw = flaw;
  }

  Flaw flaw() {
    return flaw;
  }
}
