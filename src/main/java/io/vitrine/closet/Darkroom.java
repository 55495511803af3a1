package io.vitrine.closet;

import io.vitrine.closet.NoPhoto.Why;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Develops a photo anew: what comes out is a JPEG of its pixels and nothing else, so that neither the place where it
 * was taken nor anything hidden in it is kept. Bytes, type and measure are looked at before a pixel is decoded, and
 * only as many rows and columns are decoded as are needed.
 */
final class Darkroom {

  static final int MOST_BYTES = 10 * 1024 * 1024;
  static final long MOST_PIXELS = 60_000_000;

  /** No side is longer when it comes out. */
  static final int LONGEST_SIDE = 800;

  private static final int LONGEST_SIDE_IN = 16_000;
  private static final float QUALITY = 0.85f;

  /** All of a progressive picture is held at once to decode it, six bytes a pixel, and gone over with each scan. */
  private static final long MOST_PIXELS_PROGRESSIVE = 16_000_000;

  private static final int MOST_SCANS = 64;

  /** What no camera writes: it would run or open elsewhere. */
  private static final List<String> NO_PICTURES =
      List.of("<script", "<?php", "<html", "<!doctype", "%pdf-", "javascript:");

  /** The same, so short that one in fifty large photos has one among its pixels: sought before and behind them. */
  private static final List<String> SHORT = List.of("<svg", "pk\u0003\u0004", "\u007felf");

  private static final int HEAD = 4_096;

  private Darkroom() {}

  /** @throws NoPhoto where it is none that we keep */
  static byte[] develop(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw new NoPhoto(Why.TOO_LARGE);
    }
    var format = format(file);
    boolean progressive = refuseMoreThanAPicture(file, format);
    var reader = ImageIO.getImageReadersByFormatName(format).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      // Without what is written beside the pixels: it is not wanted, and could be packed a thousandfold.
      reader.setInput(in, true, true);
      var picture = read(reader, progressive ? MOST_PIXELS_PROGRESSIVE : MOST_PIXELS);
      return printed(turned(picture, format.equals("jpeg") ? Exif.orientation(file) : 1));
    } catch (IOException | RuntimeException broken) {
      throw broken instanceof NoPhoto known ? known : new NoPhoto(Why.BROKEN);
    } finally {
      reader.dispose();
    }
  }

  /** By its first bytes: what it is called or said to be counts for nothing. */
  private static String format(byte[] file) {
    if (file.length > 3 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8 && (file[2] & 0xff) == 0xff) {
      return "jpeg";
    }
    if (file.length > 8 && ByteBuffer.wrap(file).getLong() == 0x89504e470d0a1a0aL) {
      return "png";
    }
    throw new NoPhoto(Why.NO_PICTURE);
  }

  /**
   * What was cut off is refused too: it would be filled up with grey.
   *
   * @return whether all of it is held at once to decode it
   */
  private static boolean refuseMoreThanAPicture(byte[] file, String format) {
    try {
      boolean progressive = false;
      int end;
      if (format.equals("jpeg")) {
        var jpeg = JpegFile.of(file);
        if (jpeg.scans() > MOST_SCANS) {
          throw new NoPhoto(Why.BROKEN);
        }
        progressive = jpeg.progressive();
        end = jpeg.end();
      } else {
        end = PngFile.of(file).end();
      }
      var text = new String(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
      var around = text.substring(0, Math.min(HEAD, text.length())) + text.substring(end);
      if (NO_PICTURES.stream().anyMatch(text::contains) || SHORT.stream().anyMatch(around::contains)) {
        throw new NoPhoto(Why.MORE_THAN_A_PICTURE);
      }
      return progressive;
    } catch (IndexOutOfBoundsException cutOff) {
      throw new NoPhoto(Why.BROKEN);
    }
  }

  private static BufferedImage read(ImageReader reader, long mostPixels) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width > LONGEST_SIDE_IN || height > LONGEST_SIDE_IN || (long) width * height > mostPixels) {
      throw new NoPhoto(Why.TOO_MANY_PIXELS);
    }
    var some = reader.getDefaultReadParam();
    int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
    some.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, some);
  }

  /** Scaled down, on white, upright. */
  private static BufferedImage turned(BufferedImage picture, int orientation) {
    double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    boolean lies = orientation >= 5;
    var print = new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
    var pen = print.createGraphics();
    try {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, print.getWidth(), print.getHeight());
      pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      pen.transform(upright(orientation, width, height));
      pen.drawImage(picture, 0, 0, width, height, null);
    } finally {
      pen.dispose();
    }
    return print;
  }

  /** What each value of the tag Orientation asks for: Exif 2.32, section 4.6.4 A. */
  private static AffineTransform upright(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static byte[] printed(BufferedImage picture) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
