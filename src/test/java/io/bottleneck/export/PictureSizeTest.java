package io.bottleneck.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSizeTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
  void theSizeIsReadFromTheFilesBeginning(String kind) throws IOException {
    Path file = folder.resolve("picture." + kind);
    ImageIO.write(new BufferedImage(37, 21, BufferedImage.TYPE_INT_RGB), kind, file.toFile());
    assertThat(PictureSize.of(file)).contains(new PictureSize(37, 21));
    assertThat(PictureSize.of(file).orElseThrow().pixels()).isEqualTo(777);
    Files.writeString(file, "no picture at all");
    assertThat(PictureSize.of(file)).isEmpty();
  }
}
