package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import java.util.Random;

/**
 * A network whose derivatives are known: pixel p of a code z is the sum of {@code weights[p][j] *
 * z[j]}, bent by a sine when asked for; encoding is another linear function.
 */
record MadeUpNetwork(double[][] weights, double[][] back, boolean bent) implements Autoencoder {
  static MadeUpNetwork random(long seed, int d, boolean bent) {
    Random random = new Random(seed);
    double[][] weights = new double[DigitDataset.PIXELS][d];
    double[][] back = new double[d][DigitDataset.PIXELS];
    for (double[] row : weights) {
      fill(row, random, 0.1);
    }
    for (double[] row : back) {
      fill(row, random, 0.02);
    }
    return new MadeUpNetwork(weights, back, bent);
  }

  private static void fill(double[] row, Random random, double scale) {
    for (int j = 0; j < row.length; j++) {
      row[j] = random.nextGaussian() * scale;
    }
  }

  /** What becomes of one code, in double precision. */
  double pixel(int p, double... code) {
    double sum = 0;
    for (int j = 0; j < code.length; j++) {
      sum += weights[p][j] * code[j];
    }
    return bent ? Math.sin(sum) : sum;
  }

  /** How fast pixel {@code p} grows along dimension {@code j}. */
  double derivative(int p, int j, double... code) {
    double sum = 0;
    for (int i = 0; i < code.length; i++) {
      sum += weights[p][i] * code[i];
    }
    return weights[p][j] * (bent ? Math.cos(sum) : 1);
  }

  @Override
  public AutoencoderSpec spec() {
    return Presets.QUICK;
  }

  @Override
  public double epoch() {
    return 0;
  }

  @Override
  public int codeSize() {
    return back.length;
  }

  @Override
  public float[] encode(float[] images) {
    int d = codeSize();
    float[] codes = new float[images.length / DigitDataset.PIXELS * d];
    for (int i = 0; i < codes.length; i++) {
      double sum = 0;
      for (int p = 0; p < DigitDataset.PIXELS; p++) {
        sum += back[i % d][p] * images[i / d * DigitDataset.PIXELS + p];
      }
      codes[i] = (float) sum;
    }
    return codes;
  }

  @Override
  public float[] decode(float[] codes) {
    int d = codeSize();
    float[] images = new float[codes.length / d * DigitDataset.PIXELS];
    double[] code = new double[d];
    for (int i = 0; i < images.length; i++) {
      for (int j = 0; j < d; j++) {
        code[j] = codes[i / DigitDataset.PIXELS * d + j];
      }
      images[i] = (float) pixel(i % DigitDataset.PIXELS, code);
    }
    return images;
  }
}
