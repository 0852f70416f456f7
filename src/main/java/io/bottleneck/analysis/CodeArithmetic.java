package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adding, subtracting and averaging codes. Directions in the code can carry a meaning, so that
 * "this minus that plus another" adds what tells the first two apart to the third (Mikolov et al.
 * 2013, "Linguistic Regularities in Continuous Space Word Representations", for words; Radford et
 * al. 2016, "Unsupervised Representation Learning with DCGANs", for pictures). Pure, callable from
 * any thread.
 */
public final class CodeArithmetic {
  private CodeArithmetic() {}

  /**
   * The mean code of one class.
   *
   * @param label the class, 0..9
   * @param count digits it was taken over, at least 1
   * @param code their mean
   */
  public record ClassMean(int label, int count, float[] code) {}

  /**
   * The mean code of each class, in the order 0..9; classes without digits are left out, and all
   * are when the digits carry no labels.
   *
   * @param codes one row for each of {@code digits}; rows that are not finite do not count
   * @param d dimensions of a code
   */
  public static List<ClassMean> classMeans(float[] codes, int d, DigitDataset digits) {
    List<ClassMean> means = new ArrayList<>();
    for (int label = 0; label < DigitDataset.CLASSES; label++) {
      CodeSum sum = new CodeSum(d);
      for (int i = 0; i < digits.size(); i++) {
        if (digits.label(i) == label) {
          sum.add(codes, i);
        }
      }
      int ofLabel = label;
      sum.mean().ifPresent(mean -> means.add(new ClassMean(ofLabel, sum.count, mean)));
    }
    return List.copyOf(means);
  }

  /**
   * The mean of the rows {@code indices} of {@code codes}; empty when none of them is finite.
   *
   * @param d dimensions of a code
   */
  public static Optional<float[]> mean(float[] codes, int d, int[] indices) {
    CodeSum sum = new CodeSum(d);
    for (int index : indices) {
      sum.add(codes, index);
    }
    return sum.mean();
  }

  /** {@code first - second + third}, number by number. */
  public static float[] minusPlus(float[] first, float[] second, float[] third) {
    float[] result = new float[first.length];
    for (int j = 0; j < result.length; j++) {
      result[j] = (float) ((double) first[j] - second[j] + third[j]);
    }
    return result;
  }

  private static final class CodeSum {
    private final double[] sum;
    private int count;

    CodeSum(int d) {
      sum = new double[d];
    }

    void add(float[] codes, int row) {
      int d = sum.length;
      for (int j = 0; j < d; j++) {
        if (!Float.isFinite(codes[row * d + j])) {
          return;
        }
      }
      for (int j = 0; j < d; j++) {
        sum[j] += codes[row * d + j];
      }
      count++;
    }

    Optional<float[]> mean() {
      if (count == 0) {
        return Optional.empty();
      }
      float[] mean = new float[sum.length];
      for (int j = 0; j < mean.length; j++) {
        mean[j] = (float) (sum[j] / count);
      }
      return Optional.of(mean);
    }
  }
}
