package io.bottleneck.dl4j;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.VariationalAutoencoder;
import io.bottleneck.training.LossTerm;
import io.bottleneck.training.Minibatch;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What the graph's inputs and losses are given for a minibatch, in native memory. */
final class MinibatchArrays implements AutoCloseable {
  private final List<LossTerm> terms;
  private final int codeSize;
  private final int most;
  private final Rows images;
  private final Rows normal;
  private final Map<LossTerm, Rows> termLabels = new EnumMap<>(LossTerm.class);
  private final float[] scratch;
  private final ClassCentres centres;
  private Rows targets;

  /**
   * Allocates for minibatches up to the spec's size.
   *
   * @param terms of the further outputs, in the graph's order
   * @param centres of the classes, unused without a center loss
   */
  MinibatchArrays(AutoencoderSpec spec, List<LossTerm> terms, ClassCentres centres) {
    this.terms = terms;
    this.centres = centres;
    codeSize = spec.codeSize();
    most = spec.batchSize();
    images = new Rows(most, DigitDataset.PIXELS);
    normal = spec.kind() == NetworkKind.VARIATIONAL ? new Rows(most, codeSize) : null;
    for (LossTerm term : terms) {
      termLabels.put(term, new Rows(most, width(term)));
    }
    scratch = new float[most * Math.max(codeSize, DigitDataset.CLASSES)];
  }

  private int width(LossTerm term) {
    return switch (term) {
      case DIVERGENCE -> 2 * codeSize;
      case CENTER, CODE_L1 -> codeSize;
      case CLASSIFICATION -> DigitDataset.CLASSES;
    };
  }

  /** The inputs of the graph. */
  INDArray[] inputs(Minibatch minibatch) {
    INDArray image = images.filled(minibatch.inputs(), minibatch.count());
    if (normal == null) {
      return new INDArray[] {image};
    }
    int count = minibatch.count();
    float[] drawn = VariationalAutoencoder.normal(count * codeSize, minibatch.seed());
    return new INDArray[] {image, normal.filled(drawn, count)};
  }

  /** What each output of the graph is compared with; call after {@link #inputs}. */
  INDArray[] labels(Minibatch minibatch) {
    int count = minibatch.count();
    INDArray[] labels = new INDArray[1 + terms.size()];
    labels[0] = target(minibatch);
    for (int i = 0; i < terms.size(); i++) {
      Rows rows = termLabels.get(terms.get(i));
      labels[1 + i] =
          switch (terms.get(i)) {
            case DIVERGENCE, CODE_L1 -> rows.first(count);
            case CENTER -> {
              centres.copyFor(minibatch.labels(), count, scratch);
              yield rows.filled(scratch, count);
            }
            case CLASSIFICATION -> {
              ClassCentres.oneHot(minibatch.labels(), count, scratch);
              yield rows.filled(scratch, count);
            }
          };
    }
    return labels;
  }

  private INDArray target(Minibatch minibatch) {
    if (minibatch.inputs() == minibatch.targets()) {
      return images.first(minibatch.count());
    }
    if (targets == null) {
      targets = new Rows(most, DigitDataset.PIXELS);
    }
    return targets.filled(minibatch.targets(), minibatch.count());
  }

  @Override
  public void close() {
    images.close();
    if (normal != null) {
      normal.close();
    }
    if (targets != null) {
      targets.close();
    }
    termLabels.values().forEach(Rows::close);
  }
}
