package io.vitrine.closet;

/**
 * The weather that an outfit is for.
 *
 * @param celsius outdoors, −40 to 50
 */
public record Weather(int celsius, boolean rain) {

  public static final int COLDEST = -40;
  public static final int HOTTEST = 50;

  /** Watts a square metre: walking at an easy pace, 2.4 met of 58.2 W/m² (ISO 8996:2021, table of activities). */
  private static final double WALKING = 2.4 * 58.2;

  /** The part of it that leaves as heat through the clothes, not as sweat or breath. */
  private static final double DRY = 0.7;

  /** Of the skin, in °C. */
  private static final double SKIN = 33;

  /** m²K/W of one clo (ISO 9920:2007). */
  private static final double CLO = 0.155;

  /** Of the layer of air around the clothes, in clo, in a light wind. */
  private static final double AIR = 0.5;

  /** Underwear and what else nobody lists, in hundredths of a clo. */
  static final int UNDERNEATH = 5;

  public Weather {
    if (celsius < COLDEST || celsius > HOTTEST) {
      throw new IllegalArgumentException("Between " + COLDEST + " and " + HOTTEST + " degrees Celsius");
    }
  }

  /** What a season is like in the middle of Europe, where nobody says more. */
  public static Weather of(Season season) {
    return new Weather(season.celsius(), false);
  }

  /**
   * What clothes must insulate, in hundredths of a clo, for somebody who walks: the heat that leaves through them,
   * {@code (skin − air) / (clothes + layer of air)}, is what walking makes less what sweat and breath carry off (the
   * balance of ISO 11079:2007, section 4, with fixed shares for both).
   */
  public int warmthNeeded() {
    double clo = (SKIN - celsius) / (WALKING * DRY) / CLO - AIR;
    return (int) Math.max(0, Math.rint(100 * clo));
  }

  boolean isCold() {
    return celsius <= 8;
  }

  boolean isHot() {
    return celsius >= 23;
  }
}
