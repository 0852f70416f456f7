package io.bottleneck.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.data.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes of two numbers from tables and arrays of many makers. */
class CodesFileTest {
  @TempDir private Path folder;

  private float[] read(String name, String text) throws IOException {
    return CodesFile.read(Files.writeString(folder.resolve(name), text), 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,2\n3,4e-1\n",
        "z1,z2\n1,2\n3,.4",
        "\uFEFFz1,z2\r\n1,2\r\n3,0.4\r\n\r\n",
        "label,z1,z2\n7,1,2\n7,3,0.4\n",
        ",\"z2\",\"z1\",more\n0,2,\"1\",x\n1,0.4,3,\n", // pandas with its index, R with its quotes
        "index,label,code_0,code_1,error\n0,,1,2,0.5\n1,,3,0.4,0.5\n" // saved from the window
      })
  void tablesGiveTheirCodeWhateverElseTheyHold(String text) throws IOException {
    assertThat(read("codes.csv", text)).containsExactly(1, 2, 3, 0.4f);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("", ": found no code in it"),
        Arguments.of("z1,z2\n", ": found no code in it"),
        Arguments.of("1,2,3\n", ", line 1: found 3 columns, expected 2, as the model's code has"),
        Arguments.of("z1,z2,z3\n", ", line 1: found 3 columns of a code, expected 2 (z1 to z2)"),
        Arguments.of("z1,label\n", ", line 1: found 1 column of a code, expected 2"),
        Arguments.of("a,b\n1,2\n", ", line 1: found a header without z1"),
        Arguments.of("z1,z2\n1,2\n1\n", ", line 3: found 1 column, expected 2, as the header has"),
        Arguments.of("1,2\n1,two\n", ", line 2, column 2: found \"two\", expected a finite number"),
        Arguments.of("z2,z1\n1,\n", ", line 2, column 2 (z1): found nothing"),
        Arguments.of("1,2\n1,NaN\n", ", line 2, column 2: found \"NaN\""),
        Arguments.of("1,2\n1e39,2\n", ", line 2, column 1: found \"1e39\""),
        Arguments.of("1,2\n\n1,2\n", ", line 2: found an empty line"),
        Arguments.of("1,2\n\u0000,2\n", ", line 2: found bytes that are no text"),
        Arguments.of("1,2\n" + "1".repeat(20_000), ", line 2: found more than 16,384 characters"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultyTablesAreRefusedWithTheirPlace(String text, String sentence) {
    assertThatThrownBy(() -> read("codes.csv", text))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageStartingWith("codes.csv" + sentence);
  }

  @Test
  void aTableWithoutEndIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("codes.csv"), "1,2\n".repeat(500));
    assertThat(CodesFile.table(file, 2, 1000)).hasSize(1000);
    assertThatThrownBy(() -> CodesFile.table(file, 2, 999))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage(
            "codes.csv: found more than 499 codes, expected at most 999 numbers; split the table");
  }

  @Test
  void filesThatAreNotThereAreRefused() {
    assertThatThrownBy(() -> CodesFile.read(folder.resolve("none.csv"), 2))
        .hasMessage("There is no file " + folder.resolve("none.csv"));
    assertThatThrownBy(() -> CodesFile.read(folder, 2)).hasMessageContaining("found a folder");
  }

  private float[] array(String header, double... numbers) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(2000).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    bytes.putShort((short) header.length()).put(header.getBytes(StandardCharsets.US_ASCII));
    for (double number : numbers) {
      if (header.contains("f8")) {
        bytes.putDouble(number);
      } else {
        bytes.putFloat((float) number);
      }
    }
    byte[] all = new byte[bytes.position()];
    bytes.flip().get(all);
    return CodesFile.read(Files.write(folder.resolve("codes.npy"), all), 2);
  }

  private static String header(String type, String order, String shape) {
    return "{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }\n".formatted(type, order, shape);
  }

  @Test
  void arraysOfEitherPrecisionAreRead() throws IOException {
    assertThat(array(header("<f4", "False", "2, 2"), 1, 2, 3, 0.4)).containsExactly(1, 2, 3, 0.4f);
    assertThat(array(header("<f8", "False", "2, 2"), 1, 2, 3, 0.4)).containsExactly(1, 2, 3, 0.4f);
    assertThat(array(header("<f4", "False", "2,"), 1, 2)).containsExactly(1, 2);
  }

  @Test
  void whatNpyFileWritesIsReadAgain() throws IOException {
    float[] many = new float[40_000];
    for (int i = 0; i < many.length; i++) {
      many[i] = i / 7f;
    }
    Path file = folder.resolve("many.npy");
    AtomicFile.write(file, NpyFile.floats(many, 2));
    assertThat(CodesFile.read(file, 2)).containsExactly(many);
    assertThatThrownBy(() -> NpyFile.floats(many, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void faultyArraysAreRefused() {
    assertThatThrownBy(() -> array(header("<i8", "False", "1, 2"), 1, 2))
        .hasMessageContaining("numbers of type <i8, expected float32 or float64");
    assertThatThrownBy(() -> array(header("<f4", "True", "1, 2"), 1, 2))
        .hasMessageContaining("ascontiguousarray");
    assertThatThrownBy(() -> array(header("<f4", "False", "1, 3"), 1, 2, 3))
        .hasMessageContaining("found an array of shape (1, 3), expected (n, 2)");
    assertThatThrownBy(() -> array(header("<f4", "False", "0, 2")))
        .hasMessageContaining("found no code in it");
    assertThatThrownBy(() -> array(header("<f4", "False", "2, 2"), 1, 2, 3, Double.NaN))
        .hasMessageContaining("found NaN in row 2, column 2");
    assertThatThrownBy(() -> array(header("<f4", "False", "3, 2"), 1, 2, 3, 4, 5))
        .hasMessageContaining("codes.npy: found the end of the file too early");
    assertThatThrownBy(() -> array(header("<f4", "False", "999999999, 2"), 1, 2))
        .hasMessageContaining("expected 999,999,999 codes of 2 numbers");
    assertThatThrownBy(() -> array("no dictionary\n", 1, 2))
        .hasMessageContaining("found no header of a plain array");
    assertThatThrownBy(() -> read("codes.npy", "z1,z2\n1,2\n"))
        .hasMessageContaining("found no array of NumPy");
  }
}
