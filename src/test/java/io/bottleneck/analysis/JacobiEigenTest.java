package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JacobiEigenTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 10, 20})
  void putsRandomSymmetricMatricesTogetherAgain(int n) {
    Random random = new Random(n);
    double[][] matrix = symmetric(n, random);

    JacobiEigen eigen = JacobiEigen.of(matrix);

    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        double product = Vectors.dot(eigen.vectors()[i], eigen.vectors()[j]);
        for (int k = 0; k < n; k++) {
          sum += eigen.values()[k] * eigen.vectors()[k][i] * eigen.vectors()[k][j];
        }
        assertThat(sum).isCloseTo(matrix[i][j], within(1e-12));
        assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-13));
      }
    }
    assertThat(eigen.values()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void knowsATextbookMatrix() {
    JacobiEigen eigen = JacobiEigen.of(new double[][] {{2, -1, 0}, {-1, 2, -1}, {0, -1, 2}});

    assertThat(eigen.values())
        .containsExactly(new double[] {2 + Math.sqrt(2), 2, 2 - Math.sqrt(2)}, within(1e-14));
  }

  @Test
  void leavesItsInputAndDiagonalMatricesAlone() {
    double[][] diagonal = {{1, 0}, {0, 3}};

    JacobiEigen eigen = JacobiEigen.of(diagonal);

    assertThat(eigen.values()).containsExactly(3, 1);
    assertThat(diagonal).isDeepEqualTo(new double[][] {{1, 0}, {0, 3}});
    assertThat(JacobiEigen.of(new double[2][2]).values()).containsExactly(0, 0);
  }

  private static double[][] symmetric(int n, Random random) {
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        matrix[i][j] = random.nextGaussian();
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }
}
