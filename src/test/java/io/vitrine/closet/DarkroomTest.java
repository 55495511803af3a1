package io.vitrine.closet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

class DarkroomTest {

  @Test
  void nothingOfTwoHundredHostileFilesIsDeveloped() {
    Hostile.files(200).forEach(file ->
        assertThatThrownBy(() -> Darkroom.develop(file)).isInstanceOf(NoPhoto.class));
  }

  @Test
  void aPhotoComesOutSmallerAndWithoutWhatTheCameraWroteBesideIt() throws IOException {
    var photo = Hostile.photo("jpeg", 2400, 1200);
    var marked = withExif(photo, 6);
    assertThat(new String(marked, StandardCharsets.ISO_8859_1)).contains("Kessel 54.32N");
    var developed = Darkroom.develop(marked);
    assertThat(new String(developed, StandardCharsets.ISO_8859_1)).doesNotContain("Exif").doesNotContain("Kessel");
    var picture = ImageIO.read(new ByteArrayInputStream(developed));
    // Taken lying on its side: what was above is now at the right.
    assertThat(picture.getWidth()).isEqualTo(400);
    assertThat(picture.getHeight()).isEqualTo(800);
    assertThat(picture.getRGB(350, 400) & 0xff).isGreaterThan(50);
    assertThat(picture.getRGB(50, 400) & 0xffffff).isLessThan(0x202020);
  }

  @Test
  void aSmallPictureKeepsItsMeasure() throws IOException {
    var developed = Darkroom.develop(Hostile.photo("png", 40, 40));
    assertThat(ImageIO.read(new ByteArrayInputStream(developed)).getWidth()).isEqualTo(40);
  }

  @Test
  void whatLooksLikeAProgramAmongThePixelsOfALargePhotoIsAPhoto() {
    var photo = withBytesOfPrograms(Hostile.photo("jpeg", 200, 100));
    assertThat(Darkroom.develop(photo)).isNotEmpty();
    var behind = Hostile.joined(photo, "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Darkroom.develop(behind)).hasMessageContaining("MORE_THAN_A_PICTURE");
    var before = withExif(Hostile.photo("jpeg", 200, 100), 1, "<svg onload=alert(1)>");
    assertThatThrownBy(() -> Darkroom.develop(before)).hasMessageContaining("MORE_THAN_A_PICTURE");
  }

  /** With a comment that says what programs begin with, far behind the head of the file. */
  private static byte[] withBytesOfPrograms(byte[] jpeg) {
    var comment = ByteBuffer.allocate(9_004);
    comment.putShort((short) 0xfffe).putShort((short) 9_002);
    comment.position(8_000);
    comment.put("PK\u0003\u0004 \u007fELF <svg".getBytes(StandardCharsets.ISO_8859_1));
    return Hostile.joined(
        Hostile.joined(new byte[] {jpeg[0], jpeg[1]}, comment.array()), Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  @Test
  void aProgressivePhotoIsReadOnlyWhereItFitsIntoMemory() throws IOException {
    assertThat(Darkroom.develop(progressive(800, 600))).isNotEmpty();
    var large = progressive(4_100, 4_000);
    assertThatThrownBy(() -> Darkroom.develop(large)).hasMessageContaining("TOO_MANY_PIXELS");
    assertThat(Darkroom.develop(Hostile.photo("jpeg", 4_100, 4_000))).isNotEmpty();
    var photo = progressive(80, 60);
    int end = photo.length - 2;
    int last = end - 1;
    while ((photo[last] & 0xff) != 0xff || (photo[last + 1] & 0xff) != 0xda) {
      last--;
    }
    var again = Arrays.copyOfRange(photo, last, end);
    var many = Arrays.copyOf(photo, end);
    for (int scans = 0; scans < 70; scans++) {
      many = Hostile.joined(many, again);
    }
    var endless = Hostile.joined(many, new byte[] {(byte) 0xff, (byte) 0xd9});
    assertThatThrownBy(() -> Darkroom.develop(endless)).hasMessageContaining("BROKEN");
  }

  private static byte[] progressive(int width, int height) throws IOException {
    var picture = ImageIO.read(new ByteArrayInputStream(Hostile.photo("jpeg", width, height)));
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      var how = writer.getDefaultWriteParam();
      how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static byte[] withExif(byte[] jpeg, int orientation) {
    return withExif(jpeg, orientation, "Kessel 54.32N");
  }

  /** An Exif block with an orientation and a place, as a phone writes it. */
  private static byte[] withExif(byte[] jpeg, int orientation, String words) {
    var place = words.getBytes(StandardCharsets.ISO_8859_1);
    var tiff = ByteBuffer.allocate(26 + place.length);
    tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
    tiff.putInt(0).put(place);
    var block = ByteBuffer.allocate(10 + tiff.capacity());
    block.putShort((short) 0xffe1).putShort((short) (8 + tiff.capacity()));
    block.put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(tiff.array());
    var head = new byte[] {jpeg[0], jpeg[1]};
    var rest = Arrays.copyOfRange(jpeg, 2, jpeg.length);
    return Hostile.joined(Hostile.joined(head, block.array()), rest);
  }
}
