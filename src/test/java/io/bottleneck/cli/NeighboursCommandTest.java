package io.bottleneck.cli;

import static io.bottleneck.cli.AskingBench.HELD_OUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottleneck.data.DigitDataset;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighboursCommandTest {
  private static final String NEIGHBOURS =
      "neighbours --model seed --data " + HELD_OUT + " --first 200 ";

  @TempDir private Path folder;
  private AskingBench bench;
  private DigitDataset digits;
  private float[] codes;

  @BeforeEach
  void open() throws IOException {
    bench = new AskingBench(folder);
    digits = AskingBench.digits(200);
    codes = AskingBench.network().encode(digits.images(0, 200));
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

  /** Rows, counted from 1, by sorting all. */
  private static List<Integer> nearest(int k, int own, IntToDoubleFunction distance) {
    return IntStream.range(0, 200)
        .filter(i -> i != own)
        .boxed()
        .sorted(Comparator.comparingDouble(distance::applyAsDouble))
        .limit(k)
        .map(i -> i + 1)
        .collect(Collectors.toList());
  }

  @Test
  void bothListsAreTheNearestOfAll() throws IOException {
    JsonNode answer = bench.object(NEIGHBOURS + "--digit 8 -k 15 --out FOLDER/near.png");
    List<Integer> byCode = nearest(15, 7, i -> codeDistance(7, i));
    List<Integer> byPixels = nearest(15, 7, i -> pixelDistance(7, i));
    assertThat(rows(answer.get("byCode"))).isEqualTo(byCode);
    assertThat(rows(answer.get("byPixels"))).isEqualTo(byPixels);
    assertThat(answer.get("byCode").get(14).get("distance").asDouble())
        .isCloseTo(codeDistance(7, byCode.get(14) - 1), within(1e-5));
    assertThat(answer.get("byPixels").get(0).get("distance").asDouble())
        .isCloseTo(pixelDistance(7, byPixels.get(0) - 1), within(1e-9));
    assertThat(answer.get("byPixels").get(0).get("label").asInt())
        .isEqualTo(digits.label(byPixels.get(0) - 1));
    List<Integer> both = new ArrayList<>(byCode);
    both.retainAll(byPixels);
    assertThat(answer.get("shared").asInt()).isEqualTo(both.size());

    BufferedImage sheet = ImageIO.read(folder.resolve("near.png").toFile());
    int left = sheet.getWidth() - 11 * 92;
    int row = 84 + 2 * 20 + 4 + 8;
    float[] images = digits.images(0, 200);
    AskingBench.assertShown(sheet, left, 8, 3, images, 7);
    AskingBench.assertShown(sheet, left + 92, 8, 3, images, byCode.get(0) - 1);
    AskingBench.assertShown(sheet, left, 8 + row, 3, images, byCode.get(10) - 1);
    AskingBench.assertShown(sheet, left, 8 + 2 * row, 3, images, 7);
    AskingBench.assertShown(sheet, left + 92, 8 + 2 * row, 3, images, byPixels.get(0) - 1);
  }

  private static List<Integer> rows(JsonNode list) {
    List<Integer> rows = new ArrayList<>();
    list.forEach(entry -> rows.add(entry.get("row").asInt()));
    return rows;
  }

  @Test
  void theTableSaysWhoIsOnBothSides() throws IOException {
    JsonNode answer = bench.object(NEIGHBOURS + "--digit 1");
    String table = bench.done(NEIGHBOURS + "--digit 1");
    assertThat(table)
        .contains("row 1 (a " + digits.label(0) + ") among 200 digits of test.csv.gz")
        .contains(answer.get("shared").asInt() + " of 10 are on both sides");
    int marks = table.length() - table.replace("*", "").length();
    assertThat(marks).isEqualTo(2 * answer.get("shared").asInt() + 1); // and that of the sentence
    assertThat(table.lines().filter(line -> line.matches(" +\\d+ +\\d+ +\\d .*"))).hasSize(10);
  }

  @Test
  void refusesRowsThatAreNotThere() {
    bench.refuses(NEIGHBOURS + "--digit 201", "--digit is 201; test.csv.gz has rows 1 to 200");
    bench.refuses(NEIGHBOURS + "--digit 0", "--digit is 0");
    bench.refuses(NEIGHBOURS + "--digit 1 -k 0", "-k is 0; 1 to 500");
    bench.refuses(NEIGHBOURS + "--digit 1 --out FOLDER/a.csv", ".png is possible");
    bench.refuses(NEIGHBOURS.replace("200", "1") + "--digit 1", "one digit only");
    bench.done(NEIGHBOURS + "--digit 1 --out FOLDER/near.png");
    bench.refuses(NEIGHBOURS + "--digit 1 --out FOLDER/near.png", "is there already");
    bench.done(NEIGHBOURS + "--digit 1 --out FOLDER/near.png --force");
  }
}
