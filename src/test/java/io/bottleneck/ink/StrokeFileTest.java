package io.bottleneck.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrokeFileTest {
  @TempDir private Path folder;

  @Test
  void readsLabelsStrokesAndPoints() throws IOException {
    List<PenDigit> digits = read("4;10,0 2.5,-14;8.25,0 8,20\n1;3,4\n");
    assertThat(digits).extracting(PenDigit::label).containsExactly(4, 1);
    assertThat(digits.get(0).strokes()).hasSize(2);
    assertThat(digits.get(0).strokes().get(0).xs()).containsExactly(10, 2.5);
    assertThat(digits.get(0).strokes().get(0).ys()).containsExactly(0, -14);
    assertThat(digits.get(1).strokes().get(0).size()).isEqualTo(1);
  }

  @Test
  void whatEditorsAndProgramsWriteDoesNotMatter() throws IOException {
    String untidy =
        "\uFEFF# made by hand\r\n\r\n  7 ; 1e2,2E-1   +3.5,.5 ;; 4. , 5\t6,7 ;\r\n \t\r\n#8;\r\n 0;1,2";
    List<PenDigit> digits = read(untidy);
    assertThat(digits).extracting(PenDigit::label).containsExactly(7, 0);
    assertThat(digits.get(0).strokes()).hasSize(2);
    assertThat(digits.get(0).strokes().get(0).xs()).containsExactly(100, 3.5);
    assertThat(digits.get(0).strokes().get(0).ys()).containsExactly(0.2, 0.5);
    assertThat(digits.get(0).strokes().get(1).xs()).containsExactly(4, 6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12;1,2|found \"12\", expected a digit 0 to 9",
        "x|found \"x\", expected a digit 0 to 9",
        ";1,2|found nothing, expected a digit 0 to 9",
        "3|found a label without points",
        "3; ;|found a label without points",
        "3;1,2;3,4 5|, stroke 2, point 2: found \"5\"",
        "3;1,2 3;4,5|, stroke 1, point 2: found \"3\"",
        "3;1,2,3|, stroke 1, point 1: found \"1,2,3\"",
        "3;1,NaN|found \"1,NaN\", expected two numbers",
        "3;-Infinity,1|found \"-Infinity,1\"",
        "3;1e999,1|found \"1e999,1\"",
        "3;0x1p3,1|found \"0x1p3,1\"",
        "3;1f,1|found \"1f,1\"",
        "3;--1,1|found \"--1,1\"",
        "3;,1|found \",1\""
      })
  void refusesALineByItsNumberAndSaysWhatWasExpected(String line, String problem) {
    assertThatThrownBy(() -> read("# strokes\r\n\r\n1;2,3\r\n" + line + "\r\n"))
        .isInstanceOf(StrokeFileException.class)
        .hasMessageStartingWith("strokes.txt, line 4")
        .hasMessageContaining(problem)
        .hasMessageEndingWith("; mend the line; nothing was drawn.");
  }

  @Test
  void refusesWhatIsNoFileOfStrokes() throws IOException {
    assertThatThrownBy(() -> read("# nothing\n\n"))
        .hasMessageStartingWith("strokes.txt: found no digit, expected lines such as");
    assertThatThrownBy(() -> StrokeFile.read(folder, digit -> {}))
        .hasMessageContaining("found a folder");
    Path missing = folder.resolve("missing.txt");
    assertThatThrownBy(() -> StrokeFile.read(missing, digit -> {}))
        .hasMessageStartingWith("There is no file " + missing);
    Path binary = Files.write(folder.resolve("binary"), new byte[5 << 20]);
    assertThatThrownBy(() -> StrokeFile.read(binary, digit -> {}))
        .hasMessageStartingWith("binary, line 1: found more than 4,194,304 characters");
    Path picture = Files.write(folder.resolve("picture"), new byte[] {(byte) 0xFF, 0, 10, 1});
    assertThatThrownBy(() -> StrokeFile.read(picture, digit -> {}))
        .hasMessage(
            "picture, line 1: found \"\uFFFD?\", expected a digit 0 to 9 and a semicolon at the"
                + " beginning; mend the line; nothing was drawn.");
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    PenDigit seven = new PenDigit(7, Drawings.seven());
    List<PenDigit> again = read(StrokeFile.line(seven) + "\n");
    assertThat(again).singleElement();
    assertThat(StrokeFile.line(again.get(0))).isEqualTo(StrokeFile.line(seven));
    assertThat(again.get(0).strokes().get(1).ys()).containsExactly(14, 13);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0",
    "0.01, -5, 3",
    "500, 1e5, -1e6",
    "1e300, 0, 0",
    "5e306, 1e306, 0",
    "1e-300, 0, 0"
  })
  void theUnitDoesNotMatter(double scale, double dx, double dy) {
    List<Stroke> plain = new PenDigit(7, Drawings.seven()).onPad(2.5);
    List<Stroke> other =
        new PenDigit(7, Drawings.moved(Drawings.seven(), scale, dx, dy)).onPad(2.5);
    for (int i = 0; i < plain.size(); i++) {
      assertThat(other.get(i).xs()).containsExactly(plain.get(i).xs(), within(1e-6));
      assertThat(other.get(i).ys()).containsExactly(plain.get(i).ys(), within(1e-6));
      assertThat(other.get(i).width()).isEqualTo(2.5);
    }
  }

  @Test
  void onThePadTheInkIsTwentyPixelsHighInTheMiddle() {
    List<Stroke> level = List.of(Drawings.pen(1, 100, 7, 900, 7));
    Stroke fitted = new PenDigit(1, level).onPad(3).get(0);
    assertThat(fitted.xs()).containsExactly(5.5, 22.5);
    assertThat(fitted.ys()).containsExactly(14, 14);
    Stroke dot = new PenDigit(1, List.of(Drawings.pen(1, 1e9, -7))).onPad(3).get(0);
    assertThat(new double[] {dot.xs()[0], dot.ys()[0]}).containsExactly(14, 14);
  }

  private List<PenDigit> read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("strokes.txt"), text, StandardCharsets.UTF_8);
    List<PenDigit> digits = new ArrayList<>();
    StrokeFile.read(file, digits::add);
    return digits;
  }
}
