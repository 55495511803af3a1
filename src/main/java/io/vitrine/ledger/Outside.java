package io.vitrine.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Remembers checkpoints outside the databases, in the folder {@code vitrine.ledger.checkpoints-dir}, a line each in one
 * file that is only ever added to: whoever puts both databases back cannot put that back, where the folder is another
 * machine's or can only be written to once. Without a folder nothing is remembered outside.
 */
@Component
class Outside {

  private static final Logger LOG = LoggerFactory.getLogger(Outside.class);
  private static final String FILE = "checkpoints.txt";
  private static final int LAST_LINES = 4_096;

  private final Optional<Path> file;
  private long last = -1;

  Outside(@Value("${vitrine.ledger.checkpoints-dir:}") String folder) {
    this.file = folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder, FILE));
  }

  /** @param hash hexadecimal */
  record Seen(long number, String hash) {}

  /** A folder that cannot be written to does not stop the sealing: the vault remembers too. */
  synchronized void remember(Checkpoint checkpoint) {
    file.ifPresent(path -> {
      try {
        if (last < 0) {
          last = newest().map(Seen::number).orElse(0L);
        }
        if (checkpoint.number() > last) {
          Files.createDirectories(Objects.requireNonNull(path.toAbsolutePath().getParent()));
          Files.writeString(path, line(checkpoint), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
          last = checkpoint.number();
        }
      } catch (IOException | UncheckedIOException e) {
        LOG.warn("The folder of checkpoints cannot be written: {}", e.getClass().getSimpleName());
      }
    });
  }

  private static String line(Checkpoint checkpoint) {
    var hex = HexFormat.of();
    return "%d %d %s %s%n".formatted(
        checkpoint.number(), checkpoint.lastSeq(), hex.formatHex(checkpoint.hash()),
        hex.formatHex(checkpoint.signature()));
  }

  /** The newest that was remembered whole; what a kill cut off is none. */
  Optional<Seen> newest() {
    if (file.isEmpty() || !Files.exists(file.get())) {
      return Optional.empty();
    }
    try (var channel = Files.newByteChannel(file.get())) {
      channel.position(Math.max(0, channel.size() - LAST_LINES));
      var bytes = ByteBuffer.allocate(LAST_LINES);
      int read = 0;
      while (bytes.hasRemaining() && read >= 0) {
        read = channel.read(bytes);
      }
      var text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
      return text.lines()
          .map(line -> line.split(" "))
          .filter(parts -> parts.length == 4 && parts[3].length() == 128 && parts[2].length() == 64)
          .map(parts -> new Seen(Long.parseLong(parts[0]), parts[2]))
          .reduce((older, newer) -> newer);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of checkpoints cannot be read", e);
    }
  }
}
