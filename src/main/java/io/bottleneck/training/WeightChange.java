package io.bottleneck.training;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.LayerShape;
import java.util.ArrayList;
import java.util.List;

/** Compares parameters before and after one step, layer by layer. */
final class WeightChange {
  /** A copy of all weights costs as much as several minibatches of a small network. */
  private static final int EVERY = 50;

  private WeightChange() {}

  /** Whether the minibatch with this number, counted from the first of all epochs, is measured. */
  static boolean due(long minibatch) {
    return minibatch % EVERY == EVERY - 1;
  }

  static List<LayerChange> between(AutoencoderSpec spec, float[] before, float[] after) {
    List<LayerChange> changes = new ArrayList<>();
    int at = 0;
    for (LayerShape layer : LayerShape.of(spec)) {
      int end = at + layer.weightCount();
      double change = 0;
      double size = 0;
      for (int i = at; i < end; i++) {
        double difference = (double) after[i] - before[i];
        change += difference * difference;
        size += (double) before[i] * before[i];
      }
      changes.add(new LayerChange(layer.name(), size == 0 ? 0 : Math.sqrt(change / size)));
      at += (int) layer.parameterCount();
    }
    return changes;
  }
}
