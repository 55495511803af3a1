package io.vitrine.bench;

import com.google.common.collect.BiMap;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.HashBiMap;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.librec.common.LibrecException;
import net.librec.conf.Configuration;
import net.librec.data.DataAppender;
import net.librec.data.DataContext;
import net.librec.data.DataConvertor;
import net.librec.data.DataModel;
import net.librec.data.DataSplitter;
import net.librec.math.structure.SparseMatrix;
import net.librec.math.structure.SymmMatrix;
import net.librec.recommender.RecommenderContext;
import net.librec.recommender.cf.ItemKNNRecommender;
import net.librec.recommender.item.RecommendedItemList;
import net.librec.recommender.item.RecommendedList;
import net.librec.similarity.AbstractRecommenderSimilarity;

/**
 * Item kNN of LibRec 2.0.0, for ranking. LibRec walks through the list of all neighbours for each customer and product,
 * which takes an hour; so what it computes, the sum over the k of the customer's products that are nearest, is computed
 * here from counts of pairs, and held against LibRec's own scores for some customers, once with each similarity.
 */
public final class LibRecItems implements Contender {

  private static final int CHECKED = 2;
  private static final double SAME = 1e-9;

  private record Setting(int k, boolean jaccard) {}

  private static final List<Setting> SETTINGS = List.of(
      new Setting(20, false),
      new Setting(20, true),
      new Setting(50, false),
      new Setting(50, true),
      new Setting(10, false),
      new Setting(10, true),
      new Setting(30, false),
      new Setting(30, true),
      new Setting(5, false),
      new Setting(5, true),
      new Setting(100, false),
      new Setting(100, true));

  private final Set<Boolean> checked = new HashSet<>();

  @Override
  public String name() {
    return "LibRec item kNN";
  }

  @Override
  public List<String> settings() {
    return SETTINGS.stream().map(it -> (it.jaccard ? "Jaccard" : "cosine") + " k=" + it.k).toList();
  }

  @Override
  public Recommender learn(Baskets baskets, int setting) throws LibrecException {
    var chosen = SETTINGS.get(setting);
    double[][] near = near(baskets, chosen.jaccard);
    if (checked.add(chosen.jaccard)) {
      var items = items(baskets, chosen.k, new Given(near));
      for (int customer = 0; customer < CHECKED; customer++) {
        check(items, customer, scores(near, baskets.customers().get(customer).had(), chosen.k));
      }
    }
    double[][] kept = new double[baskets.customers().size()][];
    return (customer, onlyNew) -> {
      if (kept[customer] == null) {
        kept[customer] = scores(near, baskets.customers().get(customer).had(), chosen.k);
      }
      return Contender.best(kept[customer].clone(), Contender.hidden(baskets, customer, onlyNew));
    };
  }

  private static void check(ItemKNNRecommender items, int customer, double[] scores) throws LibrecException {
    for (int product = 0; product < scores.length; product++) {
      if (Math.abs(items.predict(customer, product) - scores[product]) > SAME) {
        throw new IllegalStateException("LibRec scores product " + product + " otherwise");
      }
    }
  }

  private static double[] scores(double[][] near, int[] had, int k) {
    double[] scores = new double[near.length];
    double[] some = new double[had.length];
    for (int product = 0; product < scores.length; product++) {
      boolean any = false;
      for (int i = 0; i < had.length; i++) {
        some[i] = near[product][had[i]];
        any |= some[i] > 0;
      }
      if (!any) {
        continue;
      }
      if (some.length > k) {
        Arrays.sort(some);
      }
      for (int i = some.length - 1; i >= Math.max(0, some.length - k); i--) {
        scores[product] += some[i];
      }
    }
    return scores;
  }

