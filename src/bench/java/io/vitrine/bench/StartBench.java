package io.vitrine.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * From {@code ./mvnw} to the first answered sign-in page, where everything was built and loaded before: the second
 * start. Uses the demo's own data folder, so no demo may run beside it.
 */
final class StartBench implements Benchmark {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final HttpClient client = HttpClient.newHttpClient();

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    figures.say("first start, not measured: %.1f s", start() / 1e9);
    var starts = new Times();
    for (int round = 0; round < scale.of(3, 1); round++) {
      starts.add(start());
    }
    figures.say("second start: %s", starts);
    figures.atMost("second", starts.median() / 1000, "s", 30);
  }

  private long start() throws IOException, InterruptedException {
    int port = freePort();
    long began = System.nanoTime();
    var house = new ProcessBuilder("./mvnw", "-Dspring-boot.run.arguments=--server.port=" + port)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    try {
      var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
          .timeout(Duration.ofSeconds(5))
          .build();
      while (!answers(page)) {
        if (!house.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
          throw new IllegalStateException("./mvnw did not come up; run it by hand to see why");
        }
        Thread.sleep(50);
      }
      return System.nanoTime() - began;
    } finally {
      // Asked for before the first is ended: then nobody knows any more whose they were.
      var all = house.descendants().toList();
      all.forEach(ProcessHandle::destroy);
      house.destroy();
      for (var each : all) {
        each.onExit().orTimeout(2, TimeUnit.MINUTES).join();
      }
    }
  }

  private boolean answers(HttpRequest page) throws InterruptedException {
    try {
      return client.send(page, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      // Nobody listens yet.
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
