package io.bottleneck.dl4j;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Autoencoders;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.LayerShape.Part;
import io.bottleneck.model.Loss;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.Sampler;
import io.bottleneck.training.LossTerm;
import java.util.EnumMap;
import java.util.Map;

/** The losses of a minibatch as the specs' documentation defines them, in plain sums. */
final class KindLosses {
  private final AutoencoderSpec spec;
  private final float[] parameters;
  private final int[] labels;
  private final int count;
  private final Map<LossTerm, Double> terms = new EnumMap<>(LossTerm.class);
  private final double reconstruction;
  private double total;

  private KindLosses(
      AutoencoderSpec spec,
      float[] parameters,
      float[] inputs,
      float[] targets,
      int[] labels,
      long seed) {
    this.spec = spec;
    this.parameters = parameters;
    this.labels = labels;
    count = inputs.length / DigitDataset.PIXELS;
    Autoencoder network = Autoencoders.of(spec, 0, parameters, MatrixProduct.PLAIN);
    float[] codes = network.encode(inputs);
    float[] seen = codes;
    if (network instanceof Sampler sampler) {
      seen = sampler.sampleCodes(inputs, seed);
      double divergence = divergence(codes, sampler.logVariances(inputs));
      add(LossTerm.DIVERGENCE, divergence, spec.klWeight() / DigitDataset.PIXELS);
    }
    reconstruction = reconstruction(network.decode(seen), targets);
    total += reconstruction;
    if (spec.kind() == NetworkKind.CENTER_LOSS) {
      add(LossTerm.CENTER, center(codes), spec.centerLoss().centerWeight());
      add(LossTerm.CLASSIFICATION, classification(codes), spec.centerLoss().classWeight());
    }
    if (spec.penalties().codeL1() > 0) {
      double size = 0;
      for (float number : codes) {
        size += Math.abs(number);
      }
      add(LossTerm.CODE_L1, size / count, spec.penalties().codeL1());
    }
    total += spec.penalties().weightDecay() * halfSquaredWeights();
  }

  static KindLosses of(
      AutoencoderSpec spec,
      float[] parameters,
      float[] inputs,
      float[] targets,
      int[] labels,
      long seed) {
    return new KindLosses(spec, parameters, inputs, targets, labels, seed);
  }

  double total() {
    return total;
  }

  double reconstruction() {
    return reconstruction;
  }

  Map<LossTerm, Double> terms() {
    return terms;
  }

  private void add(LossTerm term, double value, double weight) {
    terms.put(term, value);
    total += weight * value;
  }

  private double reconstruction(float[] outputs, float[] targets) {
    double sum = 0;
    for (int i = 0; i < targets.length; i++) {
      double z = targets[i];
      double y = outputs[i];
      sum +=
          spec.loss() == Loss.MSE
              ? (y - z) * (y - z)
              : -z * Math.log(y) - (1 - z) * Math.log(1 - y);
    }
    return sum / targets.length;
  }

  private double divergence(float[] means, float[] logVariances) {
    double sum = 0;
    for (int i = 0; i < means.length; i++) {
      double mean = means[i];
      double v = logVariances[i];
      sum += (mean * mean + Math.exp(v) - 1 - v) / 2;
    }
    return sum / count;
  }

  private double center(float[] codes) {
    int size = spec.codeSize();
    int start = parameters.length - DigitDataset.CLASSES * size;
    double sum = 0;
    for (int i = 0; i < codes.length; i++) {
      double away = codes[i] - parameters[start + labels[i / size] * size + i % size];
      sum += away * away / 2;
    }
    return sum / count;
  }

  private double classification(float[] codes) {
    int size = spec.codeSize();
    int classes = DigitDataset.CLASSES;
    int start = parameters.length - 2 * classes * size - classes;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double[] scores = new double[classes];
      double all = 0;
      for (int c = 0; c < classes; c++) {
        scores[c] = parameters[start + size * classes + c];
        for (int d = 0; d < size; d++) {
          scores[c] += codes[i * size + d] * parameters[start + d * classes + c];
        }
        all += Math.exp(scores[c]);
      }
      sum += Math.log(all) - scores[labels[i]];
    }
    return sum / count;
  }

  private double halfSquaredWeights() {
    double sum = 0;
    int at = 0;
    for (LayerShape layer : LayerShape.of(spec)) {
      for (int i = 0; i < layer.weightCount() && layer.part() != Part.CENTRES; i++) {
        sum += (double) parameters[at + i] * parameters[at + i] / 2;
      }
      at += (int) layer.parameterCount();
    }
    return sum;
  }
}
