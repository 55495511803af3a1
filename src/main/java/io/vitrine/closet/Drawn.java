package io.vitrine.closet;

import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Product;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which drawing stands for a garment. */
final class Drawn {

  /** What a shop's drawing must be one of, for the product to be looked at here. */
  static final Set<String> CLOTHES = Set.of(
      "backpack", "bag", "beanie", "belt", "blazer", "boots", "coat", "dress", "gloves", "hat", "jacket", "jeans",
      "knit", "romper", "sandals", "scarf", "shirt", "shorts", "skirt", "socks", "trainers", "trousers", "tshirt",
      "umbrella");

  private static final Map<Type, String> BY_TYPE = new EnumMap<>(Map.ofEntries(
      Map.entry(Type.T_SHIRT, "tshirt"),
      Map.entry(Type.TOP, "top"),
      Map.entry(Type.POLO, "polo"),
      Map.entry(Type.SHIRT, "shirt"),
      Map.entry(Type.BLOUSE, "blouse"),
      Map.entry(Type.JUMPER, "jumper"),
      Map.entry(Type.ROLL_NECK, "rollneck"),
      Map.entry(Type.SWEATSHIRT, "sweatshirt"),
      Map.entry(Type.CARDIGAN, "cardigan"),
      Map.entry(Type.WAISTCOAT, "waistcoat"),
      Map.entry(Type.BLAZER, "blazer"),
      Map.entry(Type.OVERSHIRT, "shirt"),
      Map.entry(Type.JACKET, "jacket"),
      Map.entry(Type.RAIN_JACKET, "jacket"),
      Map.entry(Type.DOWN_JACKET, "downjacket"),
      Map.entry(Type.COAT, "coat"),
      Map.entry(Type.TRENCH_COAT, "coat"),
      Map.entry(Type.TROUSERS, "trousers"),
      Map.entry(Type.CHINOS, "trousers"),
      Map.entry(Type.JEANS, "jeans"),
      Map.entry(Type.LEGGINGS, "leggings"),
      Map.entry(Type.SHORTS, "shorts"),
      Map.entry(Type.SKIRT, "pencil"),
      Map.entry(Type.DRESS, "dress"),
      Map.entry(Type.JUMPSUIT, "jumpsuit"),
      Map.entry(Type.TRAINERS, "trainers"),
      Map.entry(Type.BOOTS, "boots"),
      Map.entry(Type.WELLINGTONS, "wellingtons"),
      Map.entry(Type.LACE_UPS, "laceups"),
      Map.entry(Type.LOAFERS, "loafers"),
      Map.entry(Type.FLATS, "flats"),
      Map.entry(Type.PUMPS, "pumps"),
      Map.entry(Type.SANDALS, "sandals"),
      Map.entry(Type.SOCKS, "socks"),
      Map.entry(Type.TIGHTS, "leggings"),
      Map.entry(Type.SCARF, "scarf"),
      Map.entry(Type.TIE, "tie"),
      Map.entry(Type.HAT, "hat"),
      Map.entry(Type.CAP, "cap"),
      Map.entry(Type.BEANIE, "beanie"),
      Map.entry(Type.GLOVES, "gloves"),
      Map.entry(Type.BELT, "belt"),
      Map.entry(Type.BAG, "bag"),
      Map.entry(Type.BACKPACK, "backpack"),
      Map.entry(Type.UMBRELLA, "umbrella"),
      Map.entry(Type.NIGHTWEAR, "shirt"),
      Map.entry(Type.SLIPPERS, "slippers")));

  private Drawn() {}

  /** Cut, length and cloth have a say in what is drawn where one sees the difference. */
  static Drawing of(Garment garment, @Nullable Product product) {
    var second = garment.colour2();
    var plain = product == null ? Drawing.PARCEL : product.drawing();
    return new Drawing(name(garment), garment.colour(), second == null ? plain.paint2() : second);
  }

  private static String name(Garment garment) {
    var cut = garment.cut();
    return switch (garment.type()) {
      case SKIRT -> cut == Cut.PLEATED || cut == Cut.A_LINE
          ? garment.length().compareTo(Length.CALF) >= 0 ? "longskirt" : "skirt"
          : "pencil";
      case DRESS -> cut == Cut.WRAP ? "wrapdress" : cut == Cut.STRAIGHT || cut == Cut.CLOSE ? "shift" : "dress";
      case TROUSERS, CHINOS -> cut == Cut.WIDE || cut == Cut.LOOSE ? "widetrousers" : "trousers";
      case JUMPER -> garment.pattern() == Pattern.CABLE ? "knit" : "jumper";
      default -> BY_TYPE.getOrDefault(garment.type(), "tshirt");
    };
  }
}
