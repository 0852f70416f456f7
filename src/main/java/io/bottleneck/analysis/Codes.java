package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.model.Autoencoder;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** The codes of a whole set, made piece by piece so that its images never lie in memory at once. */
public final class Codes {
  private static final int CHUNK = 1000;

  private Codes() {}

  /**
   * Encodes all of {@code digits}.
   *
   * @param cancelled asked every thousand digits
   * @return rows of {@code network.codeSize()} floats, one a digit
   * @throws CancellationException once {@code cancelled} is true
   */
  public static float[] of(Autoencoder network, DigitDataset digits, BooleanSupplier cancelled) {
    int d = network.codeSize();
    float[] codes = new float[Math.multiplyExact(digits.size(), d)];
    for (int from = 0; from < digits.size(); from += CHUNK) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("codes are no longer wanted");
      }
      int to = Math.min(digits.size(), from + CHUNK);
      float[] part = network.encode(digits.images(from, to));
      System.arraycopy(part, 0, codes, from * d, part.length);
    }
    return codes;
  }

  /**
   * Encodes all of {@code digits} and tells how far it is.
   *
   * @param progress told and asked every thousand digits
   * @return rows of {@code network.codeSize()} floats, one a digit
   * @throws CancellationException once {@code progress} says so
   */
  public static float[] of(Autoencoder network, DigitDataset digits, LoadProgress progress) {
    int[] done = {0};
    return of(
        network,
        digits,
        () -> {
          progress.report((double) done[0] / digits.size(), "encoding digits");
          done[0] += CHUNK;
          return progress.cancelled();
        });
  }

  /**
   * Some of the codes of a set.
   *
   * @param codes rows of {@code d} floats
   * @param indices which rows
   * @return these rows, in the order of {@code indices}
   */
  public static float[] rows(float[] codes, int d, int[] indices) {
    float[] rows = new float[Math.multiplyExact(indices.length, d)];
    for (int i = 0; i < indices.length; i++) {
      System.arraycopy(codes, indices[i] * d, rows, i * d, d);
    }
    return rows;
  }
}
