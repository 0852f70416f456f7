package io.bottleneck.dl4j;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Convolution;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.LayerShape.Part;
import java.util.Arrays;
import java.util.Random;

/**
 * Fresh parameters in the order of {@link LayerShape}, drawn from the spec's seed by Java's own
 * generator, whose numbers its documentation fixes: the native library's would change with its
 * number of threads.
 */
final class InitialWeights {
  /** Beyond so many standard deviations a truncated normal value is drawn again. */
  private static final double TRUNCATION = 2;

  private InitialWeights() {}

  /** All parameters; gamma and running variance of normalised layers are 1, beta and mean 0. */
  static float[] of(AutoencoderSpec spec) {
    float[] parameters = new float[Math.toIntExact(LayerShape.parameterCount(spec))];
    Random random = new Random(spec.seed());
    int at = 0;
    for (LayerShape layer : LayerShape.of(spec)) {
      if (layer.part() == Part.CENTRES) {
        continue; // the centres start at 0, as every new array does, and come last
      }
      int weights = layer.weightCount();
      int outputs = layer.outputs();
      for (int i = 0; i < weights; i++) {
        parameters[at + i] = (float) weight(spec, layer, random);
      }
      at += weights;
      Arrays.fill(parameters, at, at + layer.biasCount(), (float) bias(spec, layer));
      at += layer.biasCount();
      if (layer.normalised()) {
        Arrays.fill(parameters, at, at + outputs, 1);
        Arrays.fill(parameters, at + 3 * outputs, at + 4 * outputs, 1);
        at += 4 * outputs;
      }
    }
    return parameters;
  }

  /** The spec speaks of the chain; a head starts as sure of one class or variance as of another. */
  private static double bias(AutoencoderSpec spec, LayerShape layer) {
    boolean head = layer.part() != Part.ENCODER && layer.part() != Part.DECODER;
    return head ? 0 : spec.biasInit();
  }

  private static double weight(AutoencoderSpec spec, LayerShape layer, Random random) {
    int in = layer.convolution().map(Convolution::patch).orElse(layer.inputs());
    int out = layer.convolution().map(InitialWeights::reach).orElse(layer.outputs());
    return switch (spec.weightInit()) {
      case TRUNCATED_NORMAL -> spec.weightDeviation() * truncatedNormal(random);
      case XAVIER_UNIFORM -> Math.sqrt(6.0 / (in + out)) * (2 * random.nextDouble() - 1);
      case HE_NORMAL -> Math.sqrt(2.0 / in) * random.nextGaussian();
    };
  }

  /** Weights that meet one place of a channel, over all filters. */
  private static int reach(Convolution filters) {
    return filters.channelsOut() * Convolution.KERNEL * Convolution.KERNEL;
  }

  private static double truncatedNormal(Random random) {
    double value;
    do {
      value = random.nextGaussian();
    } while (Math.abs(value) > TRUNCATION);
    return value;
  }
}
