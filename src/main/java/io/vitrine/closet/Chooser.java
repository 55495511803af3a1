package io.vitrine.closet;

import io.vitrine.closet.Outfit.Suggested;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds the best outfits of a closet, exactly: branch and bound (Land and Doig 1960) over what is worn where. So that
 * ten outfits are not one with ten scarves, no two of them have the same top and the same bottom; each of these pairs
 * is dressed at its best. Where both are asked for, no two have the same shoes.
 */
public final class Chooser {

  private final Habits habits;

  public Chooser(Habits habits) {
    this.habits = habits;
  }

  /**
   * The best outfits of these garments, best first; fewer where there are fewer, and none where two of those asked for
   * are worn at the same place. The same closet gives the same outfits in whatever order it comes.
   *
   * @param closet without what is not to be used; no two of the same id
   * @param size at least 1
   */
  public List<Suggested> best(Collection<Garment> closet, Asked asked, int size) {
    var judge = new Judge(asked, habits);
    var best = new ArrayList<Suggested>();
    for (var must : ways(closet.stream().filter(garment -> asked.with().contains(garment.id())).toList(), asked)) {
      best.addAll(search(closet, judge, must, size));
    }
    best.sort((one, other) -> Integer.compare(other.score(), one.score()));
    return List.copyOf(best.subList(0, Math.min(size, best.size())));
  }

  /** The ways to wear what is asked for: a jumper on the skin, or over a shirt. */
  private static List<Map<Place, Garment>> ways(List<Garment> asked, Asked from) {
    if (asked.size() < from.with().size()) {
      return List.of();
    }
    List<Map<Place, Garment>> ways = new ArrayList<>();
    ways.add(new EnumMap<>(Place.class));
    for (var garment : asked) {
      var more = new ArrayList<Map<Place, Garment>>();
      for (var way : ways) {
        for (var place : garment.type().places()) {
          if (place != Place.HOME && !way.containsKey(place)) {
            var longer = new EnumMap<Place, Garment>(Place.class);
            longer.putAll(way);
            longer.put(place, garment);
            more.add(longer);
          }
        }
      }
      ways = more;
    }
    return ways;
  }

  private List<Suggested> search(Collection<Garment> closet, Judge judge, Map<Place, Garment> must, int size) {
    boolean dress = must.containsKey(Place.WHOLE);
    boolean pair = must.containsKey(Place.BASE) || must.containsKey(Place.BOTTOM);
    if (dress && pair) {
      return List.of();
    }
    var points = new Points(judge, closet, must);
    var cores = Cores.priced(points, judge, must.keySet());
    boolean oneCore = dress || must.keySet().containsAll(Set.of(Place.BASE, Place.BOTTOM));
    int[] allShoes = points.at(Place.SHOES);
    var worstFirst = new PriorityQueue<Dressed>(Dressed.BEST_FIRST.reversed());
    for (int rank = 0; rank < cores.size(); rank++) {
      if (worstFirst.size() == size && cores.bound(rank) <= worstFirst.element().points()) {
        break;
      }
      for (int[] shoes : oneCore ? each(allShoes) : List.of(allShoes)) {
        int threshold = worstFirst.size() < size ? Points.IMPOSSIBLE / 2 : worstFirst.element().points();
        var dressed = new Dresser(cores.parts, cores.core(rank), shoes).best(threshold);
        if (dressed.points() > threshold) {
          worstFirst.add(dressed);
          if (worstFirst.size() > size) {
            worstFirst.remove();
          }
        }
      }
    }
    return worstFirst.stream().sorted(Dressed.BEST_FIRST).map(dressed -> told(dressed.pieces(points), judge)).toList();
  }

  private static List<int[]> each(int[] rows) {
    return Arrays.stream(rows).mapToObj(row -> new int[] {row}).toList();
  }

  private static Suggested told(List<Laid> pieces, Judge judge) {
    var worn = new HashMap<Place, Garment>();
    pieces.forEach(piece -> worn.put(piece.at(), piece.garment()));
    var tally = judge.judge(pieces);
    return new Suggested(new Outfit(worn), tally.points(), tally.reasons());
  }
}
