package io.vitrine.bench;

import java.util.Collection;
import java.util.List;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;
import org.apache.mahout.cf.taste.impl.model.GenericBooleanPrefDataModel;
import org.apache.mahout.cf.taste.impl.recommender.AllUnknownItemsCandidateItemsStrategy;
import org.apache.mahout.cf.taste.impl.recommender.GenericBooleanPrefItemBasedRecommender;
import org.apache.mahout.cf.taste.impl.similarity.CityBlockSimilarity;
import org.apache.mahout.cf.taste.impl.similarity.LogLikelihoodSimilarity;
import org.apache.mahout.cf.taste.impl.similarity.TanimotoCoefficientSimilarity;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.similarity.ItemSimilarity;

/** The item-based recommender of Mahout 0.13.0 for data without ratings. */
public final class MahoutItems implements Contender {

  @Override
  public String name() {
    return "Mahout item-based";
  }

  @Override
  public List<String> settings() {
    return List.of("log likelihood", "Tanimoto", "city block");
  }

  @Override
  public Recommender learn(Baskets baskets, int setting) throws TasteException {
    var model = model(baskets);
    var recommender = recommender(baskets, model, setting);
    return (customer, onlyNew) -> {
      try {
        return recommender.recommend(customer, LIST, null, !onlyNew).stream()
            .mapToInt(it -> (int) it.getItemID())
            .toArray();
      } catch (TasteException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static final int LIST = Recommender.LIST;

  static GenericBooleanPrefDataModel model(Baskets baskets) {
    var users = new FastByIDMap<FastIDSet>();
    for (int user = 0; user < baskets.customers().size(); user++) {
      var items = new FastIDSet();
      for (int item : baskets.customers().get(user).had()) {
        items.add(item);
      }
      users.put(user, items);
    }
    return new GenericBooleanPrefDataModel(users);
  }

  static GenericBooleanPrefItemBasedRecommender recommender(
      Baskets baskets, GenericBooleanPrefDataModel model, int setting) throws TasteException {
    var similarity = switch (setting) {
      case 0 -> new LogLikelihoodSimilarity(model);
      case 1 -> new TanimotoCoefficientSimilarity(model);
      default -> new CityBlockSimilarity(model);
    };
    return recommender(model, Kept.of(similarity, baskets.products().size()));
  }

  /** All products are looked at: to gather those that others have with these takes longer for the same lists. */
  static GenericBooleanPrefItemBasedRecommender recommender(DataModel model, ItemSimilarity similarity) {
    var all = new AllUnknownItemsCandidateItemsStrategy();
    return new GenericBooleanPrefItemBasedRecommender(model, similarity, all, all);
  }

  /** All similarities computed once. */
  record Kept(double[][] all) implements ItemSimilarity {

    static Kept of(ItemSimilarity similarity, int items) throws TasteException {
      double[][] all = new double[items][items];
      for (int one = 0; one < items; one++) {
        for (int other = 0; other < one; other++) {
          all[one][other] = similarity.itemSimilarity(one, other);
          all[other][one] = all[one][other];
        }
      }
      return new Kept(all);
    }

    @Override
    public double itemSimilarity(long one, long other) {
      return one == other ? 1 : all[(int) one][(int) other];
    }

    @Override
    public double[] itemSimilarities(long one, long[] others) {
      double[] some = new double[others.length];
      for (int i = 0; i < others.length; i++) {
        some[i] = itemSimilarity(one, others[i]);
      }
      return some;
    }

    @Override
    public long[] allSimilarItemIDs(long one) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void refresh(Collection<Refreshable> refreshed) {}
  }
}
