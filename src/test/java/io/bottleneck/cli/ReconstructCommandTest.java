package io.bottleneck.cli;

import static io.bottleneck.cli.AskingBench.HELD_OUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottleneck.data.DigitDataset;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconstructCommandTest {
  private static final String RECONSTRUCT = "reconstruct --model seed --data " + HELD_OUT;

  @TempDir private Path folder;
  private AskingBench bench;
  private DigitDataset digits;
  private float[] images;
  private float[] made;

  @BeforeEach
  void open() throws IOException {
    bench = new AskingBench(folder);
    digits = AskingBench.digits(20);
    images = digits.images(0, 20);
    made = AskingBench.network().reconstruct(images);
  }

  private double error(int digit) {
    double sum = 0;
    for (int p = digit * DigitDataset.PIXELS; p < (digit + 1) * DigitDataset.PIXELS; p++) {
      sum += Math.pow((double) images[p] - made[p], 2);
    }
    return sum / DigitDataset.PIXELS;
  }

  @Test
  void eachDigitStandsAboveWhatBecameOfIt() throws IOException {
    String said = bench.done(RECONSTRUCT + " --first 20 --out FOLDER/sheet.png");
    assertThat(said).contains("20 digits of test.csv.gz and what seed (epoch 100) makes of them");
    BufferedImage sheet = ImageIO.read(folder.resolve("sheet.png").toFile());
    int columns = (sheet.getWidth() + 2) / 114;
    for (int i = 0; i < 20; i++) {
      int left = i % columns * 114;
      int top = i / columns * 226;
      AskingBench.assertShown(sheet, left, top, 4, images, i);
      AskingBench.assertShown(sheet, left, top + 112, 4, made, i);
    }
  }

  @Test
  void theTableHoldsLabelErrorAndPixels() throws IOException {
    JsonNode answer = bench.object(RECONSTRUCT + " --first 20 --out FOLDER/table.csv");
    Path table = folder.resolve("table.csv");
    assertThat(Files.readAllLines(table).get(0)).startsWith("label,error,pixel0,pixel1,");
    float[][] rows = AskingBench.numbers(table);
    assertThat(rows).hasDimensions(20, 2 + DigitDataset.PIXELS);
    double sum = 0;
    int worst = 0;
    for (int i = 0; i < 20; i++) {
      assertThat(rows[i][0]).isEqualTo(digits.label(i));
      assertThat(rows[i][1]).isCloseTo((float) error(i), within(1e-6f));
      assertThat(Arrays.copyOfRange(rows[i], 2, rows[i].length))
          .containsExactly(
              Arrays.copyOfRange(made, i * DigitDataset.PIXELS, (i + 1) * DigitDataset.PIXELS));
      sum += error(i);
      worst = error(i) > error(worst) ? i : worst;
    }
    assertThat(answer.get("meanError").asDouble()).isCloseTo(sum / 20, within(1e-6));
    assertThat(answer.get("worstRow").asInt()).isEqualTo(worst + 1);
    assertThat(answer.get("worstError").asDouble()).isCloseTo(error(worst), within(1e-6));
    assertThat(answer.get("written").asInt()).isEqualTo(20);
  }

  @Test
  void refusesWhatItCannotDo() throws IOException {
    Files.writeString(folder.resolve("mine.png"), "mine");
    bench.refuses(RECONSTRUCT + " --out FOLDER/mine.png", "is there already");
    assertThat(folder.resolve("mine.png")).hasContent("mine");
    bench.done(RECONSTRUCT + " --first 2 --force --out FOLDER/mine.png");
    bench.refuses(RECONSTRUCT + " --out FOLDER/a.npy", ".png or .csv is possible");
    bench.refuses(RECONSTRUCT + " --first 0 --out FOLDER/a.png", "--first is 0");
  }
}