  /** Learnt, and asked for no lists yet: its own leave out what is had. */
  static ItemKNNRecommender items(Baskets baskets, int k, AbstractRecommenderSimilarity similarity)
      throws LibrecException {
    var configuration = new Configuration();
    configuration.set("rec.neighbors.knn.number", Integer.toString(k));
    configuration.set("rec.recommender.isranking", "true");
    configuration.set("rec.recommender.ranking.topn", Integer.toString(Recommender.LIST));
    configuration.set("rec.recommender.similarity.key", "item");
    var data = new Bought(matrix(baskets), configuration);
    similarity.buildSimilarityMatrix(data);
    var items = new ItemKNNRecommender() {
      @Override
      protected RecommendedList recommend() {
        return new RecommendedItemList(0);
      }
    };
    items.recommend(new RecommenderContext(configuration, data, similarity));
    return items;
  }

  static SparseMatrix matrix(Baskets baskets) {
    var cells = HashBasedTable.<Integer, Integer, Double>create();
    for (int customer = 0; customer < baskets.customers().size(); customer++) {
      for (int product : baskets.customers().get(customer).had()) {
        cells.put(customer, product, 1.0);
      }
    }
    return new SparseMatrix(baskets.customers().size(), baskets.products().size(), cells);
  }

  /** By the formulas of {@code BinaryCosineSimilarity} and {@code JaccardSimilarity}; nothing is near itself. */
  private static double[][] near(Baskets baskets, boolean jaccard) {
    int[][] both = both(baskets);
    double[][] near = new double[both.length][both.length];
    for (int one = 0; one < both.length; one++) {
      for (int other = 0; other < both.length; other++) {
        double all = jaccard
            ? both[one][one] + both[other][other] - both[one][other]
            : Math.sqrt(both[one][one]) * Math.sqrt(both[other][other]);
        near[one][other] = one == other || both[one][other] == 0 ? 0 : both[one][other] / all;
      }
    }
    return near;
  }

  /** Similarities that are known already. */
  private static final class Given extends AbstractRecommenderSimilarity {

    private final double[][] near;

    Given(double[][] near) {
      this.near = near;
    }

    @Override
    public void buildSimilarityMatrix(DataModel data) {
      similarityMatrix = new SymmMatrix(near.length);
      for (int one = 0; one < near.length; one++) {
        for (int other = 0; other < one; other++) {
          if (near[one][other] > 0) {
            similarityMatrix.set(one, other, near[one][other]);
          }
        }
      }
    }

    @Override
    protected double getSimilarity(List<? extends Number> one, List<? extends Number> other) {
      throw new UnsupportedOperationException();
    }
  }

  private static int[][] both(Baskets baskets) {
    int[][] both = new int[baskets.products().size()][baskets.products().size()];
    for (var customer : baskets.customers()) {
      int[] had = customer.had();
      for (int one : had) {
        for (int other : had) {
          both[one][other]++;
        }
      }
    }
    return both;
  }

  /** Data that lie in memory already. */
  private record Bought(SparseMatrix matrix, Configuration configuration) implements DataModel, DataSplitter {

    @Override
    public SparseMatrix getTrainDataSet() {
      return matrix;
    }

    @Override
    public SparseMatrix getTrainData() {
      return matrix;
    }

    @Override
    public SparseMatrix getTestDataSet() {
      return matrix;
    }

    @Override
    public SparseMatrix getTestData() {
      return matrix;
    }

    @Override
    public SparseMatrix getValidDataSet() {
      return matrix;
    }

    @Override
    public DataSplitter getDataSplitter() {
      return this;
    }

    @Override
    public BiMap<String, Integer> getUserMappingData() {
      return HashBiMap.create();
    }

    @Override
    public BiMap<String, Integer> getItemMappingData() {
      return HashBiMap.create();
    }

    @Override
    public DataContext getContext() {
      return new DataContext(configuration);
    }

    @Override
    public SparseMatrix getDatetimeDataSet() {
      throw new UnsupportedOperationException();
    }

    @Override
    public DataAppender getDataAppender() {
      throw new UnsupportedOperationException();
    }

    @Override
    public SparseMatrix getValidData() {
      return matrix;
    }

    @Override
    public void setDataConvertor(DataConvertor convertor) {}

    @Override
    public void buildDataModel() {}

    @Override
    public void loadDataModel() {}

    @Override
    public void saveDataModel() {}

    @Override
    public void splitData() {}
  }
}
