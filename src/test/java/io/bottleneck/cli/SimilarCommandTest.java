package io.bottleneck.cli;

import static io.bottleneck.cli.AskingBench.HELD_OUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.ink.MnistCentring;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToDoubleBiFunction;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarCommandTest {
  private static final int COUNT = 120;
  private static final String SIMILAR =
      "similar --model seed --data " + HELD_OUT + " --first " + COUNT + " ";

  @TempDir private Path folder;
  private AskingBench bench;
  private DigitDataset digits;
  private float[] codes;

  @BeforeEach
  void open() throws IOException {
    bench = new AskingBench(folder);
    digits = AskingBench.digits(COUNT);
    codes = AskingBench.network().encode(digits.images(0, COUNT));
  }

  private double codeDistance(int a, int b) {
    return Math.hypot(codes[2 * a] - codes[2 * b], codes[2 * a + 1] - codes[2 * b + 1]);
  }

  private double pixelDistance(int a, int b) {
    double sum = 0;
    for (int p = 0; p < DigitDataset.PIXELS; p++) {
      sum += Math.pow((digits.pixel(a, p) - digits.pixel(b, p)) / 255.0, 2);
    }
    return sum / DigitDataset.PIXELS;
  }

  /** The share of all pairs, or of those within a class, that are further apart than (a, b). */
  private double further(
      int a, int b, boolean inClass, ToDoubleBiFunction<Integer, Integer> distance) {
    double limit = distance.applyAsDouble(a, b);
    int pairs = 0;
    double further = 0;
    for (int i = 0; i < COUNT; i++) {
      for (int j = 0; j < i; j++) {
        if (!inClass || digits.label(i) == digits.label(j)) {
          pairs++;
          double there = distance.applyAsDouble(i, j);
          boolean same = i == Math.max(a, b) && j == Math.min(a, b);
          further += same ? 0.5 : there > limit ? 1 : 0;
        }
      }
    }
    return 100 * further / pairs;
  }

  @Test
  void twoDigitsArePutAmongAllPairs() throws IOException {
    int other = 3;
    while (digits.label(other) != digits.label(2)) {
      other++;
    }
    String pair = SIMILAR + "--digit 3 --with " + (other + 1);
    JsonNode answer = bench.object(pair);
    assertThat(answer.get("allPairs").asBoolean()).isTrue();
    assertThat(answer.get("pairs").asInt()).isEqualTo(COUNT * (COUNT - 1) / 2);
    JsonNode like = answer.get("found").get(0);
    assertThat(like.get("row").asInt()).isEqualTo(other + 1);
    assertThat(like.get("codeDistance").asDouble()).isCloseTo(codeDistance(2, other), within(1e-5));
    assertThat(like.get("pixelDistance").asDouble())
        .isCloseTo(pixelDistance(2, other), within(1e-9));
    assertShare(like, "codesFurtherApart", further(2, other, false, this::codeDistance));
    assertShare(like, "codesFurtherApartInClass", further(2, other, true, this::codeDistance));
    assertShare(like, "pixelsFurtherApart", further(2, other, false, this::pixelDistance));
    assertShare(like, "pixelsFurtherApartInClass", further(2, other, true, this::pixelDistance));
    assertThat(bench.done(pair))
        .contains("How alike row 3 (a " + digits.label(2) + ") and row " + (other + 1))
        .containsPattern(
            "codes +\\d+\\.\\d{4} +"
                + String.format("%.2f%%", like.get("codesFurtherApart").asDouble()))
        .contains("7,140 pairs of these digits (all there are)")
        .contains("no probability");
  }

  private static void assertShare(JsonNode like, String name, double expected) {
    assertThat(like.get(name).asDouble()).as(name).isCloseTo(expected, within(1e-9));
  }

  @Test
  void theMostAlikeAreRankedAndDrawn() throws IOException {
    JsonNode answer = bench.object(SIMILAR + "--digit 1 -k 12 --out FOLDER/alike.png");
    assertThat(answer.get("found")).hasSize(12);
    double before = 0;
    for (JsonNode like : answer.get("found")) {
      double distance = like.get("codeDistance").asDouble();
      assertThat(distance).isGreaterThanOrEqualTo(before);
      assertThat(distance).isCloseTo(codeDistance(0, like.get("row").asInt() - 1), within(1e-5));
      before = distance;
    }
    int nearer = 0;
    for (int i = 1; i < COUNT; i++) {
      nearer += codeDistance(0, i) < before + 1e-5 ? 1 : 0;
    }
    assertThat(nearer).isEqualTo(12);
    BufferedImage sheet = ImageIO.read(folder.resolve("alike.png").toFile());
    float[] images = digits.images(0, COUNT);
    AskingBench.assertShown(sheet, 8, 8, 3, images, 0);
    int first = answer.get("found").get(0).get("row").asInt() - 1;
    AskingBench.assertShown(sheet, 8 + 92, 8, 3, images, first);
    int eleventh = answer.get("found").get(10).get("row").asInt() - 1;
    AskingBench.assertShown(sheet, 8, 8 + 84 + 44 + 8, 3, images, eleventh);
    assertThat(bench.done(SIMILAR + "--digit 1 -k 2 --out FOLDER/alike.png --force"))
        .contains("The digits most alike to row 1")
        .contains("The digits are drawn in " + folder.resolve("alike.png"));
  }

  /** A digit as a scanner gives it: dark on grey paper, much larger, not in the middle. */
  @Test
  void aPictureIsReadAsTheDrawingPadReadsIt() throws IOException {
    int own = 7;
    BufferedImage scan = new BufferedImage(224, 224, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 224; y++) {
      for (int x = 0; x < 224; x++) {
        int column = x / 8 - 2;
        int line = y / 8 + 1;
        boolean inside = column >= 0 && line < 28;
        int ink = inside ? digits.pixel(own, line * 28 + column) : 0;
        scan.getRaster().setSample(x, y, 0, 210 - ink * 180 / 255);
      }
    }
    ImageIO.write(scan, "png", folder.resolve("scan.png").toFile());
    JsonNode answer = bench.object(SIMILAR + "--image FOLDER/scan.png --with " + (own + 1));
    assertThat(answer.get("digit").isNull()).isTrue();
    assertThat(answer.get("label").isNull()).isTrue();
    JsonNode like = answer.get("found").get(0);
    assertThat(like.get("pixelDistance").asDouble()).isLessThan(0.02);
    float[] fitted = MnistCentring.centre(digits.image(own), 28, 28);
    float[] code = AskingBench.network().encode(fitted);
    assertThat(answer.get("code").get(0).floatValue()).isCloseTo(code[0], within(0.1f));
    assertThat(answer.get("code").get(1).floatValue()).isCloseTo(code[1], within(0.1f));
    assertThat(bench.done(SIMILAR + "--image FOLDER/scan.png -k 3 --out FOLDER/alike.png"))
        .contains("most alike to scan.png among 120");
  }

  @Test
  void wherePairsAreDrawnTheSeedDraws() throws IOException {
    String many = "similar --model seed --data " + HELD_OUT + " --digit 1 --with 2";
    JsonNode one = bench.object(many);
    assertThat(one.get("allPairs").asBoolean()).isFalse();
    assertThat(one.get("pairs").asInt()).isEqualTo(50_000);
    assertThat(bench.object(many)).isEqualTo(one);
    JsonNode other = bench.object(many + " --seed 2");
    double share = one.get("found").get(0).get("codesFurtherApart").asDouble();
    double again = other.get("found").get(0).get("codesFurtherApart").asDouble();
    assertThat(again).isNotEqualTo(share).isCloseTo(share, within(1.5));
  }

  @Test
  void refusesWhatItCannotCompare() throws IOException {
    Files.writeString(folder.resolve("no.png"), "no picture");
    ImageIO.write(
        new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB),
        "png",
        folder.resolve("blank.png").toFile());
    bench.refuses(SIMILAR, "--digit");
    bench.refuses(SIMILAR + "--digit 1 --image FOLDER/no.png", "mutually exclusive");
    bench.refuses(SIMILAR + "--digit 121", "--digit is 121");
    bench.refuses(SIMILAR + "--digit 1 --with 0", "--with is 0");
    bench.refuses(SIMILAR + "--digit 1 --with 2 -k 3", "leave one away");
    bench.refuses(SIMILAR + "--digit 1 -k 501", "-k is 501");
    bench.refuses(SIMILAR + "--image FOLDER/no.png", "no.png is no PNG, JPEG, GIF or BMP");
    bench.refuses(SIMILAR + "--image FOLDER/blank.png", "Nothing stands out in the picture blank");
    bench.refuses(SIMILAR + "--image FOLDER/none.png", "There is no file FOLDER/none.png");
    Files.writeString(folder.resolve("mine.png"), "mine");
    bench.refuses(SIMILAR + "--digit 1 --out FOLDER/mine.png", "is there already");
  }
}
