package io.vitrine.closet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
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

  /** An Exif block with an orientation and a place, as a phone writes it. */
  private static byte[] withExif(byte[] jpeg, int orientation) {
    var place = "Kessel 54.32N".getBytes(StandardCharsets.ISO_8859_1);
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
