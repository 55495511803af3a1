package io.vitrine.machine;

import io.vitrine.machine.Mapping.Form;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.GZIPInputStream;

/** A file that is being read: plain or gzip, told by its first bytes. */
final class Opened implements Closeable {

  private static final int BUFFER = 64 * 1024;

  private final Counting counting;
  private final MessageDigest digest;
  private final Lines lines;
  private final long size;
  private final String name;

  private Opened(String name, InputStream in, long size, Form form) throws IOException {
    this.name = name;
    this.size = size;
    counting = new Counting(in);
    digest = sha256();
    lines = lines(new Window(unpacked(counting, name), digest), form, name);
  }

  static Opened file(Path file, Form form) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new Refusal("file.missing", file.toString());
    }
    try {
      return new Opened(String.valueOf(file.getFileName()), Files.newInputStream(file), Files.size(file), form);
    } catch (IOException e) {
      throw new Refusal("file.broken", file.toString());
    }
  }

  static Opened stream(String name, InputStream in, Form form) {
    try {
      return new Opened(name, in, -1, form);
    } catch (IOException e) {
      throw new Refusal("file.broken", name);
    }
  }

  private static InputStream unpacked(InputStream in, String name) throws IOException {
    var peeking = new PushbackInputStream(in, 4);
    byte[] head = peeking.readNBytes(4);
    peeking.unread(head);
    if (head.length == 0) {
      throw new Refusal("file.empty", name);
    }
    if (starts(head, 0x1f, 0x8b)) {
      return new GZIPInputStream(peeking, BUFFER);
    }
    if (starts(head, 'P', 'K', 3, 4)) {
      throw new Refusal("file.zip", name);
    }
    return peeking;
  }

  private static Lines lines(Window window, Form form, String name) throws IOException {
    if (window.at(0) == 0xff && window.at(1) == 0xfe || window.at(0) == 0xfe && window.at(1) == 0xff) {
      throw new Refusal("file.utf16", name);
    }
    if (window.at(0) < 0) {
      throw new Refusal("file.empty", name);
    }
    if (window.at(0) == 0xef && window.at(1) == 0xbb && window.at(2) == 0xbf) {
      window.pass(3);
    }
    if (form.json()) {
      return new JsonLines(window);
    }
    var csv = new CsvLines(window, form.charset(), form.delimiter());
    if (!csv.readHeader()) {
      throw new Refusal("file.empty", name);
    }
    return csv;
  }

  private static boolean starts(byte[] head, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  Lines lines() {
    return lines;
  }

  /** SHA-256 of what was passed since this was last asked. */
  byte[] digestSoFar() {
    return digest.digest();
  }

  long bytesRead() {
    return counting.count;
  }

  /** In bytes, or -1 where it is not known. */
  long size() {
    return size;
  }

  String name() {
    return name;
  }

  @Override
  public void close() throws IOException {
    counting.close();
  }

  private static final class Counting extends FilterInputStream {

    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
