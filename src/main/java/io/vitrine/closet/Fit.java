package io.vitrine.closet;

import io.vitrine.closet.FitCounts.By;
import io.vitrine.closet.FitCounts.Count;
import io.vitrine.closet.FitCounts.Key;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Which size to take, and how sure that is. Like Misra, Wan and McAuley 2018, "Decomposing fit semantics for product
 * size recommendation in metric spaces" (RecSys), section 3.2, each person has a true size and each product runs by
 * some part of a size; how a size turns out follows from how far it is from both together. Unlike there, nothing is
 * learnt that could not be taken back: the state is counts of whole numbers ({@link FitCounts}), everything else is
 * worked out from them when it is asked for, with shares shrunk towards the more general ones (Laplace smoothing by m
 * pseudo-counts). Two log odds, small and large against right, are then sums of these pieces of evidence with fixed
 * weights ({@link FitWeights}, a multinomial logistic regression).
 *
 * <p>What others found counts only where there are at least five of them. Who is remembered here said yes to
 * it; who asks is left out of what others found, and is forgotten without a trace. Safe for use by several threads.
 */
public final class Fit {

  public static final int FEWEST = 5;

  private static final double SHRINK_ITEM = 5;
  private static final double SHRINK_OWN = 16;
  private static final double SHRINK_AGAIN = 2;
  private static final double SHRINK_ITEM_AND_SIZE = 10;
  private static final double SHRINK_SIZE = 50;
  private static final double SHRINK_SORT = 30;
  private static final double SHRINK_OFFSET = 20;
  private static final double SHRINK_TRUE_SIZE = 1;

  /** By how many measures a cell of similar build has: chest, weight, weight and height, all three. */
  private static final Map<Integer, Double> SHRINK_BUILD = Map.of(1, 20.0, 2, 10.0, 3, 5.0);

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final FitCounts counts = new FitCounts();
  private final Map<Long, Map<Key, Count>> people = new HashMap<>();

  /** Puts what somebody tried in the place of what they tried before; nothing at all forgets them. */
  public void remember(long shopper, Build build, List<Tried> tried) {
    var added = FitCounts.of(build, tried);
    lock.writeLock().lock();
    try {
      var before = added.isEmpty() ? people.remove(shopper) : people.put(shopper, added);
      counts.remove(before == null ? Map.of() : before);
      counts.add(added);
    } finally {
      lock.writeLock().unlock();
    }
  }

  public void forget(long shopper) {
    remember(shopper, Build.UNKNOWN, List.of());
  }

