package io.bottleneck.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
  @TempDir Path folder;

  @Test
  void opaquePicturesComeBackPixelByPixel() throws IOException {
    Random random = new Random(1);
    int[] pixels = random.ints(37 * 21).map(c -> c | 0xFF000000).toArray();
    Path file = folder.resolve("picture.png");

    PictureFile.write(file, pixels, 37, 21);

    BufferedImage read = ImageIO.read(file.toFile());
    assertThat(read.getWidth()).isEqualTo(37);
    assertThat(read.getHeight()).isEqualTo(21);
    assertThat(read.getColorModel().hasAlpha()).isFalse();
    assertThat(read.getRGB(0, 0, 37, 21, null, 0, 37)).containsExactly(pixels);
    assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G');
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void transparentPicturesAreDimmedOnlyOnce() throws IOException {
    int[] pixels = {0, 0x80800000, 0x80004000, 0x01010101, 0x40102030, 0xFF123456};
    Path file = folder.resolve("glass.png");

    PictureFile.write(file, pixels, 3, 2);

    assertThat(ImageIO.read(file.toFile()).getRGB(0, 0, 3, 2, null, 0, 3))
        .containsExactly(0, 0x80FF0000, 0x80008000, 0x01FFFFFF, 0x404080BF, 0xFF123456);
  }

  @Test
  void aPictureIsReadAsItWasWritten() throws IOException {
    int[] pixels = {0, 0x80800000, 0x80004000, 0xFF123456};
    Path file = folder.resolve("glass.png");
    PictureFile.write(file, pixels, 2, 2);

    RasterPicture read = PictureFile.read(file, 2);

    assertThat(read.width()).isEqualTo(2);
    assertThat(read.pixels()).containsExactly(pixels);
  }

  @Test
  void whatIsTooLargeOrNoPictureIsRefusedInOneSentence() throws IOException {
    Path large = folder.resolve("large.png");
    PictureFile.write(large, new int[300 * 2], 300, 2);
    Path torn = Files.write(folder.resolve("torn.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    Path cut = folder.resolve("cut.png");
    PictureFile.write(cut, new Random(4).ints(100 * 100).toArray(), 100, 100);
    byte[] bytes = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));

    assertThatThrownBy(() -> PictureFile.read(large, 299))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("large.png: it has 300 x 2 pixels, at most 299 x 299");
    for (Path broken : new Path[] {torn, cut, folder.resolve("none.png")}) {
      assertThatThrownBy(() -> PictureFile.read(broken, 1000))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("Cannot read the picture " + broken);
    }
  }

  @Test
  void premultiplyingAgainGivesWhatWasDrawn() throws IOException {
    Random random = new Random(2);
    int[] pixels = new int[64 * 64];
    for (int i = 0; i < pixels.length; i++) {
      int alpha = random.nextInt(256);
      pixels[i] = alpha << 24;
      for (int shift = 0; shift <= 16; shift += 8) {
        pixels[i] |= random.nextInt(alpha + 1) << shift;
      }
    }
    Path file = folder.resolve("random.png");

    PictureFile.write(file, pixels, 64, 64);

    int[] read = ImageIO.read(file.toFile()).getRGB(0, 0, 64, 64, null, 0, 64);
    for (int i = 0; i < pixels.length; i++) {
      int alpha = read[i] >>> 24;
      assertThat(alpha).isEqualTo(pixels[i] >>> 24);
      for (int shift = 0; shift <= 16; shift += 8) {
        assertThat(Math.round((read[i] >> shift & 0xFF) * alpha / 255f))
            .isEqualTo(pixels[i] >> shift & 0xFF);
      }
    }
  }

  @Test
  void replacesAnOldPictureAndLeavesTheCallersPixelsAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("old.png"), "no picture");
    int[] pixels = {0x80808080};

    PictureFile.write(file, pixels, 1, 1);

    assertThat(ImageIO.read(file.toFile()).getRGB(0, 0)).isEqualTo(0x80FFFFFF);
    assertThat(pixels).containsExactly(0x80808080);
  }

  @Test
  void saysWhereAndWhyItFailed() throws IOException {
    Path folderThatIsNone = Files.writeString(folder.resolve("file"), "no folder");
    Path file = folderThatIsNone.resolve("picture.png");

    assertThatThrownBy(() -> PictureFile.write(file, new int[1], 1, 1))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(
            "Cannot write the picture " + file + ": " + folderThatIsNone + " is in the way; ");
  }

  @Test
  void greyPicturesKeepEveryLevel() throws IOException {
    byte[] levels = new byte[256 * 2];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) i;
    }

    byte[] png = PictureFile.greyPng(levels, 256, 2);

    BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(read.getColorModel().getNumComponents()).isEqualTo(1);
    for (int i = 0; i < levels.length; i++) {
      assertThat(read.getRaster().getSample(i % 256, i / 256, 0)).isEqualTo(i % 256);
    }
    assertThatThrownBy(() -> PictureFile.greyPng(levels, 256, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesSizesThatDoNotFit() {
    Path file = folder.resolve("picture.png");
    assertThatThrownBy(() -> PictureFile.write(file, new int[5], 2, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PictureFile.write(file, new int[0], 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PictureFile.write(file, new int[0], 1 << 16, 1 << 16))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(file).doesNotExist();
  }
}
