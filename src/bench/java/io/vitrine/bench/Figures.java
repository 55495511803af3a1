package io.vitrine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a benchmark found: what it says on the way, and at the end one line a figure with its bar. */
final class Figures {

  private final String benchmark;
  private final List<String> lines = new ArrayList<>();
  private boolean allOk = true;

  Figures(String benchmark) {
    this.benchmark = benchmark;
  }

  void say(String format, @Nullable Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  void atMost(String figure, double value, String unit, double bar) {
    judge(figure, value, unit, "<=", bar, value <= bar);
  }

  void atLeast(String figure, double value, String unit, double bar) {
    judge(figure, value, unit, ">=", bar, value >= bar);
  }

  /** A figure that could not be taken, such as for data that are not there: neither ok nor short. */
  void skipped(String figure, String why) {
    lines.add(benchmark + "." + figure + ": skipped, " + why);
  }

  private void judge(String figure, double value, String unit, String sign, double bar, boolean ok) {
    allOk &= ok;
    lines.add(String.format(
        Locale.ROOT, "%s.%s: %.3f %s (bar %s %s) %s",
        benchmark, figure, value, unit, sign, plain(bar), ok ? "ok" : "short"));
  }

  private static String plain(double bar) {
    return bar == Math.rint(bar) ? String.valueOf((long) bar) : String.valueOf(bar);
  }

  boolean printAndJudge() {
    lines.forEach(System.out::println);
    return allOk;
  }
}
