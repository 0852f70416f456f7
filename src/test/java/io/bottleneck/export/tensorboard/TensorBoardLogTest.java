package io.bottleneck.export.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorBoardLogTest {
  @TempDir Path folder;
  private Instant now = Instant.ofEpochSecond(1_700_000_000L, 500_000_000);
  private final InstantSource clock = () -> now;

  @Test
  void trainingAndValidationAreRunsOfTheirOwnUnderOneTag() throws IOException {
    try (TensorBoardLog log = TensorBoardLog.open(folder, clock)) {
      log.scalar(Channel.TRAINING, "loss/reconstruction", 1, 0.0625);
      now = now.plusMillis(250);
      log.scalar(Channel.TRAINING, "loss/reconstruction", 2, Double.NaN);
      log.scalar(Channel.VALIDATION, "loss/reconstruction", 2, 0.1);
    }

    List<EventReader.Entry> training = entries(Channel.TRAINING);
    assertThat(training).extracting(EventReader.Entry::tag).containsOnly("loss/reconstruction");
    assertThat(training).extracting(EventReader.Entry::step).containsExactly(1L, 2L);
    assertThat(training.get(0).wallTime()).isCloseTo(1_700_000_000.5, within(1e-6));
    assertThat(training.get(1).wallTime()).isCloseTo(1_700_000_000.75, within(1e-6));
    assertThat(training).extracting(e -> e.value().float32(2)).containsExactly(0.0625f, Float.NaN);
    assertThat(folder.resolve("train")).isDirectory();
    assertThat(folder.resolve("validation")).isDirectory();
    assertThat(entries(Channel.VALIDATION))
        .extracting(e -> e.value().float32(2))
        .containsExactly(0.1f);
  }

  @Test
  void whatIsFlushedIsThereWhileTheLogIsOpen() throws IOException {
    try (TensorBoardLog log = TensorBoardLog.open(folder, clock)) {
      log.scalar(Channel.VALIDATION, "loss/reconstruction", 7, 3);
      log.flush();
      assertThat(entries(Channel.VALIDATION))
          .extracting(EventReader.Entry::step)
          .containsExactly(7L);
      assertThat(folder.resolve("train")).doesNotExist();
    }
  }

  @Test
  void openingAgainAddsAFileAndChangesNone() throws IOException {
    try (TensorBoardLog log = TensorBoardLog.open(folder, clock)) {
      log.scalar(Channel.TRAINING, "loss/reconstruction", 1, 1);
    }
    Path first = EventReader.files(folder.resolve("train")).get(0);
    byte[] before = Files.readAllBytes(first);

    try (TensorBoardLog log = TensorBoardLog.resume(folder, clock, 5)) {
      log.scalar(Channel.TRAINING, "loss/reconstruction", 5, 2);
    }

    assertThat(Files.readAllBytes(first)).isEqualTo(before);
    List<Path> files = EventReader.files(folder.resolve("train"));
    assertThat(files).hasSize(2).startsWith(first);
    WireMessage restart = EventReader.events(files.get(1)).get(1);
    assertThat(restart.number(2)).isEqualTo(5);
    assertThat(restart.message(7).number(1)).isEqualTo(1);
    assertThat(entries(Channel.TRAINING))
        .extracting(EventReader.Entry::step)
        .containsExactly(1L, 5L);
  }

  @Test
  void histogramsSayWhatTheyLeftOut() throws IOException {
    int left;
    try (TensorBoardLog log = TensorBoardLog.open(folder, clock)) {
      assertThat(log.histogram(Channel.TRAINING, "weights/code", 1, new float[] {1, 2, 3}))
          .isZero();
      left =
          log.histogram(Channel.TRAINING, "weights/code", 2, new float[] {1, Float.NaN, 3, 1 / 0f});
      log.histogram(Channel.TRAINING, "weights/code", 3, new float[] {Float.NaN});
    }

    assertThat(left).isEqualTo(2);
    List<EventReader.Entry> entries = entries(Channel.TRAINING);
    assertThat(entries)
        .extracting(e -> e.step() + " " + e.tag())
        .containsExactly(
            "1 weights/code",
            "2 weights/code",
            "2 non-finite/weights/code",
            "3 non-finite/weights/code");
    assertThat(entries.get(1).value().message(5).float64(3)).isEqualTo(2);
    assertThat(entries.get(2).value().float32(2)).isEqualTo(2);
  }

  @Test
  void imagesDecodeToTheirPixels() throws IOException {
    Random random = new Random(4);
    float[] pixels = new float[10 * 784];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = random.nextInt(256) / 255f;
    }
    float[] odd = new float[784];
    odd[0] = Float.NaN;
    odd[1] = 7;
    odd[2] = -7;
    odd[3] = Float.POSITIVE_INFINITY;
    try (TensorBoardLog log = TensorBoardLog.open(folder, clock)) {
      log.images(Channel.VALIDATION, "digits/input", 3, pixels, 10);
      log.images(Channel.VALIDATION, "digits/odd", 3, odd, 1);
    }

    List<EventReader.Entry> entries = entries(Channel.VALIDATION);
    assertThat(entries).hasSize(11);
    for (int i = 0; i < 10; i++) {
      assertThat(entries.get(i).tag()).isEqualTo("digits/input/image/" + i);
      Raster read = image(entries.get(i));
      for (int p = 0; p < 784; p++) {
        assertThat(read.getSample(p % 28, p / 28, 0) / 255f).isEqualTo(pixels[i * 784 + p]);
      }
    }
    assertThat(image(entries.get(10)).getSamples(0, 0, 5, 1, 0, (int[]) null))
        .containsExactly(128, 255, 0, 255, 0);
  }

  private static Raster image(EventReader.Entry entry) throws IOException {
    WireMessage image = entry.value().message(4);
    assertThat(image.number(1)).isEqualTo(28);
    assertThat(image.number(2)).isEqualTo(28);
    assertThat(image.number(3)).isEqualTo(1);
    return ImageIO.read(new ByteArrayInputStream(image.bytes(4))).getRaster();
  }

  /** TensorFlow's own classes for what is inside an event. */
  @Test
  void tensorFlowsClassesReadTheSame() throws IOException {
    try (TensorBoardLog log = TensorBoardLog.open(folder, clock)) {
      log.scalar(Channel.TRAINING, "loss/reconstruction", 1, 0.5);
      log.histogram(Channel.TRAINING, "weights/code", 1, new float[] {-1, 0, 3});
      log.images(Channel.TRAINING, "digits/input", 1, new float[784], 1);
    }
    List<WireMessage> events =
        EventReader.events(EventReader.files(folder.resolve("train")).get(0));

    var scalar = org.tensorflow.framework.Summary.parseFrom(events.get(1).bytes(5)).getValue(0);
    assertThat(scalar.getTag()).isEqualTo("loss/reconstruction");
    assertThat(scalar.getSimpleValue()).isEqualTo(0.5f);
    var histogram =
        org.tensorflow.framework.Summary.parseFrom(events.get(2).bytes(5)).getValue(0).getHisto();
    assertThat(histogram.getMin()).isEqualTo(-1);
    assertThat(histogram.getMax()).isEqualTo(3);
    assertThat(histogram.getNum()).isEqualTo(3);
    assertThat(histogram.getSumSquares()).isEqualTo(10);
    assertThat(histogram.getBucketLimitList()).hasSize(64).endsWith(3.0);
    assertThat(histogram.getBucketList()).hasSize(64).startsWith(1.0).endsWith(1.0);
    var image =
        org.tensorflow.framework.Summary.parseFrom(events.get(3).bytes(5)).getValue(0).getImage();
    assertThat(image.getWidth()).isEqualTo(28);
    assertThat(image.getColorspace()).isEqualTo(1);
    assertThat(image.getEncodedImageString().size()).isPositive();
    assertThat(
            org.tensorflow.framework.Summary.parseFrom(events.get(3).bytes(5)).getUnknownFields())
        .extracting(unknown -> unknown.asMap().isEmpty())
        .isEqualTo(true);
  }

  @Test
  void saysWhereAndWhyItFailedAndGoesOn() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("train"), "no folder");
    try (TensorBoardLog log = TensorBoardLog.open(folder, clock)) {
      assertThatThrownBy(() -> log.scalar(Channel.TRAINING, "loss/reconstruction", 1, 1))
          .isInstanceOf(IOException.class)
          .hasMessage(
              "Cannot write the TensorBoard log in %s: %s is in the way; what was written before is kept, make room there or choose another folder.",
              folder, inTheWay);
      log.scalar(Channel.VALIDATION, "loss/reconstruction", 1, 1);
      Files.delete(inTheWay);
      log.scalar(Channel.TRAINING, "loss/reconstruction", 2, 1);
    }
    assertThat(entries(Channel.VALIDATION)).hasSize(1);
    assertThat(entries(Channel.TRAINING)).hasSize(1);
  }

  @Test
  void writesNothingAfterItWasClosed() throws IOException {
    TensorBoardLog log = TensorBoardLog.open(folder.resolve("new"), clock);
    log.close();
    log.close();
    assertThatThrownBy(() -> log.scalar(Channel.TRAINING, "loss/reconstruction", 1, 1))
        .isInstanceOf(IllegalStateException.class);
    assertThat(folder.resolve("new")).isEmptyDirectory();
  }

  @Test
  void refusesWhatDoesNotFit() throws IOException {
    try (TensorBoardLog log = TensorBoardLog.open(folder, clock)) {
      assertThatThrownBy(() -> log.images(Channel.TRAINING, "digits", 1, new float[784], 2))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(folder).isEmptyDirectory();
  }

  private List<EventReader.Entry> entries(Channel channel) throws IOException {
    return EventReader.entries(folder.resolve(channel.folder()));
  }
}
