package io.bottleneck.lab.watch;

import io.bottleneck.model.Autoencoder;
import io.bottleneck.training.LayerChange;
import io.bottleneck.training.TrainingEvent.Ended;
import io.bottleneck.training.TrainingEvent.EpochDone;
import io.bottleneck.training.TrainingEvent.Probe;
import io.bottleneck.training.TrainingEvent.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run tells, with the values that matter to whoever watches it. */
final class Told {
  private Told() {}

  static EpochDone epoch(int epoch, double training, double validation, Autoencoder snapshot) {
    return epoch(epoch, training, validation, 1e-3, snapshot);
  }

  static EpochDone epoch(
      int epoch, double training, double validation, double rate, Autoencoder snapshot) {
    return new EpochDone(epoch, training, Map.of(), rate, validation, 1, 0, 0, 1, snapshot);
  }

  /** Changes of the four layers of {@link PlantedNetwork#spec}. */
  static Probe probe(double... ratios) {
    List<String> layers = List.of("encoder1", "code", "decoder1", "output");
    List<LayerChange> changes = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      changes.add(new LayerChange(layers.get(i), ratios[i]));
    }
    return new Probe(1, changes);
  }

  static Ended end(Reason reason) {
    return new Ended(reason, "It ended.", Optional.empty());
  }
}
