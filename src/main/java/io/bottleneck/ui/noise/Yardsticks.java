package io.bottleneck.ui.noise;

import io.bottleneck.analysis.NoiseBench;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.ui.workbench.ModelInUse;
import java.util.List;
import java.util.Optional;

/**
 * How far apart two digits typically lie in the codes of each model. While a network trains, the
 * length of a moment ago does until the new one is measured.
 *
 * @param digits whose codes were measured
 * @param known one for each model
 */
record Yardsticks(DigitDataset digits, List<Known> known) {
  static final Yardsticks NONE = new Yardsticks(null, List.of());

  /**
   * A network and {@link NoiseBench#yardstick its length}.
   *
   * @param length 0 where all its codes are the same
   */
  record Known(Autoencoder network, double length) {}

  /**
   * What is to be measured.
   *
   * @param before what need not be measured again
   */
  record Question(List<ModelInUse> models, DigitDataset digits, Yardsticks before) {
    Yardsticks answer() {
      return new Yardsticks(
          digits, models.stream().map(model -> measure(model.autoencoder())).toList());
    }

    private Known measure(Autoencoder network) {
      return before.known.stream()
          .filter(each -> each.network == network && before.digits == digits)
          .findFirst()
          .orElseGet(() -> new Known(network, NoiseBench.yardstick(network, digits)));
    }
  }

  /** Whether all {@code models} were measured by these very digits. */
  boolean hold(List<ModelInUse> models, DigitDataset those) {
    return digits == those
        && models.stream()
            .allMatch(
                model -> known.stream().anyMatch(each -> each.network == model.autoencoder()));
  }

  /**
   * A distance between codes as a share of the typical one.
   *
   * @param place of the network among the models
   * @return NaN while nothing is known
   */
  double share(int place, Autoencoder network, double distance) {
    Optional<Known> own = known.stream().filter(each -> each.network == network).findFirst();
    Optional<Known> earlier =
        known.stream()
            .skip(place)
            .findFirst()
            .filter(each -> each.network.spec().equals(network.spec()));
    return own.or(() -> earlier)
        .filter(each -> each.length > 0)
        .map(each -> distance / each.length)
        .orElse(Double.NaN);
  }
}
