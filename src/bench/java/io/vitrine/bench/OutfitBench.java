package io.vitrine.bench;

import io.vitrine.closet.Asked;
import io.vitrine.closet.Chooser;
import io.vitrine.closet.Cut;
import io.vitrine.closet.Garment;
import io.vitrine.closet.Habits;
import io.vitrine.closet.Labels;
import io.vitrine.closet.Occasion;
import io.vitrine.closet.Outfit;
import io.vitrine.closet.Pattern;
import io.vitrine.closet.Place;
import io.vitrine.closet.Season;
import io.vitrine.closet.Type;
import io.vitrine.closet.Weather;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The ten best outfits of a closet of 500 garments, made up at random as wardrobes are: by what people own most. On
 * small ones it is compared with trying everything.
 */
final class OutfitBench implements Benchmark {

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final int GARMENTS = 500;
  private static final int BEST = 10;

  /** So many of a hundred pieces. */
  private static final Map<String, Integer> OWNED = new TreeMap<>(Map.ofEntries(
      Map.entry("t-shirt", 14), Map.entry("shirt", 11), Map.entry("blouse", 6), Map.entry("polo", 3),
      Map.entry("jumper", 8), Map.entry("roll-neck", 3), Map.entry("cardigan", 4), Map.entry("sweatshirt", 3),
      Map.entry("blazer", 4), Map.entry("overshirt", 2), Map.entry("coat", 3), Map.entry("jacket", 3),
      Map.entry("rain jacket", 1), Map.entry("trousers", 6), Map.entry("chinos", 4), Map.entry("jeans", 6),
      Map.entry("skirt", 4), Map.entry("shorts", 2), Map.entry("dress", 5), Map.entry("trainers", 4),
      Map.entry("boots", 3), Map.entry("lace-ups", 2), Map.entry("pumps", 2), Map.entry("sandals", 1),
      Map.entry("scarf", 3), Map.entry("hat", 1), Map.entry("beanie", 1), Map.entry("gloves", 1),
      Map.entry("belt", 2), Map.entry("bag", 3), Map.entry("socks", 3), Map.entry("umbrella", 1)));

  private static final List<String> COLOURS = List.of(
      "#34465b", "#f7f7f4", "#23272b", "#a98253", "#7a3e48", "#d9a441", "#2f6f6a", "#c9583e", "#9db7cc", "#5b7fa6",
      "#b7a58a", "#6b4a37", "#3d434b", "#ede7da", "#8e4a5c", "#7d8f69", "#b8402f", "#c9a3a0", "#47505c", "#2b3a52");

  private final Random dice = new Random(20_261_122);
  private final Chooser chooser = new Chooser(Habits.NONE);
  private final Labels labels = new Labels();

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    var times = new Times();
    var processor = new Times();
    int closets = scale.of(20, 4);
    for (int closet = 0; closet < closets + 3; closet++) {
      var garments = closet(GARMENTS);
      boolean warmingUp = closet < 3;
      for (var occasion : Occasion.values()) {
        for (var season : Season.values()) {
          var asked = Asked.of(occasion, season, new Weather(dice.nextInt(35) - 5, dice.nextInt(3) == 0));
          if (warmingUp) {
            chooser.best(garments, asked, BEST);
          } else {
            long before = THREAD.getCurrentThreadCpuTime();
            times.measure(() -> chooser.best(garments, asked, BEST));
            processor.add(THREAD.getCurrentThreadCpuTime() - before);
          }
        }
      }
    }
    figures.say("Ten best of %d garments, %d closets, every occasion and season: %s", GARMENTS, closets, times);
    figures.say("Of that on the processor, which other programs do not change as much: %s", processor);
    figures.atMost("p99", times.p99(), "ms", 50);
    figures.atLeast("share-of-exact-best", shareOfExact(scale.of(60, 10)), "", 0.99);
  }

  /** The worst share of the exact best score that the search found, over small closets. */
  private double shareOfExact(int closets) {
    double worst = 1;
    for (int i = 0; i < closets; i++) {
      var garments = closet(14);
      var asked = Asked.of(Occasion.values()[i % 6], Season.values()[i % 4]);
      var exact = new HashMap<String, Integer>();
      tryEach(garments, 0, new EnumMap<>(Place.class), asked, exact);
      var found = chooser.best(garments, asked, 1);
      int best = exact.values().stream().max(Comparator.naturalOrder()).orElse(Integer.MIN_VALUE);
      if (!exact.isEmpty()) {
        int shift = 1_000;
        worst = Math.min(worst, (found.getFirst().score() + shift) / (double) (best + shift));
        worst = found.getFirst().score() == best ? worst : Math.min(worst, found.getFirst().score() / (double) best);
      }
    }
    return worst;
  }

  private static void tryEach(
      List<Garment> closet, int at, Map<Place, Garment> worn, Asked asked, Map<String, Integer> best) {
    if (at == closet.size()) {
      boolean oddDress = worn.containsKey(Place.WHOLE)
          && (worn.containsKey(Place.BASE) || worn.containsKey(Place.BOTTOM));
      if (!oddDress && new Outfit(worn).isWhole()) {
        best.merge("best", new Outfit(worn).judged(asked, Habits.NONE).score(), Math::max);
      }
      return;
    }
    tryEach(closet, at + 1, worn, asked, best);
    for (var place : closet.get(at).type().places()) {
      if (place != Place.HOME && !worn.containsKey(place)) {
        worn.put(place, closet.get(at));
        tryEach(closet, at + 1, worn, asked, best);
        worn.remove(place);
      }
    }
  }

  private List<Garment> closet(int size) {
    var bag = new ArrayList<String>();
    OWNED.forEach((what, share) -> {
      for (int i = 0; i < share; i++) {
        bag.add(what);
      }
    });
    var garments = new ArrayList<Garment>();
    for (int id = 1; id <= size; id++) {
      var first = size < 20 && id <= 6 ? List.of("shirt", "jumper", "trousers", "jeans", "boots", "trainers") : bag;
      var what = size < 20 && id <= 6 ? first.get(id - 1) : bag.get(dice.nextInt(bag.size()));
      var colour = COLOURS.get(dice.nextInt(COLOURS.size()));
      var plain = labels.read(id, what, colour, COLOURS.get(dice.nextInt(COLOURS.size()))).orElseThrow();
      garments.add(varied(plain));
    }
    return garments;
  }

  private Garment varied(Garment plain) {
    boolean clothes = plain.type() != Type.BELT && plain.type() != Type.BAG;
    var pattern = clothes && dice.nextInt(4) == 0
        ? Pattern.values()[dice.nextInt(Pattern.values().length)]
        : plain.pattern();
    var cut = clothes && dice.nextInt(3) == 0 ? Cut.values()[dice.nextInt(Cut.values().length)] : plain.cut();
    return new Garment(
        plain.id(), plain.type(), cut, plain.length(), pattern, plain.colour(), plain.colour2(),
        Math.clamp(plain.formality() + dice.nextInt(3) - 1L, 0, Garment.MOST_FORMAL),
        Math.max(0, plain.warmth() + dice.nextInt(13) - 6), dice.nextInt(6), dice.nextInt(60), null);
  }
}
