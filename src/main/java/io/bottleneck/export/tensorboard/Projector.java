package io.bottleneck.export.tensorboard;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.DigitDataset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The four files of TensorBoard's projector in one folder: codes, labels, a picture of the digits,
 * and the configuration that names them. Row i of each is the same digit. Not safe for use from
 * several threads.
 */
final class Projector {
  private static final String CONFIG = "projector_config.pbtxt";
  private static final String CODES = "codes.tsv";
  private static final String METADATA = "metadata.tsv";
  private static final String SPRITE = "sprite.png";

  private final Path folder;
  private DigitDataset drawnDigits;
  private int[] drawn = {};

  Projector(Path folder) {
    this.folder = folder;
  }

  /** Replaces all files by those of one step; returns how many digits were left out. */
  int write(long step, float[] codes, int codeSize, byte[] labelsOrNull, DigitDataset digits)
      throws IOException {
    int[] kept = finiteRows(codes, codeSize);
    if (kept.length > 0) {
      if (Sprite.fits(kept.length)) {
        writeSprite(digits, kept);
      }
      replace(METADATA, metadata(kept, labelsOrNull));
      replace(CODES, table(codes, codeSize, kept));
      replace(CONFIG, config(step, kept.length, Math.max(2, codeSize)));
    }
    return codes.length / codeSize - kept.length;
  }

  /** TensorBoard's principal components of codes that are not finite would be none at all. */
  private static int[] finiteRows(float[] codes, int codeSize) {
    return IntStream.range(0, codes.length / codeSize)
        .filter(
            row ->
                IntStream.range(row * codeSize, (row + 1) * codeSize)
                    .allMatch(i -> Float.isFinite(codes[i])))
        .toArray();
  }

  /** Draws only what is not drawn yet: the digits of a run stay the same save after save. */
  private void writeSprite(DigitDataset digits, int[] kept) throws IOException {
    if (digits != drawnDigits || !Arrays.equals(kept, drawn) || !Files.exists(file(SPRITE))) {
      byte[] png = Sprite.png(digits, kept);
      AtomicFile.write(file(SPRITE), out -> out.write(png));
      drawnDigits = digits;
      drawn = kept;
    }
  }

  /** Only a table of several columns has a line with their names; so TensorBoard reads it. */
  private static StringBuilder metadata(int[] kept, byte[] labelsOrNull) {
    StringBuilder lines = new StringBuilder(labelsOrNull == null ? "" : "label\tindex\n");
    for (int row : kept) {
      if (labelsOrNull != null) {
        int label = labelsOrNull[row];
        lines.append(label == DigitDataset.UNLABELLED ? "?" : String.valueOf(label)).append('\t');
      }
      lines.append(row).append('\n');
    }
    return lines;
  }

  private static StringBuilder table(float[] codes, int codeSize, int[] kept) {
    StringBuilder lines = new StringBuilder();
    for (int row : kept) {
      lines.append(codes[row * codeSize]);
      for (int i = 1; i < codeSize; i++) {
        lines.append('\t').append(codes[row * codeSize + i]);
      }
      // The projector has no picture of a single axis.
      lines.append(codeSize == 1 ? "\t0\n" : "\n");
    }
    return lines;
  }

  private static StringBuilder config(long step, int rows, int columns) {
    StringBuilder lines = new StringBuilder("embeddings {\n");
    lines.append("  tensor_name: \"codes at step ").append(step).append("\"\n");
    lines.append("  tensor_shape: ").append(rows).append('\n');
    lines.append("  tensor_shape: ").append(columns).append('\n');
    lines.append("  tensor_path: \"").append(CODES).append("\"\n");
    lines.append("  metadata_path: \"").append(METADATA).append("\"\n");
    if (Sprite.fits(rows)) {
      lines.append("  sprite {\n    image_path: \"").append(SPRITE).append("\"\n");
      for (int i = 0; i < 2; i++) {
        lines.append("    single_image_dim: ").append(DigitDataset.SIDE).append('\n');
      }
      lines.append("  }\n");
    }
    return lines.append("}\n");
  }

  private void replace(String name, CharSequence text) throws IOException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
    AtomicFile.write(file(name), out -> out.write(bytes));
  }

  private Path file(String name) {
    return folder.resolve(name);
  }
}
