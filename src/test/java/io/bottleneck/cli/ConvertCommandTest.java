package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
  @TempDir private Path folder;
  private Console console;
  private Path csv;

  @BeforeEach
  void writeDigits() throws IOException {
    console = new Console(folder.resolve("runs"));
    csv = TinyDigits.write(Files.createDirectory(folder.resolve("in")).resolve("train.csv"), 20);
  }

  @Test
  void imagesAndLabelsAreTheBytesOfTheirFormatAndComeBackTheSame() throws IOException {
    Path images = folder.resolve("train-images-idx3-ubyte");
    Path labels = folder.resolve("train-labels-idx1-ubyte");
    assertThat(convert("--in", csv, "--out", images)).isZero();
    assertThat(console.err()).isEmpty();
    assertThat(console.out().lines())
        .containsExactly(
            "20 digits of train.csv with labels:",
            "  " + images + ", 15,696 bytes",
            "  " + labels + ", 28 bytes");

    ByteBuffer expectedImages = ByteBuffer.allocate(16 + 20 * 784);
    expectedImages.putInt(0x803).putInt(20).putInt(28).putInt(28);
    ByteBuffer expectedLabels = ByteBuffer.allocate(8 + 20).putInt(0x801).putInt(20);
    List<String> lines = Files.readAllLines(csv);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      expectedLabels.put(Byte.parseByte(cells[0]));
      for (int i = 1; i < cells.length; i++) {
        expectedImages.put((byte) Integer.parseInt(cells[i]));
      }
    }
    assertThat(images).hasBinaryContent(expectedImages.array());
    assertThat(labels).hasBinaryContent(expectedLabels.array());

    Path back = folder.resolve("back.csv");
    assertThat(convert("--in", images, "--out", back)).isZero();
    assertThat(back).hasSameBinaryContentAs(csv);
  }

  @Test
  void tellsProgramsWhichFilesThereAre() throws IOException {
    Path images = folder.resolve("train-images-idx3-ubyte");
    assertThat(convert("--in", csv, "--out", images, "--json")).isZero();
    assertThat(console.json().get("digits").asInt()).isEqualTo(20);
    assertThat(console.files())
        .containsExactly(images.toString(), folder.resolve("train-labels-idx1-ubyte").toString());
  }

  @Test
  void packsByName() throws IOException {
    Path images = folder.resolve("mine-test-images.idx3-ubyte.gz");
    assertThat(convert("--in", csv, "--out", images)).isZero();
    Path labels = folder.resolve("mine-test-labels.idx1-ubyte.gz");
    Path back = folder.resolve("back.csv.gz");
    assertThat(convert("--in", labels, "--out", back)).isZero(); // leads to their images
    try (InputStream in = new GZIPInputStream(Files.newInputStream(back))) {
      assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(csv));
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(labels))) {
      assertThat(in.readAllBytes()).hasSize(28);
    }
  }

  @Test
  void digitsWithoutLabelsStayWithout() throws IOException {
    Path bare = unlabelled(folder.resolve("bare.csv"));
    Path images = folder.resolve("t10k-images-idx3-ubyte");
    assertThat(convert("--in", bare, "--out", images)).isZero();
    assertThat(console.out()).startsWith("20 digits of bare.csv without labels:");
    assertThat(folder.resolve("t10k-labels-idx1-ubyte")).doesNotExist();
    Path back = folder.resolve("back.csv");
    assertThat(convert("--in", images, "--out", back)).isZero();
    assertThat(back).hasSameBinaryContentAs(bare);
  }

  @Test
  void oneOfTheTwoInTheWayLeavesBothAsTheyWere() throws IOException {
    Path images = folder.resolve("train-images-idx3-ubyte");
    Path labels = Files.writeString(folder.resolve("train-labels-idx1-ubyte"), "mine");
    assertThat(convert("--in", csv, "--out", images)).isEqualTo(2);
    assertThat(console.err().lines())
        .singleElement()
        .asString()
        .contains(labels + " is there already and was left as it is", "--force");
    assertThat(images).doesNotExist();
    assertThat(labels).hasContent("mine");
    assertThat(convert("--in", csv, "--out", images, "--force")).isZero();
    assertThat(Files.size(labels)).isEqualTo(28);
  }

  @Test
  void labelsThatWouldBeTakenForTheirsAreNotLeftBeside() throws IOException {
    Path images = folder.resolve("train-images-idx3-ubyte.gz");
    Path others = Files.writeString(folder.resolve("train-labels.idx1-ubyte"), "others");
    assertThat(convert("--in", csv, "--out", images, "--force")).isEqualTo(2);
    assertThat(console.err()).contains(others.toString(), "would be taken for its labels");
    Files.delete(others);
    Path bare = unlabelled(folder.resolve("bare.csv"));
    Path labels = Files.writeString(folder.resolve("train-labels-idx1-ubyte.gz"), "others");
    assertThat(convert("--in", bare, "--out", images, "--force")).isEqualTo(2);
    assertThat(images).doesNotExist();
    assertThat(labels).hasContent("others");
  }

  @Test
  void eitherSetOfAFolderIsConvertedWhole() throws IOException {
    Path in = csv.getParent();
    TinyDigits.write(in.resolve("test.csv"), 7);
    Path out = folder.resolve("out.csv");
    assertThat(convert("--in", in, "--out", out)).isZero();
    assertThat(out).hasSameBinaryContentAs(csv);
    assertThat(convert("--in", in, "--part", "held_out", "--out", out, "--force")).isZero();
    assertThat(out).hasSameBinaryContentAs(in.resolve("test.csv"));
    assertThat(convert("--in", in, "--part", "training", "--out", out, "--force")).isZero();
    assertThat(Files.readAllLines(out)).hasSize(21);
  }

  @Test
  void whatCannotBeIsOneLineAndExitCodeTwo() throws IOException {
    Path out = folder.resolve("out.csv");
    refused("found no test file", "--in", csv.getParent(), "--part", "held_out", "--out", out);
    refused("--part chooses a set of a folder", "--in", csv, "--part", "training", "--out", out);
    refused("no such file", "--in", folder.resolve("none.csv"), "--out", out);
    refused("says no layout", "--in", csv, "--out", folder.resolve("digits.bin"));
    refused("says no layout", "--in", csv, "--out", folder.resolve("images"));
    refused("a name for labels", "--in", csv, "--out", folder.resolve("train-labels-idx1-ubyte"));
    refused("a name for labels", "--in", csv, "--out", folder.resolve("test-labels.csv"));
    refused("there is no folder", "--in", csv, "--out", folder.resolve("no/out.csv"));
    refused("'--in=PATH'", "--out", out);
    refused("'--out=FILE'", "--in", csv);
    assertThat(out).doesNotExist();
  }

  private void refused(String sentence, Object... options) {
    assertThat(convert(options)).isEqualTo(2);
    assertThat(console.out()).isEmpty();
    assertThat(console.err().lines()).singleElement().asString().contains(sentence).endsWith(".");
  }

  private int convert(Object... options) {
    return console.run(Stream.concat(Stream.of("convert"), Stream.of(options)).toArray());
  }

  private Path unlabelled(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line : Files.readAllLines(csv)) {
      text.append(line.substring(line.indexOf(',') + 1)).append('\n');
    }
    return Files.writeString(file, text);
  }
}
