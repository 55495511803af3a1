package io.vitrine.bench;

import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import io.vitrine.holding.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** A day of 5,000 points passes again in the browser: how long each frame takes. */
final class ReplayBench implements Benchmark {

  private static final int POINTS = 5_000;
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Times of frames as the browser aligns them to its display, in milliseconds. */
  private static final String FRAMES =
      """
      seconds => new Promise(done => {
        const frames = [];
        let last;
        const end = performance.now() + seconds * 1000;
        const tick = now => {
          if (last !== undefined) {
            frames.push(now - last);
          }
          last = now;
          performance.now() < end ? requestAnimationFrame(tick) : done(frames);
        };
        requestAnimationFrame(tick);
      })
      """;

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    try (var house = OpenHouse.withTheDemo();
        var visitor = house.visitor().likingMotion()) {
      var day = LocalDate.now(BERLIN).minusDays(1);
      walks(house, day);
      visitor.signsIn(house.mira().login(), house.mira().password());
      var page = visitor.opens("/places?day=" + day);
      page.locator("path.plan-wall").first().waitFor();
      page.waitForTimeout(1_000);
      var still = frames(page.evaluate(FRAMES, 3));
      page.locator(".replay button").first().click();
      page.waitForTimeout(500);
      var replayed = frames(page.evaluate(FRAMES, scale.of(20, 10)));
      figures.say("frames of the page at rest: %s%nframes of the replay:        %s", still, replayed);
      // To a tenth of a millisecond, as a display of 60 Hz has it.
      figures.atMost("frame-p95", Math.round(replayed.percentile(95) * 10) / 10d, "ms", 16.7);
    }
  }

  private static Times frames(Object evaluated) {
    var times = new Times();
    for (Object frame : (List<?>) evaluated) {
      times.add((long) (((Number) Objects.requireNonNull(frame)).doubleValue() * 1e6));
    }
    return times;
  }

  private static void walks(OpenHouse house, LocalDate day) {
    var mira = Actor.asMachine("bench", () ->
        house.get(Accounts.class).byLogin(house.mira().login()).orElseThrow().actor(Instant.now()));
    CustomerId owner = Objects.requireNonNull(mira.customer());
    var random = RandomGenerator.of("L64X128MixRandom");
    var way = new ArrayList<NewEntry>();
    double x = 31;
    double y = 2;
    for (int i = 0; i < POINTS; i++) {
      x = Math.clamp(x + random.nextDouble(-1.6, 1.6), 1, 67);
      y = Math.clamp(y + random.nextDouble(-1.5, 1.6), 1, 43);
      way.add(new NewEntry(
          owner,
          Visit.KIND,
          "replay-" + i,
          null,
          day.atTime(9, 0).atZone(BERLIN).toInstant().plusSeconds(i * 6L),
          null,
          "Hauptstrasse store",
          1,
          null,
          String.format(
              Locale.ROOT,
              "{\"accuracy\":2.0,\"floor\":\"ground\",\"place\":\"Hauptstrasse store\",\"sensed\":\"beacon\","
                  + "\"x\":%.2f,\"y\":%.2f}",
              x, y)));
    }
    Actor.asMachine("bench", () -> house.get(Intake.class).takeIn("replay", way));
  }
}
