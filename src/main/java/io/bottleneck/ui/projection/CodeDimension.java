package io.bottleneck.ui.projection;

import io.bottleneck.analysis.CodeStatistics;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One number of the code and where the digits have it.
 *
 * @param index from 0 on
 * @param mean of all digits
 * @param deviation standard deviation
 * @param low what one digit in a hundred does not exceed
 * @param high what 99 digits in a hundred do not exceed
 */
record CodeDimension(int index, double mean, double deviation, double low, double high) {
  /** More cannot be looked through, and each takes a slider. */
  static final int MOST = 64;

  /** The dimensions that vary most, in their order. */
  static List<CodeDimension> of(CodeStatistics statistics) {
    return IntStream.range(0, statistics.codeSize())
        .mapToObj(
            j ->
                new CodeDimension(
                    j,
                    statistics.mean(j),
                    statistics.deviation(j),
                    statistics.quantile(j, 0.01),
                    statistics.quantile(j, 0.99)))
        .sorted(Comparator.comparingDouble(CodeDimension::deviation).reversed())
        .limit(MOST)
        .sorted(Comparator.comparingInt(CodeDimension::index))
        .toList();
  }
}
