package io.bottleneck.ui.training;

import io.bottleneck.data.Noise;
import io.bottleneck.model.Activation;
import io.bottleneck.model.Loss;
import io.bottleneck.model.NetworkKind;
import java.util.ArrayList;
import java.util.List;

/** What must go with a kind so that choosing it gives a spec that can be trained. */
final class KindDefaults {
  /** The seed project's own factor for its noise. */
  private static final String NOISE_STRENGTH = "0.3";

  private static final List<Integer> FILTERS = List.of(16, 32);
  private static final List<Integer> UNITS = List.of(128, 32);
  private static final int CODE = 2;

  private KindDefaults() {}

  /** {@code draft} as one of {@code kind}: everything else stays as long as it fits. */
  static SpecDraft choose(SpecDraft draft, NetworkKind kind) {
    NetworkKind before = (NetworkKind) draft.get(SpecField.KIND);
    SpecDraft chosen = draft.with(SpecField.KIND, kind);
    if (kind == NetworkKind.CONVOLUTIONAL) {
      chosen = withSizes(chosen, FILTERS);
    } else if (before == NetworkKind.CONVOLUTIONAL) {
      chosen = withSizes(chosen, UNITS);
    }
    return switch (kind) {
      case PLAIN, CENTER_LOSS, CONVOLUTIONAL -> chosen;
      case DENOISING -> noisy(chosen);
      case VARIATIONAL ->
          chosen
              .with(SpecField.CODE_ACTIVATION, Activation.LINEAR)
              .with(SpecField.OUTPUT_ACTIVATION, Activation.SIGMOID)
              .with(SpecField.LOSS, Loss.BINARY_CROSS_ENTROPY);
    };
  }

  private static SpecDraft noisy(SpecDraft draft) {
    return draft.get(SpecField.NOISE_KIND) != Noise.Kind.NONE
        ? draft
        : draft
            .with(SpecField.NOISE_KIND, Noise.Kind.GAUSSIAN)
            .with(SpecField.NOISE_STRENGTH, NOISE_STRENGTH);
  }

  /** Filters are no units: only the size of the code means the same to all kinds. */
  private static SpecDraft withSizes(SpecDraft draft, List<Integer> hidden) {
    List<Integer> sizes = new ArrayList<>(hidden);
    sizes.add(codeSize((String) draft.get(SpecField.ENCODER_SIZES)));
    return draft.with(SpecField.ENCODER_SIZES, FieldKind.SIZES.text(sizes));
  }

  private static int codeSize(String typed) {
    try {
      List<?> sizes = (List<?>) FieldKind.SIZES.parse(typed);
      return sizes.isEmpty() ? CODE : (Integer) sizes.get(sizes.size() - 1);
    } catch (NumberFormatException e) {
      return CODE;
    }
  }
}
