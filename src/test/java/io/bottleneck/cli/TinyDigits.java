package io.bottleneck.cli;

import io.bottleneck.data.DigitDataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A file in Kaggle's layout that is quick to learn from. */
final class TinyDigits {
  private TinyDigits() {}

  static Path write(Path file, int count) throws IOException {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder("label");
    for (int pixel = 0; pixel < DigitDataset.PIXELS; pixel++) {
      text.append(",pixel").append(pixel);
    }
    text.append('\n');
    for (int digit = 0; digit < count; digit++) {
      text.append(digit % DigitDataset.CLASSES);
      for (int pixel = 0; pixel < DigitDataset.PIXELS; pixel++) {
        text.append(',').append(random.nextInt(4) == 0 ? random.nextInt(256) : 0);
      }
      text.append('\n');
    }
    return Files.writeString(file, text);
  }
}
