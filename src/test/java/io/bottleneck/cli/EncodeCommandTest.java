package io.bottleneck.cli;

import static io.bottleneck.cli.AskingBench.HELD_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottleneck.data.DigitDataset;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodeCommandTest {
  private static final String ENCODE = "encode --model seed --data " + HELD_OUT + " --first 50 ";

  @TempDir private Path folder;
  private AskingBench bench;

  @BeforeEach
  void bench() {
    bench = new AskingBench(folder);
  }

  @Test
  void theTableHoldsLabelsAndTheVeryFloatsInTheOrderOfTheFile() throws IOException {
    Path table = folder.resolve("codes.csv");
    assertThat(bench.done(ENCODE + "--out FOLDER/codes.csv"))
        .contains("50 codes of 2 numbers by seed (epoch 100) are in " + table)
        .contains("those of test.csv.gz");
    assertThat(Files.readString(table)).startsWith("label,z1,z2\n").endsWith("\n");
    DigitDataset digits = AskingBench.digits(50);
    float[] codes = AskingBench.network().encode(digits.images(0, 50));
    float[][] rows = AskingBench.numbers(table);
    assertThat(rows).hasDimensions(50, 3);
    for (int i = 0; i < rows.length; i++) {
      assertThat(rows[i]).containsExactly(digits.label(i), codes[2 * i], codes[2 * i + 1]);
    }
  }

  @Test
  void arraysAreNumpysAndPixelsStandInTheSameOrder() throws IOException {
    JsonNode answer =
        bench.object(ENCODE + "--out FOLDER/codes.npy --pixels-out FOLDER/pixels.npy");
    assertThat(answer.get("event").asText()).isEqualTo("encode");
    assertThat(answer.get("digits").asInt()).isEqualTo(50);
    assertThat(answer.get("codeSize").asInt()).isEqualTo(2);
    assertThat(answer.get("labelled").asBoolean()).isTrue();
    assertThat(answer.get("notFinite").asInt()).isZero();
    DigitDataset digits = AskingBench.digits(50);
    ByteBuffer codes = array(folder.resolve("codes.npy"), "<f4", 50, 2);
    for (float expected : AskingBench.network().encode(digits.images(0, 50))) {
      assertThat(codes.getFloat()).isEqualTo(expected);
    }
    assertThat(codes.hasRemaining()).isFalse();
    ByteBuffer pixels = array(folder.resolve("pixels.npy"), "|u1", 50, 784);
    for (byte expected : digits.pixelBytes()) {
      assertThat(pixels.get()).isEqualTo(expected);
    }
    assertThat(pixels.hasRemaining()).isFalse();
  }

  /** A reader of its own: magic, version 1.0, length of the header, a dictionary, the numbers. */
  private static ByteBuffer array(Path file, String type, int rows, int columns)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    byte[] magic = new byte[8];
    bytes.get(magic);
    assertThat(magic).containsExactly(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0);
    byte[] header = new byte[bytes.getShort()];
    assertThat((10 + header.length) % 64).isZero();
    bytes.get(header);
    assertThat(new String(header, StandardCharsets.US_ASCII))
        .endsWith("\n")
        .isEqualToIgnoringWhitespace(
            "{'descr': '%s', 'fortran_order': False, 'shape': (%d, %d), }"
                .formatted(type, rows, columns));
    return bytes;
  }

  @Test
  void digitsWithoutLabelsHaveNoColumnForThem() throws IOException {
    Path labelled = TinyDigits.write(folder.resolve("labelled.csv"), 5);
    Files.write(
        folder.resolve("unlabelled.csv"),
        Files.readAllLines(labelled).stream()
            .map(line -> line.substring(line.indexOf(',') + 1))
            .toList());
    assertThat(
            bench.done("encode --model seed --data FOLDER/unlabelled.csv --out FOLDER/codes.csv"))
        .contains("which carry no labels");
    List<String> lines = Files.readAllLines(folder.resolve("codes.csv"));
    assertThat(lines).hasSize(6);
    assertThat(lines.get(0)).isEqualTo("z1,z2");
  }

  @Test
  void eitherPartOfAFolderIsEncoded() throws IOException {
    String folderOfDigits = "encode --model models/seed.zip --data data/sample --first 3 ";
    JsonNode training = bench.object(folderOfDigits + "--part training --out FOLDER/training.csv");
    assertThat(training.get("data").asText()).isEqualTo("train.csv.gz");
    bench.done(folderOfDigits + "--out FOLDER/held-out.csv");
    bench.done(ENCODE.replace("50", "3") + "--out FOLDER/file.csv");
    assertThat(folder.resolve("held-out.csv")).hasSameTextualContentAs(folder.resolve("file.csv"));
  }

  @Test
  void aFileThatIsThereIsReplacedByForceOnlyAndNoneOfTwoIsWrittenWhereOneIsInTheWay()
      throws IOException {
    Path pixels = Files.writeString(folder.resolve("pixels.npy"), "mine");
    String both = ENCODE + "--out FOLDER/codes.csv --pixels-out FOLDER/pixels.npy";
    bench.refuses(both, "--pixels-out FOLDER/pixels.npy is there already");
    assertThat(pixels).hasContent("mine");
    assertThat(folder.resolve("codes.csv")).doesNotExist();
    bench.done(both + " --force");
    assertThat(Files.size(pixels)).isEqualTo(128 + 50 * 784);
    bench.refuses(ENCODE + "--out FOLDER/codes.csv", "is there already and was left as it is");
  }

  @Test
  void refusesWhatItCannotDo() {
    bench.refuses(ENCODE + "--out FOLDER/codes.txt", ".csv or .npy is possible");
    bench.refuses(ENCODE + "--out FOLDER/a.npy --pixels-out FOLDER/a.npy", "are both FOLDER/a.npy");
    bench.refuses(ENCODE + "--out FOLDER/a.npy --pixels-out FOLDER/p.csv", ".npy is possible");
    bench.refuses(
        "encode --model FOLDER/none.zip --data " + HELD_OUT + " --out FOLDER/a.csv", "none.zip");
    bench.refuses("encode --model seed --data FOLDER/none.csv --out FOLDER/a.csv", "none.csv");
    bench.refuses("encode --model seed --data " + HELD_OUT, "'--out=FILE'");
  }
}
