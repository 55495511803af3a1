package io.vitrine.closet;

import static io.vitrine.closet.Place.BASE;
import static io.vitrine.closet.Place.BOTTOM;
import static io.vitrine.closet.Place.HEAD;
import static io.vitrine.closet.Place.HOME;
import static io.vitrine.closet.Place.LAYER;
import static io.vitrine.closet.Place.LEGS;
import static io.vitrine.closet.Place.NECK;
import static io.vitrine.closet.Place.SHOES;
import static io.vitrine.closet.Place.WHOLE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a garment is. Shoes, socks and gloves are a pair: one garment, so that no outfit can have two left shoes. */
public enum Type {
  T_SHIRT(BASE),
  TOP(BASE),
  POLO(BASE),
  SHIRT(BASE),
  BLOUSE(BASE),
  JUMPER(BASE, LAYER),
  ROLL_NECK(BASE, LAYER),
  SWEATSHIRT(BASE, LAYER),
  CARDIGAN(LAYER),
  WAISTCOAT(LAYER),
  BLAZER(Place.JACKET),
  OVERSHIRT(Place.JACKET),
  JACKET(Place.COAT),
  RAIN_JACKET(Place.COAT),
  DOWN_JACKET(Place.COAT),
  COAT(Place.COAT),
  TRENCH_COAT(Place.COAT),
  TROUSERS(BOTTOM),
  CHINOS(BOTTOM),
  JEANS(BOTTOM),
  LEGGINGS(BOTTOM),
  SHORTS(BOTTOM),
  SKIRT(BOTTOM),
  DRESS(WHOLE),
  JUMPSUIT(WHOLE),
  TRAINERS(SHOES),
  BOOTS(SHOES),
  WELLINGTONS(SHOES),
  LACE_UPS(SHOES),
  LOAFERS(SHOES),
  FLATS(SHOES),
  PUMPS(SHOES),
  SANDALS(SHOES),
  SOCKS(LEGS),
  TIGHTS(LEGS),
  SCARF(NECK),
  TIE(NECK),
  HAT(HEAD),
  CAP(HEAD),
  BEANIE(HEAD),
  GLOVES(Place.HANDS),
  BELT(Place.WAIST),
  BAG(Place.BAG),
  BACKPACK(Place.BAG),
  UMBRELLA(Place.HELD),
  NIGHTWEAR(HOME),
  SLIPPERS(HOME);

  private final Set<Place> places;
  private final Place place;

  Type(Place... places) {
    this.places = EnumSet.copyOf(Arrays.asList(places));
    this.place = places[places.length - 1];
  }

  /** Where it lies on the figure; for what can be worn on its own or over a shirt, over it. */
  public Place place() {
    return place;
  }

  /** Everywhere it can be worn. */
  public Set<Place> places() {
    return places;
  }

  public boolean canBe(Place asked) {
    return places.contains(asked);
  }

  /** Stable, for the stored side, for pages and for the keys of texts: {@code t-shirt}, {@code rain-jacket}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Type> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }
}
