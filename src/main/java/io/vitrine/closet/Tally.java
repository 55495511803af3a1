package io.vitrine.closet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up points, and keeps the reasons where somebody is going to read them: score and reason are born together. */
final class Tally {

  private final @Nullable List<Reason> reasons;
  private int points;

  private Tally(@Nullable List<Reason> reasons) {
    this.reasons = reasons;
  }

  static Tally ofPoints() {
    return new Tally(null);
  }

  static Tally withReasons() {
    return new Tally(new ArrayList<>());
  }

  void add(Term term, int times, @Nullable Laid piece, @Nullable Laid beside, int what) {
    add(term, term.key(), times, piece, beside, what);
  }

  void add(Term term, String key, int times, @Nullable Laid piece, @Nullable Laid beside, int what) {
    int share = term.points() * times;
    if (share != 0) {
      points += share;
      if (reasons != null) {
        reasons.add(new Reason(
            term, key, share, piece == null ? null : piece.id(), beside == null ? null : beside.id(), what));
      }
    }
  }

  void add(Term term, Laid piece) {
    add(term, 1, piece, null, 0);
  }

  void add(Term term, Laid piece, Laid beside) {
    add(term, piece.beside(beside), piece, beside, 0);
  }

  int points() {
    return points;
  }

  List<Reason> reasons() {
    return reasons == null ? List.of() : List.copyOf(reasons);
  }

  /** The points so far; from here on it counts anew. */
  int take() {
    int taken = points;
    points = 0;
    return taken;
  }
}
