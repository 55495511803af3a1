package io.vitrine.demo;

import io.vitrine.demo.Lindenhof.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;

/** What the people of the demo listen to in the evening: records that they bought here. */
final class Music {

  private static final int MONTHS = 12;
  private static final double LISTENS = 0.3;
  private static final int ON_A_SIDE = 8;

  private final Map<String, List<String>> names = new HashMap<>();

  Music() {
    try {
      new ClassPathResource("demo/music.csv").getContentAsString(StandardCharsets.UTF_8).lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(";", 2))
          .forEach(line -> names.put(line[0], List.of(line[1].split("\\|"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Doing> playedBy(Person who, List<Line> bought, LocalDate today, Dice dice) {
    var records = Doings.kept(bought).stream()
        .map(line -> line.piece().product())
        .filter(product -> product.drawing().equals("record"))
        .distinct()
        .toList();
    var plays = new ArrayList<Doing>();
    if (records.isEmpty()) {
      return plays;
    }
    for (var day = today.minusMonths(MONTHS); day.isBefore(today); day = day.plusDays(1)) {
      if (dice.chance(LISTENS)) {
        var at = day.atTime(dice.between(18, 21), dice.below(60));
        var album = dice.pick(records);
        for (int n = 0; n < dice.between(2, ON_A_SIDE); n++) {
          plays.add(play(who, album, n, at));
          at = at.plusSeconds(dice.between(150, 330));
        }
      }
    }
    return plays;
  }

  private Doing play(Person who, DemoProduct album, int number, LocalDateTime at) {
    var release = album.title().substring(album.title().indexOf(", ") + 2);
    var cover = Dice.of("cover of " + release);
    var taste = album.tastes().keySet().iterator().next();
    var artist = cover.pick(Objects.requireNonNull(names.getOrDefault(taste, names.get("folk"))));
    var tracks = new ArrayList<>(Objects.requireNonNull(names.get("tracks")));
    cover.shuffle(tracks);
    return new Doing(
        who,
        "lindenhof-music",
        "play",
        "play/" + who.card() + "/" + at,
        at,
        album,
        tracks.get(number),
        Map.of("artist", artist, "track", tracks.get(number), "release", release, "player", "Kitchen speaker"));
  }
}
