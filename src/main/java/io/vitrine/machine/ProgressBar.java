package io.vitrine.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Shows on a terminal how far an import has come, how fast it goes and how long it will take. Where nobody watches, as
 * in a log, it says so in a line at each tenth.
 */
final class ProgressBar implements Progress {

  private static final int WIDTH = 30;
  private static final int TENTHS = 10;

  private final Consumer<String> out;
  private final boolean watched;
  private final Phrases phrases;
  private final LongSupplier nanos;
  private final long began;
  private int tenthsSaid;

  ProgressBar(Consumer<String> out, boolean watched, Phrases phrases, LongSupplier nanos) {
    this.out = out;
    this.watched = watched;
    this.phrases = phrases;
    this.nanos = nanos;
    began = nanos.getAsLong();
  }

  @Override
  public void completes(Instant begun, long lines) {
    out.accept(phrases.say("import.completes", Date.from(begun), lines) + System.lineSeparator());
  }

  @Override
  public void at(long bytes, long ofBytes, long lines) {
    double done = ofBytes > 0 ? Math.min(1, (double) bytes / ofBytes) : 0;
    var took = Duration.ofNanos(nanos.getAsLong() - began);
    long perSecond = Math.round(lines / Math.max(0.001, took.toNanos() / 1e9));
    var left = Duration.ofNanos(done == 0 ? 0 : Math.round(took.toNanos() / done * (1 - done)));
    var line = phrases.say(
        "import.progress", Math.round(done * 100), lines, perSecond, left.toSeconds());
    if (watched) {
      int full = (int) Math.round(done * WIDTH);
      out.accept("\r[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + line + "   ");
    } else if ((int) (done * TENTHS) > tenthsSaid) {
      tenthsSaid = (int) (done * TENTHS);
      out.accept(line + System.lineSeparator());
    }
  }

  /** Ends the line that it stands in. */
  void done() {
    if (watched) {
      out.accept(System.lineSeparator());
    }
  }
}
