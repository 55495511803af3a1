package io.vitrine.shopper;

import io.vitrine.shopper.ClosetBoard.Choice;
import java.util.List;

/**
 * Outfits as the browser draws them.
 *
 * @param pieces those that any outfit on the page has
 * @param shape the word of the shape that the figure is drawn with
 * @param enough whether there is enough in the closet to suggest anything
 */
record OutfitPage(List<Kept> kept, List<Tile> pieces, Month month, String shape, boolean enough) {

  /**
   * An outfit that is kept.
   *
   * @param missing that some pieces of it are not there any more, in words; empty where all are
   */
  record Kept(long entry, String name, List<String> pieces, String missing) {}

  /**
   * A month of the calendar.
   *
   * @param title such as "November 2026"
   * @param first its first day, as {@code 2026-11-01}
   * @param before the first day of the month before, and {@code after} of the one after
   * @param blanks how many days of the first week are not in it
   */
  record Month(String title, String first, String before, String after, int blanks, List<Day> days) {}

  /**
   * @param words the day in words
   * @param when {@code past}, {@code today} or {@code coming}
   * @param worn how many pieces were worn on it, in words; empty for none
   */
  record Day(String day, int number, String words, String when, List<Planned> planned, String worn) {}

  /** @param plan the entry that says so */
  record Planned(long plan, long outfit, String name) {}

  /**
   * An outfit that is suggested.
   *
   * @param place such as "Outfit 2 of 10"
   * @param all every reason with its points, for whoever wants to see how it was reckoned
   */
  record Idea(String place, int score, List<Worn> worn, List<Why> all) {}

  /** @param why what speaks for it, and {@code but} what speaks against it; empty where nothing does */
  record Worn(String key, String name, String why, String but) {}

  record Why(String words, int points) {}

  record Ideas(List<Idea> ideas, List<Tile> pieces, String none) {}

  /**
   * A product that would make outfits possible.
   *
   * @param outfits how many, in words, and {@code with} the owned pieces that are in most of them
   * @param sized whether one can ask which size to take
   * @param some a few of the outfits, as they are drawn
   */
  record Missing(
      long product,
      String title,
      String price,
      Row.Picture picture,
      String outfits,
      String with,
      boolean sized,
      List<List<Tile>> some) {}

  /** What can be chosen. */
  record Choices(
      List<Choice> occasions,
      List<Choice> seasons,
      String season,
      int celsius,
      List<String> weekdays,
      String today,
      String last,
      String language) {}
}
