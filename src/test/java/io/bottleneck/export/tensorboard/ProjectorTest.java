package io.bottleneck.export.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.data.DigitDataset;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectorTest {
  private static final int DIGITS = 23;

  @TempDir Path folder;
  private final Random random = new Random(5);
  private TensorBoardLog log;

  @BeforeEach
  void open() throws IOException {
    log = TensorBoardLog.open(folder, InstantSource.fixed(Instant.ofEpochSecond(1_700_000_000L)));
  }

  @Test
  void rowsLabelsAndTilesAreTheSameDigits() throws IOException {
    DigitDataset digits = digits(DIGITS);
    float[] codes = codes(DIGITS * 3);

    assertThat(log.projector(Channel.VALIDATION, 12, codes, 3, digits.labelBytes(), digits))
        .isZero();

    assertThat(table(lines("codes.tsv"))).isDeepEqualTo(rows(codes, 3, DIGITS));
    List<String> metadata = lines("metadata.tsv");
    assertThat(metadata).hasSize(1 + DIGITS).startsWith("label\tindex");
    for (int i = 0; i < DIGITS; i++) {
      assertThat(metadata.get(1 + i)).isEqualTo(digits.label(i) + "\t" + i);
    }
    assertSprite(digits, 5, allOf(DIGITS));
    assertThat(config())
        .isEqualTo(
            "embeddings { tensor_name: \"codes at step 12\" tensor_shape: 23 tensor_shape: 3"
                + " tensor_path: \"codes.tsv\" metadata_path: \"metadata.tsv\""
                + " sprite { image_path: \"sprite.png\""
                + " single_image_dim: 28 single_image_dim: 28 } }");
    // TensorBoard finds a projector only in the folder of a run, which is one with event files.
    assertThat(EventReader.files(folder.resolve("validation"))).hasSize(1);
  }

  @Test
  void aCodeThatIsNotFiniteTakesItsDigitAlong() throws IOException {
    DigitDataset digits = digits(5);
    float[] codes = codes(10);
    codes[3] = Float.NaN;
    codes[8] = Float.POSITIVE_INFINITY;

    assertThat(log.projector(Channel.VALIDATION, 1, codes, 2, digits.labelBytes(), digits))
        .isEqualTo(2);

    assertThat(table(lines("codes.tsv")))
        .isDeepEqualTo(
            new float[][] {{codes[0], codes[1]}, {codes[4], codes[5]}, {codes[6], codes[7]}});
    assertThat(lines("metadata.tsv"))
        .containsExactly(
            "label\tindex",
            digits.label(0) + "\t0",
            digits.label(2) + "\t2",
            digits.label(3) + "\t3");
    assertSprite(digits, 2, 0, 2, 3);
    assertThat(config()).contains("tensor_shape: 3 tensor_shape: 2");
  }

  @Test
  void codesThatAreAllLostLeaveTheLastOnes() throws IOException {
    DigitDataset digits = digits(4);
    log.projector(Channel.VALIDATION, 1, codes(8), 2, null, digits);
    List<String> before = lines("codes.tsv");
    float[] lost = new float[8];
    Arrays.fill(lost, Float.NaN);

    assertThat(log.projector(Channel.VALIDATION, 2, lost, 2, null, digits)).isEqualTo(4);

    assertThat(lines("codes.tsv")).isEqualTo(before);
    assertThat(config()).contains("codes at step 1\"");
  }

  @Test
  void eachSaveReplacesTheOneBefore() throws IOException {
    DigitDataset digits = digits(4);
    log.projector(Channel.VALIDATION, 1, codes(8), 2, null, digits);
    Path sprite = file("sprite.png");
    Object drawn = Files.getLastModifiedTime(sprite);
    float[] codes = codes(8);

    log.projector(Channel.VALIDATION, 2, codes, 2, null, digits);

    assertThat(table(lines("codes.tsv"))).isDeepEqualTo(rows(codes, 2, 4));
    assertThat(config()).contains("codes at step 2\"");
    assertThat((Object) Files.getLastModifiedTime(sprite)).isEqualTo(drawn);

    DigitDataset others = digits(9);
    log.projector(Channel.VALIDATION, 3, codes(18), 2, null, others);
    assertSprite(others, 3, allOf(9));
    Files.delete(sprite);
    log.projector(Channel.VALIDATION, 4, codes(18), 2, null, others);
    assertSprite(others, 3, allOf(9));
  }

  @Test
  void withoutLabelsThereIsOneColumnAndNoNameForIt() throws IOException {
    log.projector(Channel.VALIDATION, 1, codes(6), 2, null, digits(3));
    assertThat(lines("metadata.tsv")).containsExactly("0", "1", "2");

    byte[] labels = {4, DigitDataset.UNLABELLED, 0};
    log.projector(Channel.VALIDATION, 2, codes(6), 2, labels, digits(3));
    assertThat(lines("metadata.tsv")).containsExactly("label\tindex", "4\t0", "?\t1", "0\t2");
  }

  @Test
  void codesOfOneNumberGetASecondAxis() throws IOException {
    float[] codes = {1.5f, 1e-20f};
    log.projector(Channel.VALIDATION, 1, codes, 1, null, digits(2));
    assertThat(table(lines("codes.tsv"))).isDeepEqualTo(new float[][] {{1.5f, 0}, {1e-20f, 0}});
    assertThat(config()).contains("tensor_shape: 2 tensor_shape: 2");
  }

  @Test
  void picturesAreLeftOutWhenTheTextureWouldBeTooLarge() {
    int most = (8192 / 28) * (8192 / 28);
    assertThat(most).isEqualTo(85_264);
    assertThat(Sprite.fits(most)).isTrue();
    assertThat(Sprite.fits(most + 1)).isFalse();
    for (int count = 1; count < 2_000; count++) {
      int columns = Sprite.columns(count);
      assertThat(columns * columns).isGreaterThanOrEqualTo(count);
      assertThat((columns - 1) * (columns - 1)).isLessThan(count);
    }
  }

  @Test
  void refusesWhatDoesNotFit() {
    DigitDataset digits = digits(3);
    assertThatThrownBy(() -> log.projector(Channel.VALIDATION, 1, new float[7], 2, null, digits))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> log.projector(Channel.VALIDATION, 1, new float[6], 2, new byte[2], digits))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(folder).isEmptyDirectory();
  }

  private void assertSprite(DigitDataset digits, int columns, int... shown) throws IOException {
    Raster sprite = ImageIO.read(file("sprite.png").toFile()).getRaster();
    assertThat(sprite.getWidth()).isEqualTo(columns * 28);
    assertThat(sprite.getHeight()).isEqualTo(columns * 28);
    for (int y = 0; y < columns * 28; y++) {
      for (int x = 0; x < columns * 28; x++) {
        int tile = y / 28 * columns + x / 28;
        int expected = tile < shown.length ? digits.pixel(shown[tile], y % 28 * 28 + x % 28) : 0;
        assertThat(sprite.getSample(x, y, 0)).isEqualTo(expected);
      }
    }
  }

  private DigitDataset digits(int count) {
    byte[] pixels = new byte[count * 784];
    random.nextBytes(pixels);
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) random.nextInt(10);
    }
    return new DigitDataset("some", pixels, labels);
  }

  private float[] codes(int length) {
    float[] codes = new float[length];
    for (int i = 0; i < length; i++) {
      codes[i] = (float) (random.nextGaussian() * Math.exp(random.nextGaussian() * 9));
    }
    return codes;
  }

  private static int[] allOf(int count) {
    int[] all = new int[count];
    Arrays.setAll(all, i -> i);
    return all;
  }

  private static float[][] rows(float[] codes, int codeSize, int count) {
    float[][] rows = new float[count][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(codes, i * codeSize, (i + 1) * codeSize));
    return rows;
  }

  private static float[][] table(List<String> lines) {
    float[][] rows = new float[lines.size()][];
    for (int r = 0; r < rows.length; r++) {
      String[] cells = lines.get(r).split("\t", -1);
      rows[r] = new float[cells.length];
      for (int c = 0; c < cells.length; c++) {
        rows[r][c] = Float.parseFloat(cells[c]);
      }
    }
    return rows;
  }

  private String config() throws IOException {
    return Pattern.compile("\\s+")
        .matcher(Files.readString(file("projector_config.pbtxt")))
        .replaceAll(" ")
        .strip();
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(file(name));
  }

  private Path file(String name) {
    return folder.resolve("validation").resolve(name);
  }
}
