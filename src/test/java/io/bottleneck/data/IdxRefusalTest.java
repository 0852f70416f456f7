package io.bottleneck.data;

import static io.bottleneck.data.CsvText.KEPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which IDX files are refused, with the sentence that the user reads. */
class IdxRefusalTest {
  private static final String LABEL_ADVICE =
      "; mend the labels, or move them elsewhere to open the digits without";

  @TempDir Path folder;

  private final DigitDataset digits = TestDigits.random("digits", 3, true, 1);
  private final byte[] good = IdxFiles.images(digits);

  @Test
  void wrongMagic() throws IOException {
    assertThat(refusal(with(0, 0x12)))
        .startsWith("train-images-idx3-ubyte: found the first bytes 12 00 08 03, expected");
  }

  @Test
  void wrongType() throws IOException {
    assertThat(refusal(with(2, 0x0D)))
        .isEqualTo(
            "train-images-idx3-ubyte: found IDX type 0x0D in byte 3, expected 0x08 (unsigned"
                + " bytes)"
                + KEPT);
  }

  @Test
  void wrongNumberOfDimensions() throws IOException {
    assertThat(refusal(with(3, 2)))
        .isEqualTo(
            "train-images-idx3-ubyte: found 2 IDX dimensions in byte 4, expected 3 (images) or 1"
                + " (labels)"
                + KEPT);
  }

  @Test
  void wrongShape() throws IOException {
    assertThat(refusal(with(11, 32)))
        .isEqualTo(
            "train-images-idx3-ubyte: found images of 32 x 28 pixels in its header, expected 28 x"
                + " 28"
                + KEPT);
  }

  @Test
  void endsWithinTheHeader() throws IOException {
    assertThat(refusal(Arrays.copyOf(good, 10)))
        .contains("found the end of the file within the IDX header");
  }

  @Test
  void noImages() throws IOException {
    assertThat(refusal(IdxFiles.images(0, new byte[0])))
        .contains("found a header that announces nothing");
  }

  @Test
  void tooShort() throws IOException {
    assertThat(refusal(Arrays.copyOf(good, good.length - 1)))
        .isEqualTo(
            "train-images-idx3-ubyte: found 2,367 bytes, expected the 2,368 bytes that its IDX"
                + " header announces"
                + KEPT);
  }

  @Test
  void tooLong() throws IOException {
    assertThat(refusal(Arrays.copyOf(good, good.length + 1)))
        .contains("found 2,369 bytes, expected the 2,368 bytes");
  }

  @Test
  void tooShortBehindGzip() throws IOException {
    assertThat(refusal(CsvText.gzip(Arrays.copyOf(good, good.length - 1))))
        .contains("found 2,367 bytes, expected the 2,368 bytes");
  }

  @Test
  void tooLongBehindGzip() throws IOException {
    assertThat(refusal(CsvText.gzip(Arrays.copyOf(good, good.length + 1))))
        .contains("found more, expected the 2,368 bytes");
  }

  @Test
  void cutGzip() throws IOException {
    byte[] packed = CsvText.gzip(good);
    assertThat(refusal(Arrays.copyOf(packed, packed.length - 20)))
        .contains("found the end of the gzip data too early");
  }

  @Test
  void sizesThatOverflowAnInt() throws IOException {
    // 0x7FFFFFFF * 784 and 0xFFFFFFFF * 784 both wrap around in 32 bits.
    assertThat(refusal(IdxFiles.images(Integer.MAX_VALUE, new byte[784])))
        .contains("found 800 bytes, expected the 1,683,627,179,264 bytes");
    assertThat(refusal(IdxFiles.images(-1, new byte[784])))
        .contains("found 800 bytes, expected the 3,367,254,359,296 bytes");
    // 5,478,275 * 784 is 2^32 + 304: cut to 32 bits it would be a file of 304 bytes and its header.
    assertThat(refusal(IdxFiles.images(5_478_275, new byte[304])))
        .contains("found 320 bytes, expected the 4,294,967,616 bytes");
  }

  @Test
  void shapeThatOverflowsAnInt() throws IOException {
    byte[] lying =
        ByteBuffer.allocate(16).putInt(0x803).putInt(1).putInt(-1).putInt(65_536).array();
    assertThat(refusal(lying)).contains("found images of 4,294,967,295 x 65,536 pixels");
  }

  @Test
  void labelOutOfRange() throws IOException {
    label(new byte[] {1, 10, 2});
    assertThat(refusal(good))
        .isEqualTo(
            "train-labels-idx1-ubyte: found label 10 for digit 2, expected 0 to 9"
                + LABEL_ADVICE
                + KEPT);
  }

  @Test
  void labelCountUnlikeImageCount() throws IOException {
    label(new byte[] {1, 2});
    assertThat(refusal(good))
        .isEqualTo(
            "train-labels-idx1-ubyte: found 2 labels, expected 3 as train-images-idx3-ubyte holds"
                + " that many digits"
                + LABEL_ADVICE
                + KEPT);
  }

  @Test
  void labelsWithoutImages() throws IOException {
    Path file = Files.write(folder.resolve("train-labels-idx1-ubyte"), IdxFiles.labels((byte) 1));
    assertThat(refusal(file))
        .isEqualTo(
            "train-labels-idx1-ubyte: found labels only, expected digits; open the file with the"
                + " images"
                + KEPT);
  }

  private void label(byte[] labels) throws IOException {
    Files.write(folder.resolve("train-labels-idx1-ubyte"), IdxFiles.labels(labels));
  }

  private byte[] with(int index, int value) {
    byte[] spoilt = good.clone();
    spoilt[index] = (byte) value;
    return spoilt;
  }

  private String refusal(byte[] content) throws IOException {
    return refusal(Files.write(folder.resolve("train-images-idx3-ubyte"), content));
  }

  private static String refusal(Path file) {
    Throwable refusal =
        catchThrowableOfType(
            DatasetException.class,
            () -> new DatasetLoader(null).openSingle(file, LoadProgress.NONE));
    assertThat(refusal).isNotNull();
    return refusal.getMessage();
  }
}
