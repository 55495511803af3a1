package io.vitrine.suggestion;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The cheapest set of pieces without which a product is off a list, or on it. Scores are sums of shares, so to leave a
 * piece out takes exactly its share from each score; a product is on the list while its score is above 0 and fewer than
 * {@code size} others stand before it.
 *
 * <p>How much of one rival's lead can be turned round for a budget is a knapsack, solved exactly for every rest of the
 * pieces; a branch of the search is cut where these say that too few rivals can be had (branch and bound: Land and Doig
 * 1960, "An automatic method of solving discrete programming problems", Econometrica 28). Budgets are tried in their
 * order, so what is found first costs least.
 */
final class SmallestSet {

  /** So many branches are looked at; then the best that is known is told as not proven. */
  private static final int BRANCHES = 300_000;

  /** Larger budgets, and larger tables of knapsacks, are not searched. */
  private static final int LARGEST_BUDGET = 24;

  /** To come onto a list all rivals have to be held in view; and to leave out more is no advice. */
  private static final int LARGEST_BUDGET_TO_COME = 8;

  private static final long LARGEST_TABLE = 4_000_000;

  /**
   * @param cost how many entries go with it; at least 1
   * @param takes from each product's score
   * @param group pieces of one group exclude each other
   */
  record Piece(int cost, long[] takes, int group) {}

  /**
   * @param pieces by their place in the list of pieces
   * @param proven whether no cheaper set exists; otherwise one may
   */
  record Found(List<Integer> pieces, int cost, boolean proven) {}

  private final int largest;
  private final Leads leads;
  private final int[] order;
  private final List<Piece> pieces;
  private final boolean off;
  private final long score;
  private final int target;
  private final long beyond;
  private int branches;

  /**
   * @param scores of each product, in the order that decides ties
   * @param target the product in question
   * @param size of the list
   * @param off whether it is to go off the list; otherwise it is to come on
   * @param beyond the highest score that any product can reach that is not among these; 0 where none is above 0
   */
  SmallestSet(long[] scores, List<Piece> pieces, int target, int size, boolean off, long beyond) {
    this.off = off;
    this.score = scores[target];
    this.target = target;
    this.beyond = beyond;
    largest = off ? LARGEST_BUDGET : LARGEST_BUDGET_TO_COME;
    order = IntStream.range(0, pieces.size())
        .filter(i -> mayHelp(pieces.get(i).takes()))
        .boxed()
        .sorted(Comparator.comparingDouble(i -> {
          double each = (double) pieces.get(i).takes()[target] / pieces.get(i).cost();
          return off ? -each : each;
        }))
        .mapToInt(Integer::intValue)
        .toArray();
    this.pieces = Arrays.stream(order).mapToObj(pieces::get).toList();
    this.leads = new Leads(scores, this.pieces, target, size, off);
  }

  /** Without what helps against no rival every set that does it still does, and costs less. */
  private boolean mayHelp(long[] takes) {
    long own = takes[target];
    return off
        ? own > 0 || Arrays.stream(takes).anyMatch(each -> each < own)
        : own < 0 || Arrays.stream(takes).anyMatch(each -> each > own);
  }

  /** How many entries do it, though not always as few as can be; {@link Integer#MAX_VALUE} where that is not known. */
  int known() {
    var known = greedy();
    return known.isEmpty() ? Integer.MAX_VALUE : cost(known);
  }

