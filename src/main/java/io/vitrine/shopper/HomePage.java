package io.vitrine.shopper;

import io.vitrine.shopper.ClosetBoard.Choice;
import io.vitrine.shopper.Row.Picture;
import java.util.List;
import java.util.Map;

/**
 * A home as the browser draws it.
 *
 * @param lead the sentence beneath the title; what stands between asterisks is stressed
 * @param most what the hungriest thing uses a year, so that all are drawn by one measure
 */
record HomePage(String lead, List<Thing> things, Paid paid, int most) {

  /**
   * What a kilowatt hour is taken to cost.
   *
   * @param words with where that is known from
   * @param cents as it is typed
   * @param own whether the shopper said so
   */
  record Paid(String words, String cents, boolean own) {}

  /**
   * @param room the word of the room on whose shelf it stands
   * @param state {@code used}, {@code frost}, or {@code gone} where they have it no more
   * @param kilowattHours a year; -1 where nobody knows
   * @param uses the same in words, with what that costs
   * @param facts since when they have it, and until when its warranty runs
   * @param hint the one thing that is said on the shelf; empty where there is none
   * @param own what it says in the fields that can be corrected
   */
  record Thing(
      String key,
      long entry,
      String title,
      Picture picture,
      String room,
      String state,
      int kilowattHours,
      String uses,
      List<String> facts,
      String hint,
      List<Greener> greener,
      String nothing,
      List<Offer> others,
      boolean here,
      Map<String, String> own) {}

  /** @param saves in kilowatt hours, in money, and after how long it is paid */
  record Greener(String title, String price, Picture picture, int kilowattHours, String saves) {}

  /** Something that is newer, or that fits, with why. */
  record Offer(String title, String price, Picture picture, String why) {}

  /** What can be chosen in a form. */
  record Choices(List<Choice> sorts, String today, String tomorrow, String undoUntil, String language) {}
}
