package io.bottleneck.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes labels in the layout of Kaggle's submissions, which {@link KaggleLabels} reads: header
 * {@code ImageId,Label}, then one line an image, images counted from 1, lines ended by LF.
 */
public final class KaggleLabelsWriter {
  private KaggleLabelsWriter() {}

  /**
   * Writes {@code labels} to {@code file}, gzipped when its name ends in {@code .gz}. The file is
   * replaced atomically; on failure the old one stays.
   *
   * @param labels a class 0..9 an image, in the order of the images
   * @throws IllegalArgumentException at a label that is no class; nothing is written
   */
  public static void write(List<Integer> labels, Path file) throws IOException {
    StringBuilder lines = new StringBuilder(KaggleLabels.IMAGE_ID);
    lines.append(',').append(KaggleLabels.LABEL).append('\n');
    int image = 0;
    for (int label : labels) {
      image++;
      if (label < 0 || label >= DigitDataset.CLASSES) {
        throw new IllegalArgumentException(
            "label %d of image %d is not in 0..9".formatted(label, image));
      }
      lines.append(image).append(',').append(label).append('\n');
    }
    byte[] bytes = lines.toString().getBytes(StandardCharsets.US_ASCII);
    AtomicFile.write(file, GzipByName.of(file, out -> out.write(bytes)));
  }
}
