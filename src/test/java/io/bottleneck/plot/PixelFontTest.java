package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PixelFontTest {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789.,:%-+/<>() ";

  @Test
  void noTwoLettersLookAlikeAndAllButTheSpaceAreSeen() {
    Set<String> shapes = new HashSet<>();
    for (char letter : LETTERS.toCharArray()) {
      StringBuilder shape = new StringBuilder();
      for (int y = 0; y < PixelFont.HEIGHT; y++) {
        for (int x = 0; x < PixelFont.WIDTH; x++) {
          shape.append(PixelFont.inked(letter, x, y) ? '#' : '.');
        }
      }
      assertThat(shapes.add(shape.toString())).as("letter " + letter).isTrue();
      assertThat(shape.indexOf("#") < 0).isEqualTo(letter == ' ');
    }
  }

  @Test
  void textIsAsWideAsItsLettersWithASquareBetweenThem() {
    assertThat(PixelFont.width("")).isZero();
    assertThat(PixelFont.width("a")).isEqualTo(5);
    assertThat(PixelFont.width("both")).isEqualTo(23);
  }

  @Test
  void aLetterWithoutAPictureIsAMistake() {
    assertThatThrownBy(() -> PixelFont.inked('A', 0, 0)).hasMessageContaining("'A'");
  }
}
