package io.bottleneck.model;

import io.bottleneck.data.Noise;
import java.util.ArrayList;
import java.util.List;

/** What must go with a kind so that choosing it gives a spec that can be trained. */
public final class KindDefaults {
  private static final List<Integer> FILTERS = List.of(16, 32);
  private static final List<Integer> UNITS = List.of(128, 32);

  private KindDefaults() {}

  /** {@code spec} as one of {@code kind}: everything else stays as long as it fits. */
  public static AutoencoderSpec choose(AutoencoderSpec spec, NetworkKind kind) {
    SpecBuilder chosen = spec.with().kind(kind);
    boolean filters = kind == NetworkKind.CONVOLUTIONAL;
    if (filters != (spec.kind() == NetworkKind.CONVOLUTIONAL)) {
      chosen.encoderSizes(withCode(filters ? FILTERS : UNITS, spec.codeSize()));
    }
    if (kind == NetworkKind.DENOISING && spec.noise().kind() == Noise.Kind.NONE) {
      chosen.noise(Presets.DENOISING.noise());
    }
    if (kind == NetworkKind.VARIATIONAL) {
      chosen
          .codeActivation(Activation.LINEAR)
          .outputActivation(Activation.SIGMOID)
          .loss(Loss.BINARY_CROSS_ENTROPY);
    }
    return chosen.build();
  }

  /** Filters are no units: only the size of the code means the same to all kinds. */
  private static List<Integer> withCode(List<Integer> hidden, int code) {
    List<Integer> sizes = new ArrayList<>(hidden);
    sizes.add(code);
    return sizes;
  }
}
