package io.bottleneck.ui.arithmetic;

import io.bottleneck.analysis.CodeArithmetic;
import io.bottleneck.ui.workbench.CodeMap;
import java.util.List;
import java.util.Optional;

/**
 * A map prepared for arithmetic on its codes.
 *
 * @param map the codes
 * @param means the mean of each class that has digits, in the order 0..9
 */
record ArithmeticGround(CodeMap map, List<MeanDigit> means) {
  /** Averages and decodes; some 10 ms for 42,000 codes of two numbers. */
  static ArithmeticGround of(CodeMap map) {
    int d = map.source().codeSize();
    List<MeanDigit> means =
        CodeArithmetic.classMeans(map.codes(), d, map.digits()).stream()
            .map(
                mean ->
                    new MeanDigit(
                        mean.label(), mean.count(), mean.code(), map.source().decode(mean.code())))
            .toList();
    return new ArithmeticGround(map, means);
  }

  /** The mean of class {@code label}, if it has digits. */
  Optional<MeanDigit> mean(int label) {
    return means.stream().filter(mean -> mean.label() == label).findFirst();
  }
}
