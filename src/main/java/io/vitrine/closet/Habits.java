package io.vitrine.closet;

/** What is known of two garments worn together. */
public interface Habits {

  /** Where nobody has worn anything yet. */
  Habits NONE = new Habits() {

    @Override
    public int wornTogether(Garment one, Garment other) {
      return 0;
    }

    @Override
    public int othersCombine(Garment one, Garment other) {
      return 0;
    }
  };

  /** How many times the shopper has worn the two together. */
  int wornTogether(Garment one, Garment other);

  /** How much others buy or wear the two together, 0 to 10. */
  int othersCombine(Garment one, Garment other);
}
