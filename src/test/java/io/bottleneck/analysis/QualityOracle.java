package io.bottleneck.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The four figures as their definitions read, by sorting everybody for everybody. */
record QualityOracle(SyntheticDigits made, int d, int k) {
  QualityFigures figures() {
    int n = made.digits().size();
    double right = 0;
    double asImages = 0;
    double asCodes = 0;
    double silhouettes = 0;
    for (int i = 0; i < n; i++) {
      int digit = i;
      List<Integer> codes = others(j -> codeDistance(digit, j), digit);
      List<Integer> images = others(j -> imageDistance(digit, j), digit);
      for (int place = 0; place < k; place++) {
        asImages += Math.max(0, images.indexOf(codes.get(place)) + 1 - k);
        asCodes += Math.max(0, codes.indexOf(images.get(place)) + 1 - k);
      }
      right += commonest(codes.subList(0, k)) == made.digits().label(i) ? 1 : 0;
      silhouettes += silhouette(i);
    }
    double scale = 2.0 / (n * k * (2.0 * n - 3.0 * k - 1));
    return new QualityFigures(
        right / n, 1 - scale * asImages, 1 - scale * asCodes, silhouettes / n);
  }

  private List<Integer> others(IntToDoubleFunction distance, int digit) {
    return IntStream.range(0, made.digits().size())
        .filter(j -> j != digit)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer j) -> distance.applyAsDouble(j))
                .thenComparing(j -> j))
        .collect(Collectors.toList());
  }

  private int commonest(List<Integer> neighbours) {
    return IntStream.range(0, 10)
        .boxed()
        .max(
            Comparator.comparingLong(
                    (Integer label) ->
                        neighbours.stream().filter(j -> made.digits().label(j) == label).count())
                .thenComparing(label -> -label))
        .orElseThrow();
  }

  private double silhouette(int digit) {
    double within = meanDistance(digit, made.digits().label(digit));
    double nearest =
        IntStream.range(0, 10)
            .filter(label -> label != made.digits().label(digit))
            .mapToDouble(label -> meanDistance(digit, label))
            .filter(mean -> !Double.isNaN(mean))
            .min()
            .orElseThrow();
    double larger = Math.max(within, nearest);
    return Double.isNaN(within) || larger == 0 ? 0 : (nearest - within) / larger;
  }

  private double meanDistance(int digit, int label) {
    return IntStream.range(0, made.digits().size())
        .filter(j -> j != digit && made.digits().label(j) == label)
        .mapToDouble(j -> Math.sqrt(codeDistance(digit, j)))
        .average()
        .orElse(Double.NaN);
  }

  private double codeDistance(int i, int j) {
    double sum = 0;
    for (int c = 0; c < d; c++) {
      sum += Math.pow((double) made.codes()[i * d + c] - made.codes()[j * d + c], 2);
    }
    return sum;
  }

  private double imageDistance(int i, int j) {
    double sum = 0;
    for (int p = 0; p < 784; p++) {
      sum += Math.pow(made.digits().pixel(i, p) - made.digits().pixel(j, p), 2);
    }
    return sum;
  }
}
