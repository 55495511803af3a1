package io.vitrine.closet;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Files that are handed in as photos and are none: made up, each other than the one before, the same for a seed. */
public final class Hostile {

  private static final String[] SCRIPTS = {
    "<script>alert(1)</script>", "<?php system($_GET['c']); ?>", "<svg onload=alert(1)>", "PK\u0003\u0004evil.jar",
    "<html><body onload=alert(1)>", "%PDF-1.7 /OpenAction", "\u007fELF\u0002\u0001", "javascript:alert(1)"
  };

  private final Random dice;

  private Hostile(long seed) {
    this.dice = new Random(seed);
  }

  /** Truncated, more than a picture, bombs, of another type, too large, drawings with scripts, noise. */
  public static Stream<byte[]> files(int count) {
    return Stream.iterate(0, n -> n < count, n -> n + 1).map(n -> new Hostile(n).file(n % 8));
  }

  /** A photo as a camera makes it. */
  public static byte[] photo(String format, int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(new Color(0xA98253));
    pen.fillRect(0, 0, width, height / 2);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private byte[] file(int sort) {
    var format = dice.nextBoolean() ? "jpeg" : "png";
    var photo = photo(format, 20 + dice.nextInt(200), 20 + dice.nextInt(200));
    return switch (sort) {
      case 0 -> Arrays.copyOf(photo, 10 + dice.nextInt(photo.length - 40));
      case 1 -> joined(photo, text(SCRIPTS[dice.nextInt(SCRIPTS.length)] + dice.nextInt()));
      case 2 -> bomb(20_000 + dice.nextInt(40_000), 20_000 + dice.nextInt(40_000));
      case 3 -> joined(text(new String[] {"GIF89a", "RIFF....WEBP", "BM", "II*\0", "MZ"}[dice.nextInt(5)]), photo);
      case 4 -> joined(photo, new byte[10 * 1024 * 1024 + dice.nextInt(100_000)]);
      case 5 -> text("<svg xmlns='http://www.w3.org/2000/svg'><script>" + dice.nextInt() + "</script></svg>");
      case 6 -> noise(format.equals("png") ? Arrays.copyOf(photo, 8) : Arrays.copyOf(photo, 3));
      default -> bomb(1 + dice.nextInt(16_000), 16_001 + dice.nextInt(1_000_000));
    };
  }

  private byte[] noise(byte[] beginning) {
    var rest = new byte[200 + dice.nextInt(5_000)];
    dice.nextBytes(rest);
    return joined(beginning, rest);
  }

  /** A PNG that says it is huge, of a few kilobytes of zeros packed tight. */
  private static byte[] bomb(int width, int height) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(ByteBuffer.allocate(8).putLong(0x89504e470d0a1a0aL).array());
    chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array());
    var packed = new ByteArrayOutputStream();
    try (var deflating = new DeflaterOutputStream(packed)) {
      deflating.write(new byte[2_000_000]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    chunk(out, "IDAT", packed.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    var body = joined(text(type), data);
    var sum = new CRC32();
    sum.update(body);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(body);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] joined(byte[] one, byte[] other) {
    var both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
