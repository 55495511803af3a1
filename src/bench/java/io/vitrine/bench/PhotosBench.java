package io.vitrine.bench;

import io.vitrine.closet.Addition;
import io.vitrine.closet.Closet;
import io.vitrine.closet.Cut;
import io.vitrine.closet.Hostile;
import io.vitrine.closet.Length;
import io.vitrine.closet.NoPhoto;
import io.vitrine.closet.Paint;
import io.vitrine.closet.Pattern;
import io.vitrine.closet.Photos;
import io.vitrine.closet.Type;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A thousand files that are handed in as photos and are none, and a real one before and after them. */
final class PhotosBench implements Benchmark {

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    try (var world = World.empty()) {
      var ada = world.shopper("photos");
      var owner = Objects.requireNonNull(ada.customer());
      var photos = world.get(Photos.class);
      var closet = world.get(Closet.class);
      World.as(ada, () -> closet.add(owner, new Addition(
          "Cardigan", Type.CARDIGAN, Cut.STRAIGHT, Length.HIP, Pattern.PLAIN, Paint.PINE, null, null, null)));
      var key = World.as(ada, () -> closet.of(owner)).getFirst().key();
      var why = new TreeMap<String, Integer>();
      var crashes = new int[1];
      var stored = new int[1];
      long before = used();
      long began = System.nanoTime();
      Hostile.files(1_000).forEach(file -> {
        var said = World.as(ada, () -> outcome(() -> photos.put(owner, key, file)));
        if (said == null) {
          stored[0]++;
        } else if (said.startsWith("crash")) {
          crashes[0]++;
        }
        why.merge(Objects.requireNonNullElse(said, "stored"), 1, Integer::sum);
      });
      figures.say("1,000 hostile files in %.1f s: %s", (System.nanoTime() - began) / 1e9, (Map<?, ?>) why);
      figures.atMost("stored", stored[0], "files", 0);
      figures.atMost("crashes", crashes[0], "files", 0);
      figures.atMost("memory", (used() - before) / 1024.0 / 1024, "MB more", 16);
      var real = World.as(ada, () ->
          outcome(() -> photos.put(owner, key, Hostile.photo("jpeg", 3000, 2000))));
      figures.atLeast("real", real == null ? 1 : 0, "photo kept", 1);
    }
  }

  private static @Nullable String outcome(Runnable work) {
    try {
      work.run();
      return null;
    } catch (NoPhoto no) {
      return no.why().code();
    } catch (RuntimeException | Error crash) {
      return "crash " + crash.getClass().getSimpleName();
    }
  }

  private static long used() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 4; round++) {
      System.gc();
      Thread.sleep(100);
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
