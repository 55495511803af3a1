package io.vitrine.demo;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whoever runs the demo ends it with Ctrl-C or by force, and finds everything there the next time. */
class LeftOverServerTest {

  @TempDir private Path folder;

  private final List<Process> programs = new ArrayList<>();
  private final List<ProcessHandle> servers = new ArrayList<>();

  @AfterEach
  void nothingStays() {
    programs.forEach(Process::destroyForcibly);
    servers.forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no interrupt to send")
  void afterAHardKillTheNextStartEndsTheLeftOverServerAndCtrlCEndsItsOwn() throws Exception {
    var killed = starts();
    assertThat(killed.heard).containsExactly("before: 0", "ready");
    killed.process.destroyForcibly().waitFor();
    assertThat(killed.server.isAlive()).as("the server of the killed program lives on").isTrue();

    var next = starts();
    assertThat(next.heard).as("what was there is there").containsExactly("before: 1", "ready");
    assertThat(killed.server.isAlive()).as("the left-over server").isFalse();
    assertThat(next.server.isAlive()).isTrue();

    interrupts(next.process);
    assertThat(next.process.waitFor(2, MINUTES)).isTrue();
    assertThat(next.server.isAlive()).as("a server after Ctrl-C while its program started").isFalse();
  }

  private record Started(Process process, List<String> heard, ProcessHandle server) {}

  private Started starts() throws IOException {
    var process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ServerForAWhile.class.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .start();
    programs.add(process);
    var heard = new ArrayList<String>();
    BufferedReader lines = process.inputReader();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("before") || line.equals("ready")) {
        heard.add(line);
      }
      if (line.equals("ready")) {
        break;
      }
    }
    long server = Long.parseLong(Files.readString(folder.resolve("mariadb.pid")).strip());
    var handle = ProcessHandle.of(server).orElseThrow();
    servers.add(handle);
    return new Started(process, heard, handle);
  }

  /** What a terminal sends at Ctrl-C. */
  private static void interrupts(Process process) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor()).isZero();
  }
}
