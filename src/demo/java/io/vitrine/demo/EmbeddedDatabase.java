package io.vitrine.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * A MariaDB server of our own for the demo, the tests and the benchmarks. It listens on loopback only, has one user
 * with a generated password (kept beside its data), speaks utf8mb4 and UTC, and stops with this JVM. A server that a
 * killed JVM left behind on the same folder is ended first.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String USER = "vitrine";
  private static final Path PROGRAMS = Path.of("target", "mariadb").toAbsolutePath();

  /** A clean stop, and a start that must first repair what a kill left, may take this long. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final FileLock lock;
  private final Process server;
  private final int port;
  private final String password;

  private EmbeddedDatabase(FileLock lock, Process server, int port, String password) {
    this.lock = lock;
    this.server = server;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts the server on a folder, which is made where it is missing.
   *
   * @param options further options of mariadbd, such as {@code --innodb-buffer-pool-size=1G}
   * @throws InUse where another living JVM holds the folder
   */
  public static EmbeddedDatabase in(Path folder, String... options) {
    try {
      var home = Files.createDirectories(folder.toAbsolutePath());
      onlyForUs(home);
      var lock = lock(home).orElseThrow(() -> new InUse(folder, owner(home)));
      Files.writeString(home.resolve("owner"), Long.toString(ProcessHandle.current().pid()));
      endLeftOver(home);
      return start(lock, home, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedDatabase start(FileLock lock, Path home, String... options) throws IOException {
    var programs = Binaries.unpackedInto(PROGRAMS);
    var data = home.resolve("server");
    var log = home.resolve("mariadb.log");
    var tmp = Files.createDirectories(home.resolve("tmp"));
    if (!Files.exists(home.resolve("password"))) {
      // No password yet: either new, or killed while it was being made. Nothing can be in there.
      run(programs.install(Files.createDirectories(data), tmp, log), log);
      Files.writeString(home.resolve("password"), newPassword());
    }
    var password = Files.readString(home.resolve("password"));
    var port = freePort();
    var init = Files.writeString(home.resolve("init.sql"), oneUser(password));
    var arguments = new ArrayList<>(List.of(
        "--bind-address=127.0.0.1",
        "--port=" + port,
        "--socket=" + Path.of(System.getProperty("java.io.tmpdir"), "vitrine-" + port + ".sock"),
        "--pid-file=" + home.resolve("mariadb.pid"),
        // A folder of its own, as each clears the temporary tables of a former life from it when it starts.
        "--tmpdir=" + tmp,
        "--init-file=" + init,
        "--skip-name-resolve",
        "--character-set-server=utf8mb4",
        "--collation-server=utf8mb4_uca1400_ai_ci",
        "--default-time-zone=+00:00",
        "--max-allowed-packet=64M"));
    arguments.addAll(List.of(options));
    var database =
        new EmbeddedDatabase(lock, programs.server(data, log, arguments).start(), port, password);
    // After Spring's contexts are closed, not beside them: what they still write on their way out must arrive.
    SpringApplication.getShutdownHandlers().add(database::close);
    database.awaitReady(log);
    Files.delete(init);
    return database;
  }

  private static String newPassword() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Run by the server before it takes the first connection, so that there is no moment without a password. */
  private static String oneUser(String password) {
    return """
        delete from mysql.global_priv where user in ('root', '');
        flush privileges;
        create or replace user '%1$s'@'127.0.0.1' identified by '%2$s';
        grant all privileges on *.* to '%1$s'@'127.0.0.1' with grant option;
        """.formatted(USER, password);
  }

  private void awaitReady(Path log) throws IOException {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (var _ = connect()) {
        return;
      } catch (SQLException e) {
        if (!server.isAlive() || System.nanoTime() > until) {
          close();
          throw new IllegalStateException("MariaDB did not start; see " + log, e);
        }
        pause();
      }
    }
  }

  /** A connection as the one user, without a schema. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(""), USER, password);
  }

  public String url(String schema) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
  }

  public String username() {
    return USER;
  }

  public String password() {
    return password;
  }

  public int port() {
    return port;
  }

  /** Makes the schema where it is missing. */
  public void create(String schema) {
    execute("create database if not exists `" + schema + "`");
  }

  public void drop(String schema) {
    execute("drop database if exists `" + schema + "`");
  }

  private void execute(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("The embedded database refused: " + sql, e);
    }
  }

  /** Ends the server cleanly and lets go of the folder. */
  @Override
  public synchronized void close() {
    if (server.isAlive()) {
      end(server.toHandle());
    }
    try {
      lock.channel().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server without its JVM: we hold the folder's lock, so whoever started it is gone. */
  private static void endLeftOver(Path home) throws IOException {
    var pid = home.resolve("mariadb.pid");
    if (Files.exists(pid)) {
      ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
          .filter(process -> serves(process, home))
          .ifPresent(EmbeddedDatabase::end);
      Files.deleteIfExists(pid);
    }
  }

  /** By its arguments, as the number may by now be another program's; Windows tells only the program. */
  private static boolean serves(ProcessHandle process, Path home) {
    var program = process.info().command().orElse("");
    var arguments = process.info().arguments();
    return arguments.isPresent()
        ? List.of(arguments.get()).contains("--datadir=" + home.resolve("server"))
        : program.endsWith("mysqld.exe") || program.endsWith("mariadbd.exe");
  }

  /** By looking, not by {@code onExit}: that may need a thread which whoever ends the JVM occupies. */
  private static void end(ProcessHandle server) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    server.destroy();
    while (server.isAlive()) {
      if (System.nanoTime() > until) {
        server.destroyForcibly();
      }
      pause();
    }
  }

  private static Optional<FileLock> lock(Path home) throws IOException {
    var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this very JVM: as much in use as by another.
    }
    if (lock == null) {
      channel.close();
    }
    return Optional.ofNullable(lock);
  }

  private static String owner(Path home) {
    try {
      return Files.readString(home.resolve("owner"));
    } catch (IOException e) {
      return "unknown";
    }
  }

  /** The password lies in there. Where a file system has no such rights, it has those of the folder around it. */
  private static void onlyForUs(Path folder) throws IOException {
    var rights = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (rights != null) {
      rights.setPermissions(PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void run(ProcessBuilder program, Path log) throws IOException {
    try {
      if (program.start().waitFor() != 0) {
        throw new IllegalStateException("MariaDB could not be installed; see " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(50));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The folder belongs to another living JVM. */
  public static final class InUse extends IllegalStateException {
    InUse(Path folder, String owner) {
      super("The folder %s is in use by process %s: stop that one first.".formatted(folder, owner));
    }
  }
}
