package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

class DecodeCommandTest {
  private static final String DECODE = "decode --model seed ";

  @TempDir private Path folder;
  private AskingBench bench;

  @BeforeEach
  void bench() {
    bench = new AskingBench(folder);
  }

  @Test
  void typedCodesBecomeASheetInTheirOrder() throws IOException {
    assertThat(
            bench.done(
                DECODE + "--code -1.5,2 --code 0.5,-1e1 --code 3,4 --columns 2 --out FOLDER/a.png"))
        .isEqualToIgnoringNewLines(
            "What seed (epoch 100) makes of 3 codes is in " + folder.resolve("a.png") + ".");
    float[] images = AskingBench.network().decode(new float[] {-1.5f, 2, 0.5f, -10, 3, 4});
    BufferedImage sheet = ImageIO.read(folder.resolve("a.png").toFile());
    AskingBench.assertShown(sheet, 8, 8, 3, images, 0);
    AskingBench.assertShown(sheet, 8 + 92, 8, 3, images, 1);
    int secondRow = (sheet.getHeight() - 8) / 2 + 8;
    AskingBench.assertShown(sheet, 8, secondRow, 3, images, 2);
    assertThat(sheet.getWidth()).isEqualTo(8 + 2 * 92);
  }

  @Test
  void whatEncodeWroteIsDecodedFromEitherFormatToTheNetworksOwnPixels() throws IOException {
    String encode = "encode --model seed --data " + AskingBench.HELD_OUT + " --first 20 --out ";
    bench.done(encode + "FOLDER/codes.csv");
    bench.done(encode + "FOLDER/codes.npy");
    float[] images = AskingBench.network().reconstruct(AskingBench.digits(20).images(0, 20));
    for (String codes : new String[] {"codes.csv", "codes.npy"}) {
      JsonNode answer =
          bench.object(DECODE + "--codes FOLDER/" + codes + " --out FOLDER/p.csv --force");
      assertThat(answer.get("codes").asInt()).isEqualTo(20);
      assertThat(answer.get("written").asInt()).isEqualTo(20);
      Path table = folder.resolve("p.csv");
      assertThat(Files.readAllLines(table).get(0))
          .startsWith("pixel0,pixel1,")
          .endsWith("pixel783");
      float[][] rows = AskingBench.numbers(table);
      assertThat(rows).hasDimensions(20, DigitDataset.PIXELS);
      for (int i = 0; i < rows.length; i++) {
        int from = i * DigitDataset.PIXELS;
        assertThat(rows[i])
            .containsExactly(Arrays.copyOfRange(images, from, from + DigitDataset.PIXELS));
      }
    }
  }

  @Test
  void aSheetSaysHowManyHadRoom() throws IOException {
    StringBuilder codes = new StringBuilder();
    for (int i = 0; i < 1_001; i++) {
      codes.append(i / 100.0).append(",0\n");
    }
    Files.writeString(folder.resolve("many.csv"), codes);
    assertThat(bench.done(DECODE + "--codes FOLDER/many.csv --out FOLDER/many.png"))
        .contains("only the first 1,000 have room there");
  }

  @Test
  void refusesCodesThatAreNone() throws IOException {
    Files.writeString(folder.resolve("wide.csv"), "z1,z2,z3\n1,2,3\n");
    Files.writeString(folder.resolve("nan.csv"), "label,z1,z2\n1,2,3\n1,2,NaN\n");
    Files.writeString(folder.resolve("empty.csv"), "");
    String end = " --out FOLDER/a.png";
    bench.refuses(DECODE + "--codes FOLDER/wide.csv" + end, "wide.csv, line 1: found 3 columns");
    bench.refuses(
        DECODE + "--codes FOLDER/nan.csv" + end, "nan.csv, line 3, column 3 (z2): found \"NaN\"");
    bench.refuses(DECODE + "--codes FOLDER/empty.csv" + end, "empty.csv: found no code");
    bench.refuses(DECODE + "--codes FOLDER/none.csv" + end, "no file FOLDER/none.csv");
    bench.refuses(DECODE + "--code 1" + end, "--code 1 has 1 number; the model's code has 2");
    bench.refuses(DECODE + "--code 1,x" + end, "number 2: found \"x\"");
    bench.refuses(DECODE + "--code 1,Infinity" + end, "number 2: found \"Infinity\"");
    bench.refuses(DECODE + "--code 1,2 --codes FOLDER/wide.csv" + end, "mutually exclusive");
    bench.refuses(DECODE + end.strip(), "--code");
    bench.refuses(DECODE + "--code 1,2 --columns 41" + end, "--columns is 41; 1 to 40");
    bench.refuses(DECODE + "--code 1,2 --out FOLDER/a.gif", ".png or .csv is possible");
    assertThat(folder.resolve("a.png")).doesNotExist();
  }
}