  /** The same for the same people, whatever happened before. */
  public byte[] fingerprint() {
    lock.readLock().lock();
    try {
      return counts.fingerprint();
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * How one size of a product would turn out.
   *
   * @param shopper is left out of what others found
   * @param tried what this shopper tried so far
   * @param item the product, and {@code sort} which sort of thing it is
   */
  public Forecast forecast(long shopper, Build build, List<Tried> tried, String item, String sort, Size size) {
    lock.readLock().lock();
    try {
      return asked(shopper, build, tried, item, sort, size.scale()).forecast(size);
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * The size to take of a product. Nothing where there is nothing to go by: neither a size that the shopper wore nor
   * others of similar measurements.
   *
   * @param offered sizes there are, all of one scale
   */
  public Optional<Advice> advise(
      long shopper, Build build, List<Tried> tried, String item, String sort, List<Size> offered) {
    if (offered.isEmpty()) {
      return Optional.empty();
    }
    lock.readLock().lock();
    try {
      var asked = asked(shopper, build, tried, item, sort, offered.getFirst().scale());
      if (!asked.hasEvidence()) {
        return Optional.empty();
      }
      double wanted = asked.sizeToTake();
      var taken = offered.stream()
          .min(Comparator.comparingDouble((Size size) -> Math.abs(size.step() - wanted))
              .thenComparingDouble(Size::step))
          .orElseThrow();
      return Optional.of(new Advice(taken, asked.forecast(taken), asked.evidence()));
    } finally {
      lock.readLock().unlock();
    }
  }

  private Question asked(long shopper, Build build, List<Tried> tried, String item, String sort, String scale) {
    return new Question(people.getOrDefault(shopper, Map.of()), build, tried, item, sort, scale);
  }

  /** Shares of how it turns out; they add up to 1. */
  public record Forecast(double small, double right, double large) {

    public Felt mostLikely() {
      return right >= small && right >= large ? Felt.RIGHT : small >= large ? Felt.SMALL : Felt.LARGE;
    }
  }

  /**
   * A size with what it rests on.
   *
   * @param forecast how sure: the share that it is right, and in which direction it would be off
   */
  public record Advice(Size size, Forecast forecast, FitEvidence evidence) {

    /** The key of the text that says how sure it is. */
    public String key() {
      var sure = forecast.right() >= 0.75 ? "sure" : forecast.right() >= 0.6 ? "likely" : "unsure";
      return "closet-reasons.fit." + sure;
    }
  }

  /** One person asking about one product. */
  private final class Question {

    private final Map<Key, Count> own;
    private final List<Tried> tried;
    private final List<Tried> inScale;
    private final String item;
    private final String sort;
    private final String scale;
    private final double[] all;
    private final double[] ofItem;
    private final double offset;
    private final double trueSize;
    private final long similar;

    Question(Map<Key, Count> own, Build build, List<Tried> tried, String item, String sort, String scale) {
      this.own = own;
      this.tried = tried;
      this.item = item;
      this.sort = sort;
      this.scale = scale;
      inScale = tried.stream().filter(one -> one.size().scale().equals(scale)).toList();
      all = shares(count(new Key(By.ALL, "", "")), 3, new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0});
      ofItem = ofItem(item);
      offset = offset(item);
      var usual = count(new Key(By.SCALE, scale, ""));
      double reference = usual.of() == 0 ? 0 : mean(usual);
      long alike = 0;
      for (var cell : build.cells()) {
        var those = ofEnough(By.BUILD, scale, cell);
        double shrink = SHRINK_BUILD.getOrDefault(measures(cell), 1.0);
        reference = (those.steps() / (double) FitCounts.PARTS + shrink * reference) / (those.of() + shrink);
        alike = those.people() == 0 ? alike : those.people();
      }
      similar = alike;
      double sum = SHRINK_TRUE_SIZE * reference;
      double of = SHRINK_TRUE_SIZE;
      if (usual.of() == 0 && alike == 0) {
        sum = 0;
        of = inScale.isEmpty() ? 1 : 0;
      }
      for (var one : inScale) {
        sum += FitCounts.trueStep(one) - offset(one.item());
        of++;
      }
      trueSize = sum / of;
    }

    private static int measures(String cell) {
      return (int) cell.chars().filter(Character::isLetter).count();
    }

    boolean hasEvidence() {
      return !inScale.isEmpty() || similar > 0;
    }

    double sizeToTake() {
      return trueSize + offset;
    }

    private double[] ofItem(String of) {
      return shares(ofEnough(By.ITEM, "", of), SHRINK_ITEM, all);
    }

    private double offset(String of) {
      var those = ofEnough(By.OFFSET, scale, of);
      return those.steps() / (double) FitCounts.PARTS / (those.of() + SHRINK_OFFSET);
    }

    Forecast forecast(Size size) {
      double[] mine = shares(felt(tried), SHRINK_OWN, all);
      double[] again = shares(felt(tried.stream().filter(one -> one.item().equals(item)).toList()), SHRINK_AGAIN, mine);
      var itemAndSize = ofEnough(By.ITEM_AND_SIZE, scale, item + "\n" + size.label());
      var others = ofEnough(By.ITEM, "", item);
      double[] ofSize = shares(ofEnough(By.SIZE, scale, size.label()), SHRINK_SIZE, all);
      double beyond = size.step() - trueSize - offset;
      int known = tried.size();
      var near = new FitNear(mine, size.step());
      tried.forEach(one -> near.add(one, one.size().scale().equals(scale), ofItem(one.item())));
      // In the order of the weights; what one and one's product say together goes by their places.
      var said = new FitSaid()
          .add(1)
          .ratio(ofItem, all)
          .ratio(mine, all)
          .ratio(again, mine)
          .ratio(shares(itemAndSize, SHRINK_ITEM_AND_SIZE, ofItem), ofItem)
          .ratio(ofSize, all)
          .add(beyond, Math.abs(beyond), Math.clamp(beyond, -1, 1), Math.max(beyond - 2, 0), Math.min(beyond + 2, 0))
          .add(Math.log1p(known), Math.log1p(others.of()), 1.0 / (1 + known))
          .together(1, 3, 2, 4, 1, 1, 2, 2, 3, 3, 4, 4, 1, 2, 3, 4, 11, 3, 11, 4);
      near.tell(said);
      double[] ofSort = shares(ofEnough(By.SORT, "", sort), SHRINK_SORT, all);
      var sortAndSize = ofEnough(By.SORT_AND_SIZE, scale, sort + "\n" + size.label());
      said.ratio(ofSort, all)
          .ratio(shares(sortAndSize, SHRINK_SORT, ofSort), ofSort)
          .ratio(shares(others, SHRINK_ITEM, ofSort), ofSort);
      double[] wider = ofItem;
      for (int sizes : FitCounts.BANDS) {
        double[] band = shares(ofEnough(FitCounts.band(item, size, sizes)), SHRINK_ITEM_AND_SIZE, wider);
        said.ratio(band, wider);
        wider = band;
      }
      return FitWeights.forecast(said.ratio(shares(itemAndSize, SHRINK_ITEM_AND_SIZE, wider), wider));
    }

    FitEvidence evidence() {
      var ofProduct = ofEnough(By.ITEM, "", item);
      var last = inScale.isEmpty() ? null : inScale.getLast().size().label();
      return new FitEvidence(
          inScale.size(),
          (int) inScale.stream().filter(one -> one.felt() == Felt.RIGHT).count(),
          last,
          ofProduct.people(),
          ofProduct.small(),
          ofProduct.right(),
          ofProduct.large(),
          offset,
          similar);
    }

    private Count felt(List<Tried> some) {
      var felt = Count.NONE;
      for (var one : some) {
        felt = felt.plus(new Count(
            0, one.felt() == Felt.SMALL ? 1 : 0, one.felt() == Felt.RIGHT ? 1 : 0, one.felt() == Felt.LARGE ? 1 : 0, 0),
            1);
      }
      return felt;
    }

    private Count count(Key key) {
      return counts.of(key).plus(own.getOrDefault(key, Count.NONE), -1);
    }

    private Count ofEnough(By by, String of, String name) {
      return ofEnough(new Key(by, of, name));
    }

    private Count ofEnough(Key key) {
      var count = count(key);
      return count.people() < FEWEST ? Count.NONE : count;
    }

    private static double mean(Count count) {
      return count.steps() / (double) FitCounts.PARTS / count.of();
    }

    private static double[] shares(Count count, double shrink, double[] general) {
      double of = count.of() + shrink;
      return new double[] {
        (count.small() + shrink * general[0]) / of,
        (count.right() + shrink * general[1]) / of,
        (count.large() + shrink * general[2]) / of
      };
    }
  }
}
