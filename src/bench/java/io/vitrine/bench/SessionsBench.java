package io.vitrine.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;

/**
 * Heap per idle session: real browsers sign in and open the purchases; then they lose their network, so that none says
 * good-bye, and what the server still holds for them is weighed after a full collection.
 */
final class SessionsBench implements Benchmark {

  private static final int WARM_UP = 5;

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    int sessions = scale.of(500, 25);
    try (var house = OpenHouse.withTheDemo()) {
      var mira = house.mira();
      for (int i = 0; i < WARM_UP; i++) {
        leavesWithoutGoodBye(house, mira.login(), mira.password());
      }
      long before = heap();
      for (int i = 1; i <= sessions; i++) {
        leavesWithoutGoodBye(house, mira.login(), mira.password());
        if (i % 100 == 0) {
          figures.say("%d sessions: %.1f KB each", i, (heap() - before) / 1024.0 / i);
        }
      }
      double each = (heap() - before) / 1024.0 / sessions;
      figures.say("heap before %,d KB, %d idle sessions on the purchases page", before / 1024, sessions);
      figures.atMost("heap", each, "KB a session", 150);
    }
  }

  private static void leavesWithoutGoodBye(OpenHouse house, String login, String password) {
    var visitor = house.visitor();
    // Whoever was sent to sign in lands on the page they asked for.
    var page = visitor.opens("/purchases");
    page.fill("input[name=login]", login);
    page.fill("input[name=password]", password);
    page.click("button[type=submit]");
    page.waitForURL("**/purchases*");
    page.waitForSelector(".entry");
    visitor.settles();
    visitor.page().context().setOffline(true);
    visitor.troubles().clear();
    visitor.page().context().close();
    visitor.troubles().clear();
  }

  private static long heap() throws InterruptedException {
    var sizes = new ArrayDeque<Long>();
    // Collected until it shrinks no more: caches by soft and weak references need more than one round.
    do {
      System.gc();
      Thread.sleep(200);
      sizes.addLast(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    } while (sizes.size() < 4);
    return sizes.stream().mapToLong(Long::longValue).min().orElseThrow();
  }
}
