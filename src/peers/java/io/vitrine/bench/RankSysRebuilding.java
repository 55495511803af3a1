package io.vitrine.bench;

/** Learns anew with RankSys: all neighbourhoods, as a list of anyone needs those of everything they have. */
public final class RankSysRebuilding implements Rebuilding {

  @Override
  public String name() {
    return "RankSys item kNN";
  }

  @Override
  public void rebuild(Baskets baskets) {
    RankSysItems.recommender(baskets, 50, 0.5).getScoresMap(0);
  }
}
