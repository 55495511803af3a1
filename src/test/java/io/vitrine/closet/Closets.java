package io.vitrine.closet;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Closets made up at random, the same for the same dice. */
final class Closets {

  private static final List<String> COLOURS = List.of(
      "#34465b", "#f7f7f4", "#23272b", "#a98253", "#7a3e48", "#d9a441", "#2f6f6a", "#c9583e", "#9db7cc", "#5b7fa6",
      "#b7a58a", "#6b4a37", "#3d434b", "#ede7da", "#8e4a5c", "#7d8f69", "#b8402f", "#c9a3a0");

  private Closets() {}

  static List<Garment> of(int size, Random dice) {
    var garments = new ArrayList<Garment>();
    for (int id = 1; id <= size; id++) {
      garments.add(garment(id, dice));
    }
    return garments;
  }

  /** Of tops, bottoms and shoes there are some in every closet. */
  static Garment garment(long id, Random dice) {
    var types = switch ((int) (id % 5)) {
      case 1 -> new Type[] {Type.SHIRT, Type.T_SHIRT, Type.BLOUSE, Type.JUMPER};
      case 2 -> new Type[] {Type.TROUSERS, Type.JEANS, Type.SKIRT, Type.DRESS};
      case 3 -> new Type[] {Type.BOOTS, Type.TRAINERS, Type.LACE_UPS, Type.SANDALS};
      default -> Type.values();
    };
    return garment(id, one(types, dice), dice);
  }

  static Garment garment(long id, Type type, Random dice) {
    return new Garment(
        id, type, one(Cut.values(), dice), one(Length.values(), dice),
        dice.nextInt(4) == 0 ? one(Pattern.values(), dice) : Pattern.PLAIN,
        COLOURS.get(dice.nextInt(COLOURS.size())), COLOURS.get(dice.nextInt(COLOURS.size())),
        dice.nextInt(5), dice.nextInt(60), dice.nextInt(6), dice.nextInt(40), null);
  }

  static <T> T one(T[] of, Random dice) {
    return of[dice.nextInt(of.length)];
  }
}
