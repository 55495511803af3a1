package io.vitrine.shopper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.vitrine.shopper.Row.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper shows in the store, as the browser draws it.
 *
 * @param live the code that opens something now
 */
@JsonInclude(Include.NON_NULL)
record StorePage(Picks picks, @Nullable Live live, @Nullable String said, @Nullable String wrong) {

  /** What is ticked, as the browser sends it: keys of pieces, words of measurements. */
  record Ticks(List<String> pieces, boolean sizes, boolean colours, List<String> measures) {}

  /**
   * What can be ticked.
   *
   * @param withheld how many pieces are left out and why, in a sentence; empty for none
   * @param barred which measurements are left out and why, in a sentence; empty for none
   */
  record Picks(List<Pick> pieces, String withheld, List<Line> measures, String barred, int most) {}

  record Pick(String key, String name, Picture picture) {}

  /**
   * @param code empty where it was made in another sign-in: it is told once
   * @param qr path of its dark modules in a square of {@code size} units; empty where the code is
   * @param seconds for how long it holds
   * @param until the time of day, in words
   * @param opened how often, and when last, in words
   */
  record Live(
      String code, String qr, int size, String address, long seconds, String until, String opened, Sheet sheet) {}

  /** What the store sees. */
  record Sheet(
      List<Shown> pieces,
      List<Line> sizes,
      List<Swatch> colours,
      List<Line> measures,
      List<Offer> offers,
      String missing,
      String none) {}

  record Shown(String name, String facts, Picture picture) {}

  /** @param code empty where nobody asks for it again */
  record Line(String code, String name, String value, String note) {}

  record Swatch(String hex, String name, String note) {}

  /** Something that is sold. */
  record Offer(String title, String price, String with, Picture picture) {}

  /**
   * What somebody in the store is shown.
   *
   * @param sheet null where the code opens nothing
   */
  @JsonInclude(Include.NON_NULL)
  record Opened(@Nullable Sheet sheet, long seconds, String until, String wrong) {}
}
