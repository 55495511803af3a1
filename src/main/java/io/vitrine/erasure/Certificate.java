package io.vitrine.erasure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What went, what stayed and why, and what each system answered. It names nobody.
 *
 * @param content JSON in the form of RFC 8785
 * @param signature Ed25519 over {@link #PAPER}, a line feed and the content in UTF-8, Base64
 */
public record Certificate(String caseRef, Instant issuedAt, String content, String signature) {

  public static final String PAPER = "vitrine-certificate-v1";

  private static final String LAST_LINE = "\n%vitrine-signature ";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What was signed, and by what. */
  public record Signed(byte[] content, byte[] signature) {}

  /** The file that is handed out: {@code {"certificate": …, "signature": …}}. */
  public byte[] json() {
    return ("{\"certificate\":" + content + ",\"signature\":\"" + signature + "\"}\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  JsonNode read() {
    return JSON.readTree(content);
  }

  /** A PDF with the signature of all its bytes after its end, where readers of PDF see a comment. */
  static byte[] signedPdf(byte[] pdf, byte[] signature) {
    var line = (LAST_LINE + Base64.getEncoder().encodeToString(signature) + "\n").getBytes(StandardCharsets.US_ASCII);
    var all = Arrays.copyOf(pdf, pdf.length + line.length);
    System.arraycopy(line, 0, all, pdf.length, line.length);
    return all;
  }

  /**
   * @param file JSON or PDF as it was handed out
   * @throws IllegalArgumentException where it is neither
   */
  public static boolean isRight(byte[] file, Predicate<Signed> verified) {
    return verified.test(isPdf(file) ? inPdf(file) : inJson(file));
  }

  private static boolean isPdf(byte[] file) {
    return file.length > 5 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F';
  }

  private static Signed inPdf(byte[] file) {
    var text = new String(file, StandardCharsets.ISO_8859_1);
    int end = text.lastIndexOf(LAST_LINE);
    if (end < 0 || !text.endsWith("\n")) {
      throw new IllegalArgumentException("A PDF without our last line");
    }
    var signature = text.substring(end + LAST_LINE.length(), text.length() - 1);
    return new Signed(Arrays.copyOf(file, end), Base64.getDecoder().decode(signature));
  }

  /** However it was laid out since: what counts is what it says. */
  private static Signed inJson(byte[] file) {
    try {
      var said = JSON.readTree(file);
      return new Signed(
          CanonicalJson.of(said.path("certificate")).getBytes(StandardCharsets.UTF_8),
          Base64.getDecoder().decode(said.path("signature").asString("")));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("Neither PDF nor JSON", e);
    }
  }
}
