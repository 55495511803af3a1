package io.vitrine.machine;

import io.vitrine.holding.Taken;

/** How many lines came to what. */
record Counts(
    long read,
    long fresh,
    long changed,
    long unchanged,
    long deleted,
    long notAllowed,
    long tooOld,
    long rejected) {

  static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(
        read + other.read,
        fresh + other.fresh,
        changed + other.changed,
        unchanged + other.unchanged,
        deleted + other.deleted,
        notAllowed + other.notAllowed,
        tooOld + other.tooOld,
        rejected + other.rejected);
  }

  static Counts of(Taken taken, long read, long rejected) {
    return new Counts(
        read,
        taken.fresh(),
        taken.changed(),
        taken.unchanged(),
        taken.deleted(),
        taken.notAllowed(),
        taken.tooOld(),
        rejected + taken.heldOnAnother().size());
  }
}
