package io.bottleneck.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitFilmTest {
  private static final int GREY = 0x60;

  @TempDir Path folder;

  private final Random random = new Random(3);
  private final List<float[]> path = pictures(4);
  private final List<float[]> fade = pictures(4);
  private final DigitFilm film = new DigitFilm(path, fade);

  private List<float[]> pictures(int count) {
    List<float[]> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] picture = new float[784];
      for (int p = 0; p < 784; p++) {
        picture[p] = random.nextFloat() * 1.6f - 0.3f; // some beyond both ends of the scale
      }
      pictures.add(picture);
    }
    return pictures;
  }

  @Test
  void theFilmShowsPathAndFadeSideBySide() throws IOException {
    Path file = folder.resolve("path.gif");
    film.writeGif(file, 3, 125, false);

    ReadGif gif = ReadGif.of(file);
    assertThat(gif.frames()).hasSize(4);
    assertThat(gif.delays()).containsOnly(13);
    assertThat(gif.repeats()).contains(0);
    assertThat(gif.width()).isEqualTo(3 * 57);
    assertThat(gif.height()).isEqualTo(3 * 28);
    for (int i = 0; i < 4; i++) {
      for (int k = 0; k < gif.frames().get(i).length; k++) {
        int x = k % gif.width() / 3;
        int y = k / gif.width() / 3;
        int expected = x == 28 ? GREY : level(x < 28 ? path.get(i) : fade.get(i), y * 28 + x % 29);
        assertThat(gif.frames().get(i)[k] & 0xFF).isEqualTo(expected);
      }
    }
  }

  @Test
  void backAndForthShowsTheEndsOnce() throws IOException {
    Path file = folder.resolve("path.gif");
    film.writeGif(file, 1, 100, true);

    List<byte[]> frames = ReadGif.of(file).frames();
    assertThat(frames).hasSize(6);
    assertThat(frames.get(4)).containsExactly(frames.get(2));
    assertThat(frames.get(5)).containsExactly(frames.get(1));
  }

  @Test
  void theStripShowsThePathAboveTheFade() throws IOException {
    Path file = folder.resolve("path.png");
    film.writeStrip(file, 2);

    BufferedImage png = ImageIO.read(file.toFile());
    assertThat(png.getWidth()).isEqualTo(2 * 4 * 28);
    assertThat(png.getHeight()).isEqualTo(2 * 57);
    for (int y = 0; y < png.getHeight(); y++) {
      for (int x = 0; x < png.getWidth(); x++) {
        int row = y / 2;
        int i = x / 56;
        int column = x / 2 % 28;
        int expected =
            row == 28 ? GREY : level(row < 28 ? path.get(i) : fade.get(i), row % 29 * 28 + column);
        assertThat(png.getRGB(x, y)).isEqualTo(0xFF000000 | 0x010101 * expected);
      }
    }
  }

  private static int level(float[] picture, int pixel) {
    return Math.round(255 * Math.max(0, Math.min(1, picture[pixel])));
  }

  @Test
  void filmsOfUnlikeLengthAreRefused() {
    assertThatThrownBy(() -> new DigitFilm(path, pictures(3)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DigitFilm(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