  /** Nothing where no set does it, or none was found. */
  Optional<Found> find() {
    if (leads.areTurned(leads.before())) {
      return Optional.of(new Found(List.of(), 0, true));
    }
    var known = greedy();
    int most = known.isEmpty() ? largest : Math.min(largest, cost(known) - 1);
    boolean proven = true;
    for (int budget = 1; budget <= most; budget++) {
      var worth = Knapsacks.within(leads, pieces, budget, LARGEST_TABLE);
      if (worth.isEmpty()) {
        proven = false;
        break;
      }
      var found = new BitSet();
      var search = search(worth.get(), 0, budget, leads.before(), found, new BitSet());
      if (search == Outcome.FOUND) {
        return Optional.of(found(found, proven && noneComesFromBeyond(budget - 1)));
      }
      proven &= search == Outcome.NOTHING;
      if (branches > BRANCHES) {
        proven = false;
        break;
      }
    }
    return known.isEmpty() ? Optional.empty() : Optional.of(
        found(known, proven && most == cost(known) - 1 && noneComesFromBeyond(most)));
  }

  /**
   * Whether no set within this budget lets a product past that is not among those looked at: even if what takes most
   * from the score for its cost could be had in parts. To come onto a list others are no help.
   */
  private boolean noneComesFromBeyond(int budget) {
    if (!off || beyond <= 0 || budget <= 0) {
      return true;
    }
    double left = score;
    int rest = budget;
    for (var piece : pieces) {
      if (rest <= 0 || piece.takes()[target] <= 0) {
        break;
      }
      int part = Math.min(rest, piece.cost());
      left -= (double) piece.takes()[target] * part / piece.cost();
      rest -= part;
    }
    return left > beyond;
  }

  private enum Outcome {
    FOUND,
    NOTHING,
    STOPPED
  }

  private Outcome search(Knapsacks worth, int at, int budget, long[] turned, BitSet chosen, BitSet groups) {
    if (leads.areTurned(turned)) {
      return Outcome.FOUND;
    }
    if (++branches > BRANCHES) {
      return Outcome.STOPPED;
    }
    for (int i = at; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      if (!worth.mayStillTurn(turned, i, budget)) {
        return Outcome.NOTHING;
      }
      if (piece.cost() <= budget && !groups.get(piece.group())) {
        chosen.set(i);
        groups.set(piece.group());
        var outcome = search(worth, i + 1, budget - piece.cost(), leads.without(turned, i), chosen, groups);
        if (outcome != Outcome.NOTHING) {
          return outcome;
        }
        chosen.clear(i);
        groups.clear(piece.group());
      }
    }
    return Outcome.NOTHING;
  }

  /** A set that does it, not always the cheapest: what helps most for its cost, then without what it can spare. */
  private BitSet greedy() {
    var best = new BitSet();
    for (boolean alone : new boolean[] {true, false}) {
      var set = spared(helping(alone));
      if (!set.isEmpty() && (best.isEmpty() || cost(set) < cost(best))) {
        best = set;
      }
    }
    return best;
  }

  private BitSet helping(boolean alone) {
    var chosen = new BitSet();
    var groups = new BitSet();
    long[] turned = leads.before();
    while (!leads.areTurned(turned)) {
      int best = -1;
      double most = 0;
      for (int i = 0; i < pieces.size(); i++) {
        if (!groups.get(pieces.get(i).group())) {
          double help = leads.help(turned, i, alone) / pieces.get(i).cost();
          if (help > most) {
            most = help;
            best = i;
          }
        }
      }
      if (best < 0) {
        return new BitSet();
      }
      chosen.set(best);
      groups.set(pieces.get(best).group());
      turned = leads.without(turned, best);
    }
    return chosen;
  }

  private BitSet spared(BitSet set) {
    for (int i = set.length() - 1; i >= 0; i--) {
      if (set.get(i)) {
        set.clear(i);
        if (!leads.areTurned(turned(set))) {
          set.set(i);
        }
      }
    }
    return set;
  }

  private long[] turned(BitSet set) {
    long[] turned = leads.before();
    for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
      turned = leads.without(turned, i);
    }
    return turned;
  }

  private int cost(BitSet set) {
    return set.stream().map(i -> pieces.get(i).cost()).sum();
  }

  private Found found(BitSet set, boolean proven) {
    return new Found(set.stream().mapToObj(i -> order[i]).sorted().toList(), cost(set), proven);
  }
}
