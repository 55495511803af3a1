package io.vitrine.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lines of comma-separated values by RFC 4180, with any one-byte delimiter. Values stay bytes until they are asked
 * for. A quotation mark that is never closed, or closed in the midst of a value, costs its own line and no other:
 * reading goes on at the next line break.
 */
final class CsvLines implements Lines {

  private static final int MOST_BREAKS_IN_A_VALUE = 100;

  private final Window window;
  private final Charset charset;
  private final CharsetDecoder decoder;
  private final int delimiter;
  private List<String> header = List.of();

  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private boolean[] escaped = new boolean[32];
  private int fields;
  private boolean ascii;
  private @Nullable Flaw flaw;
  private int length;
  private int breaks;
  private long passed;

  CsvLines(Window window, Charset charset, char delimiter) {
    this.window = window;
    this.charset = charset;
    this.decoder = charset.newDecoder();
    this.delimiter = delimiter;
  }

  /** Reads the first line as the names of the columns; false where the file holds nothing. */
  boolean readHeader() throws IOException {
    if (!next()) {
      return false;
    }
    var names = new ArrayList<String>();
    try {
      for (int i = 0; i < fields; i++) {
        var name = value(i);
        names.add(name == null ? "" : name);
      }
    } catch (Flawed e) {
      throw new Refusal("header.text", charset.name());
    }
    if (flaw != null) {
      throw new Refusal("header.unreadable");
    }
    header = List.copyOf(names);
    return true;
  }

  @Override
  public int place(String column) {
    int first = header.indexOf(column);
    if (first < 0) {
      throw new Refusal("header.missing", column, String.join(", ", header));
    }
    if (header.lastIndexOf(column) != first) {
      throw new Refusal("header.twice", column);
    }
    return first;
  }

  @Override
  public boolean next() throws IOException {
    do {
      pass();
      if (window.at(0) < 0) {
        return false;
      }
      split();
    } while (fields == 1 && starts[0] == ends[0] && flaw == null);
    if (flaw == null && !header.isEmpty() && fields != header.size()) {
      flaw = Flaw.WRONG_COLUMNS;
    }
    return true;
  }

  @Override
  public void pass() {
    window.pass(length);
    passed += Math.max(breaks, length > 0 ? 1 : 0);
    length = 0;
    breaks = 0;
  }

  private void split() throws IOException {
    fields = 0;
    flaw = null;
    ascii = true;
    int at = 0;
    while (at >= 0) {
      if (fields == starts.length) {
        starts = Arrays.copyOf(starts, 2 * fields);
        ends = Arrays.copyOf(ends, 2 * fields);
        escaped = Arrays.copyOf(escaped, 2 * fields);
      }
      at = window.at(at) == '"' ? quoted(at + 1) : plain(at);
    }
  }

  /** Reads a value without quotation marks; returns where the next one begins, or -1 where the line is over. */
  private int plain(int from) throws IOException {
    int at = from;
    while (true) {
      int b = window.at(at);
      if (b == delimiter) {
        field(from, at, false);
        return at + 1;
      }
      if (b == '\n' || b < 0) {
        int end = at > from && window.at(at - 1) == '\r' ? at - 1 : at;
        field(from, end, false);
        over(b < 0 ? at : at + 1, b < 0 ? 0 : 1);
        return -1;
      }
      if (b >= 0x80) {
        ascii = false;
      }
      if (++at > LONGEST) {
        return giveUp(Flaw.TOO_LONG);
      }
    }
  }

  private int quoted(int from) throws IOException {
    boolean doubled = false;
    int at = from;
    while (true) {
      int b = window.at(at);
      if (b == '"') {
        if (window.at(at + 1) != '"') {
          return afterQuote(from, at, doubled);
        }
        doubled = true;
        at++;
      } else if (b < 0 || (b == '\n' && ++breaks > MOST_BREAKS_IN_A_VALUE)) {
        return giveUp(Flaw.OPEN_QUOTE);
      } else if (b >= 0x80) {
        ascii = false;
      }
      if (++at > LONGEST) {
        return giveUp(Flaw.OPEN_QUOTE);
      }
    }
  }

  private int afterQuote(int from, int quote, boolean doubled) throws IOException {
    field(from, quote, doubled);
    int b = window.at(quote + 1);
    if (b == delimiter) {
      return quote + 2;
    }
    int end = b == '\r' ? quote + 2 : quote + 1;
    int last = window.at(end);
    if (last == '\n' || last < 0) {
      over(last < 0 ? end : end + 1, last < 0 ? 0 : 1);
      return -1;
    }
    return giveUp(Flaw.OPEN_QUOTE);
  }

  private void field(int start, int end, boolean doubled) {
    starts[fields] = start;
    ends[fields] = end;
    escaped[fields++] = doubled;
  }

  private void over(int lineLength, int lastBreak) {
    length = lineLength;
    breaks += lastBreak;
  }

  /** The line cannot be read: takes what stands before the next line break as the line. */
  private int giveUp(Flaw why) throws IOException {
    fields = 0;
    breaks = 0;
    int whole = window.toLineBreak();
    flaw = window.isTooLong() ? Flaw.TOO_LONG : why;
    over(whole, whole > 0 && window.at(whole - 1) == '\n' ? 1 : 0);
    return -1;
  }

  @Override
  public long number() {
    return passed + 1;
  }

  @Override
  public long passed() {
    return passed;
  }

  @Override
  public @Nullable Flaw flaw() {
    return flaw;
  }

  @Override
  public @Nullable String value(int place) throws Flawed {
    int start = starts[place];
    int end = ends[place];
    var bytes = window.bytes();
    while (start < end && bytes[window.begin() + start] == ' ') {
      start++;
    }
    while (end > start && bytes[window.begin() + end - 1] == ' ') {
      end--;
    }
    if (start == end) {
      return null;
    }
    var text = ascii
        ? new String(bytes, window.begin() + start, end - start, StandardCharsets.ISO_8859_1)
        : decoded(ByteBuffer.wrap(bytes, window.begin() + start, end - start)).strip();
    if (escaped[place]) {
      text = text.replace("\"\"", "\"");
    }
    return text.isEmpty() ? null : text;
  }

  private String decoded(ByteBuffer bytes) throws Flawed {
    try {
      return decoder.decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw Flaw.UNREADABLE_TEXT.found();
    }
  }

  @Override
  public Set<String> columnsSeen() {
    return Set.copyOf(header);
  }

  @Override
  public String raw() {
    return window.text(length, charset);
  }
}
