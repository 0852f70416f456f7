package io.bottleneck.lab.watch;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Activation;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.LayerOutput;
import io.bottleneck.model.LayerShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a network makes of a set of digits, learned in one pass. Immutable after it. */
final class Examination {
  /** Digits that are looked at together: some megabytes for every layer's outputs. */
  private static final int CHUNK = 250;

  /** A pixel belongs to the drawing, not to the margin, when it holds so much ink on average. */
  private static final double INKED = 0.02;

  private final DigitDataset digits;
  private final int codeSize;
  private final float[] codes;
  private final double[] classErrors = new double[DigitDataset.CLASSES];
  private final int[] classCounts = new int[DigitDataset.CLASSES];
  private final Spread images = new Spread(DigitDataset.PIXELS);
  private final Spread pictures = new Spread(DigitDataset.PIXELS);
  private final Spread numbers;
  private final Map<String, Units> units = new LinkedHashMap<>();

  /**
   * ReLU units of one layer.
   *
   * @param layer its name, as {@link LayerShape} has it
   * @param dead units that gave 0 for every digit; of the output only pixels that carry ink count
   * @param count all units
   */
  record DeadUnits(String layer, int dead, int count) {
    double share() {
      return count == 0 ? 0 : (double) dead / count;
    }
  }

  /** Which units of a layer, or which of its filters, ever gave anything. */
  private static final class Units {
    final int places;
    final boolean[] alive;

    Units(LayerShape layer) {
      places = layer.convolution().map(filters -> filters.sideOut() * filters.sideOut()).orElse(1);
      alive = new boolean[layer.outputs() / places];
    }

    void look(float[] values) {
      int width = alive.length * places;
      for (int i = 0; i < values.length; i++) {
        if (values[i] > 0) {
          alive[i % width / places] = true;
        }
      }
    }
  }

  private Examination(Autoencoder network, DigitDataset digits) {
    this.digits = digits;
    codeSize = network.codeSize();
    codes = new float[digits.size() * codeSize];
    numbers = new Spread(codeSize);
    Map<String, LayerShape> shapes = new LinkedHashMap<>();
    LayerShape.chain(network.spec()).forEach(layer -> shapes.put(layer.name(), layer));
    for (int from = 0; from < digits.size(); from += CHUNK) {
      int to = Math.min(digits.size(), from + CHUNK);
      float[] chunk = digits.images(from, to);
      images.add(chunk);
      for (LayerOutput layer : network.layerOutputs(chunk)) {
        look(layer, shapes.get(layer.name()), from, chunk);
      }
    }
    for (int label = 0; label < classErrors.length; label++) {
      classErrors[label] /= classCounts[label]; // NaN where there are none
    }
  }

  /** Looks at all of {@code digits}; some hundredths of a second for 2,000 and a dense network. */
  static Examination of(Autoencoder network, DigitDataset digits) {
    return new Examination(network, digits);
  }

  private void look(LayerOutput layer, LayerShape shape, int from, float[] chunk) {
    if (layer.activation() == Activation.RELU) {
      units.computeIfAbsent(layer.name(), name -> new Units(shape)).look(layer.values());
    }
    if (layer.name().equals(LayerShape.CODE)) {
      System.arraycopy(layer.values(), 0, codes, from * codeSize, layer.values().length);
      numbers.add(layer.values());
    }
    if (layer.name().equals(LayerShape.OUTPUT)) {
      pictures.add(layer.values());
      addErrors(chunk, layer.values(), from);
    }
  }

  private void addErrors(float[] chunk, float[] drawn, int from) {
    if (!digits.labelled()) {
      return;
    }
    for (int i = 0; i < chunk.length; i += DigitDataset.PIXELS) {
      double sum = 0;
      for (int p = i; p < i + DigitDataset.PIXELS; p++) {
        double difference = (double) drawn[p] - chunk[p];
        sum += difference * difference;
      }
      int label = digits.label(from + i / DigitDataset.PIXELS);
      classErrors[label] += sum / DigitDataset.PIXELS;
      classCounts[label]++;
    }
  }

  /** Rows of code numbers, one a digit. */
  float[] codes() {
    return codes;
  }

  /** Reconstruction MSE of each class; NaN for those without digits and without labels. */
  double[] classErrors() {
    return classErrors.clone();
  }

  /** How much the reconstructions differ from digit to digit, as a share of how much these do. */
  double pictureShare() {
    return pictures.total() / images.total();
  }

  /** The variance of each number of the code over the digits. */
  double[] codeVariances() {
    return numbers.variances();
  }

  /** The ReLU layers, in the network's order. */
  List<DeadUnits> deadUnits() {
    double[] ink = images.means();
    List<DeadUnits> found = new ArrayList<>();
    units.forEach(
        (layer, seen) -> {
          boolean pixels = layer.equals(LayerShape.OUTPUT) && seen.places == 1;
          int dead = 0;
          int count = 0;
          for (int i = 0; i < seen.alive.length; i++) {
            if (!pixels || ink[i] >= INKED) {
              count++;
              dead += seen.alive[i] ? 0 : 1;
            }
          }
          found.add(new DeadUnits(layer, dead, count));
        });
    return found;
  }

  /**
   * Means and variances of columns, gathered row by row as distances from the first: what is the
   * same in every row has no variance at all, not one of rounding errors.
   */
  private static final class Spread {
    private final double[] first;
    private final double[] sums;
    private final double[] squares;
    private long rows;

    Spread(int columns) {
      first = new double[columns];
      sums = new double[columns];
      squares = new double[columns];
    }

    void add(float[] values) {
      if (rows == 0) {
        Arrays.setAll(first, i -> values[i]);
      }
      for (int i = 0; i < values.length; i++) {
        int column = i % sums.length;
        double away = values[i] - first[column];
        sums[column] += away;
        squares[column] += away * away;
      }
      rows += values.length / sums.length;
    }

    double[] means() {
      double[] means = new double[sums.length];
      Arrays.setAll(means, i -> first[i] + sums[i] / rows);
      return means;
    }

    double[] variances() {
      double[] variances = new double[sums.length];
      for (int i = 0; i < variances.length; i++) {
        double away = sums[i] / rows;
        variances[i] = Math.max(0, squares[i] / rows - away * away);
      }
      return variances;
    }

    double total() {
      return Arrays.stream(variances()).sum();
    }
  }
}
