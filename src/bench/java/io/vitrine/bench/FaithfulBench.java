package io.vitrine.bench;

import io.vitrine.affinity.Piece;
import io.vitrine.affinity.Ranking.Ranked;
import io.vitrine.affinity.Share;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;

/**
 * Whether reasons are the arithmetic itself: shares sum to the score, taking a piece away changes the score by exactly
 * its share, and the fewest pieces without which a suggestion would not be there are the fewest.
 */
final class FaithfulBench implements Benchmark {

  private static final int BRUTE = 12;

  /** What a peer gives as its reasons. */
  interface Because {
    void say(Baskets baskets, Figures figures) throws Exception;
  }

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    if (!Files.exists(OnlineRetail.file())) {
      figures.skipped("sum", "there is no " + OnlineRetail.file() + "; say -Ddata=FOLDER");
      return;
    }
    var baskets = Baskets.File.read(OnlineRetail.file()).forTest();
    var ours = new OursOnBaskets(baskets, io.vitrine.affinity.Weighting.STANDARD);
    var affinity = ours.affinity();
    int wanted = scale.of(10_000, 1_000);
    int seen = 0;
    long off = 0;
    long removed = 0;
    long wrong = 0;
    int sets = 0;
    int notMinimal = 0;
    int notValid = 0;
    for (int customer = 0; customer < baskets.customers().size() && seen < wanted; customer++) {
      var pieces = ours.pieces(customer);
      for (var ranked : ours.rank(customer, seen % 2 == 0).best()) {
        seen++;
        off += Math.abs(sum(ranked.evidence()) - ranked.score());
        for (var share : ranked.evidence()) {
          removed++;
          var left = affinity.score(customer, without(pieces, List.of(share)), ranked.product());
          wrong += left.score() == ranked.score() - share.amount() ? 0 : 1;
        }
        var least = least(ranked);
        sets++;
        notValid += affinity.score(customer, without(pieces, least), ranked.product()).score() > 0 ? 1 : 0;
        if (ranked.evidence().size() <= BRUTE) {
          notMinimal += fewest(ranked) == least.size() ? 0 : 1;
        }
      }
    }
    figures.say("%,d suggestions, %,d pieces taken away one by one, %,d smallest sets replayed", seen, removed, sets);
    figures.atMost("sum", off, "units off", 0);
    figures.atMost("pieces", wrong, "shares that were not what went", 0);
    figures.atMost("replayed", notValid, "smallest sets that did not do", 0);
    figures.atMost("minimal", notMinimal, "sets larger than by brute force", 0);
    for (var peer : ServiceLoader.load(Because.class)) {
      peer.say(baskets, figures);
    }
  }

  private static long sum(List<Share> shares) {
    return shares.stream().mapToLong(Share::amount).sum();
  }

  private static List<Piece> without(List<Piece> pieces, List<Share> gone) {
    return pieces.stream()
        .filter(piece -> gone.stream().noneMatch(share -> share.product() == piece.product()))
        .toList();
  }

  /** The largest shares until nothing above 0 is left: no other set of so few takes more. */
  private static List<Share> least(Ranked ranked) {
    var least = new ArrayList<Share>();
    long left = ranked.score();
    for (var share : ranked.evidence()) {
      if (left <= 0) {
        break;
      }
      least.add(share);
      left -= share.amount();
    }
    return least;
  }

  private static int fewest(Ranked ranked) {
    return IntStream.range(0, 1 << ranked.evidence().size())
        .filter(set -> taken(ranked, set) >= ranked.score())
        .map(Integer::bitCount)
        .min()
        .orElse(0);
  }

  private static long taken(Ranked ranked, int set) {
    return BitSet.valueOf(new long[] {set}).stream().mapToLong(i -> ranked.evidence().get(i).amount()).sum();
  }
}
