package io.vitrine.holding;

import static io.vitrine.customer.Purpose.MARKETING;
import static io.vitrine.customer.Purpose.PARTNERS;
import static io.vitrine.customer.Purpose.STATISTICS;
import static io.vitrine.customer.Purpose.SUGGESTIONS;

import io.vitrine.holding.Kind.Field;
import io.vitrine.holding.Kind.Ground;
import io.vitrine.holding.Kind.Keep;
import io.vitrine.holding.Kind.Use;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of music that was played, in the shop's app or on a player bought here.
 *
 * @param artist who plays
 * @param track what is played
 * @param release the album it is on
 * @param player which player
 */
public record Play(
    @Nullable String artist, @Nullable String track, @Nullable String release, @Nullable String player)
    implements Details {

  public static final String KIND = "play";

  static final Kind DESCRIBED = new Kind(
      KIND,
      Play.class,
      "record",
      List.of(
          Field.fixed("title", Form.LINE),
          Field.fixed("artist", Form.LINE),
          Field.fixed("track", Form.LINE),
          Field.fixed("release", Form.LINE),
          Field.fixed("player", Form.LINE),
          Field.own("note", Form.TEXT)),
      Map.of(SUGGESTIONS, Use.ON, MARKETING, Use.OFF, STATISTICS, Use.ON, PARTNERS, Use.OFF),
      Ground.CONSENT,
      Keep.months(18),
      false);
}
