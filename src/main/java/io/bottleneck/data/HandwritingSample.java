package io.bottleneck.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The digits that travel with the application: which seeds made them, and how to make their files
 * again ({@code data/README.md} tells the command).
 */
public final class HandwritingSample {
  /** Digits to learn from. */
  public static final int TRAINING_SIZE = 6000;

  /** Digits held out. */
  public static final int HELD_OUT_SIZE = 1000;

  /** Seed of the digits to learn from. */
  public static final long TRAINING_SEED = 2026;

  /** Seed of the digits held out. */
  public static final long HELD_OUT_SEED = 2027;

  /** File of the digits to learn from, inside the sample's folder. */
  public static final String TRAINING_FILE = "train.csv.gz";

  /** File of the digits held out, inside the sample's folder. */
  public static final String HELD_OUT_FILE = "test.csv.gz";

  private HandwritingSample() {}

  /** The 6,000 digits to learn from, made anew (some 0.5 s). */
  public static DigitDataset training() {
    return Handwriting.digits(TRAINING_FILE, TRAINING_SIZE, TRAINING_SEED);
  }

  /** The 1,000 digits held out, made anew. */
  public static DigitDataset heldOut() {
    return Handwriting.digits(HELD_OUT_FILE, HELD_OUT_SIZE, HELD_OUT_SEED);
  }

  /** Writes both files into {@code folder}, which is made if it is not there. */
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    KaggleCsvWriter.write(training(), folder.resolve(TRAINING_FILE));
    KaggleCsvWriter.write(heldOut(), folder.resolve(HELD_OUT_FILE));
  }

  /** Writes the sample into the folder named by the only argument. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("expected one folder to write the sample into");
    }
    write(Path.of(arguments[0]));
  }
}
