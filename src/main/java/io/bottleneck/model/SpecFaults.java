package io.bottleneck.model;

import io.bottleneck.data.Augmentation;
import io.bottleneck.data.Noise;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a spec: each value against its range, then values against each other. */
final class SpecFaults {
  /** Filters halve the sides of an image at each layer: 28, 14, 7. */
  private static final int MAX_FILTER_LAYERS = 2;

  private final AutoencoderSpec spec;
  private final List<String> faults = new ArrayList<>();

  private SpecFaults(AutoencoderSpec spec) {
    this.spec = spec;
  }

  static List<String> of(AutoencoderSpec spec) {
    SpecFaults check = new SpecFaults(spec);
    check.layers();
    check.numbers();
    check.optimiser();
    check.stopping();
    check.kind();
    return check.faults;
  }

  private void layers() {
    List<Integer> sizes = spec.encoderSizes();
    if (sizes.isEmpty() || sizes.size() > AutoencoderSpec.MAX_ENCODER_LAYERS) {
      faults.add(
          "The encoder has %d layers; 1 to %d are possible."
              .formatted(sizes.size(), AutoencoderSpec.MAX_ENCODER_LAYERS));
    }
    for (int size : sizes) {
      if (size < 1 || size > AutoencoderSpec.MAX_LAYER_SIZE) {
        faults.add(
            "A layer has %d units; 1 to %d are possible."
                .formatted(size, AutoencoderSpec.MAX_LAYER_SIZE));
      }
    }
    boolean convolutional = spec.kind() == NetworkKind.CONVOLUTIONAL;
    if (convolutional && (sizes.size() < 2 || sizes.size() > MAX_FILTER_LAYERS + 1)) {
      faults.add(
          "A convolutional encoder has 1 or %d layers of filters before the code, found %d."
              .formatted(MAX_FILTER_LAYERS, sizes.size() - 1));
    }
    if (faults.isEmpty() && LayerShape.parameterCount(spec) > AutoencoderSpec.MAX_PARAMETERS) {
      faults.add(
          "The network has %,d parameters; at most %,d are possible."
              .formatted(LayerShape.parameterCount(spec), AutoencoderSpec.MAX_PARAMETERS));
    }
  }

  private void numbers() {
    require(
        in(spec.weightDeviation(), 1e-6, 10),
        "weight deviation",
        spec.weightDeviation(),
        "0.000001 to 10");
    require(in(spec.biasInit(), -10, 10), "initial bias", spec.biasInit(), "-10 to 10");
    require(in(spec.batchSize(), 1, 10_000), "batch size", spec.batchSize(), "1 to 10,000");
    require(in(spec.epochs(), 1, 100_000), "number of epochs", spec.epochs(), "1 to 100,000");
    Augmentation augmentation = spec.augmentation();
    double strength = augmentation.strength();
    require(in(augmentation.share(), 0, 1), "augmented share", augmentation.share(), "0 to 1");
    require(in(strength, 0, Augmentation.STRONGEST), "augmentation strength", strength, "0 to 3");
    PenaltySpec penalties = spec.penalties();
    require(in(penalties.codeL1(), 0, 10), "code penalty", penalties.codeL1(), "0 to 10");
    require(in(penalties.weightDecay(), 0, 1), "weight decay", penalties.weightDecay(), "0 to 1");
  }

  private void optimiser() {
    OptimiserSpec optimiser = spec.optimiser();
    double rate = optimiser.learningRate();
    require(in(rate, 1e-9, 1), "learning rate", rate, "0.000000001 to 1");
    if (optimiser.kind() == OptimiserSpec.Kind.ADAM) {
      require(in(optimiser.beta1(), 0, 0.999999), "beta 1", optimiser.beta1(), "0 to below 1");
      require(in(optimiser.beta2(), 0, 0.999999999), "beta 2", optimiser.beta2(), "0 to below 1");
      require(
          in(optimiser.epsilon(), 1e-12, 1e-2), "epsilon", optimiser.epsilon(), "1e-12 to 0.01");
    }
    ScheduleSpec schedule = optimiser.schedule();
    if (schedule.kind() == ScheduleSpec.Kind.STEP) {
      require(in(schedule.every(), 1, 100_000), "step length", schedule.every(), "1 to 100,000");
      require(in(schedule.factor(), 1e-6, 0.999999), "step factor", schedule.factor(), "0 to 1");
    }
    double clip = optimiser.gradientClip();
    require(in(clip, 0, 1000), "gradient clip", clip, "0 (off) to 1,000");
  }

  private void stopping() {
    StopSpec stop = spec.stop();
    require(in(stop.patience(), 0, 100_000), "patience", stop.patience(), "0 (off) to 100,000");
    require(in(stop.minutes(), 0, 1e6), "time limit", stop.minutes(), "0 (off) to 1,000,000");
    require(in(stop.target(), 0, 1), "target loss", stop.target(), "0 (off) to 1");
  }

  private void kind() {
    if (spec.loss() == Loss.BINARY_CROSS_ENTROPY && spec.outputActivation() != Activation.SIGMOID) {
      faults.add(
          "Binary cross-entropy needs a sigmoid output, found " + spec.outputActivation() + ".");
    }
    switch (spec.kind()) {
      case PLAIN -> {}
      case DENOISING -> {
        if (spec.noise().kind() == Noise.Kind.NONE) {
          faults.add("A denoising network needs noise, found none.");
        }
        require(spec.noise().sound(), "noise strength", spec.noise().strength(), "above 0 to 1");
      }
      case CENTER_LOSS -> {
        CenterLossSpec center = spec.centerLoss();
        double classWeight = center.classWeight();
        double centerWeight = center.centerWeight();
        require(in(classWeight, 0, 100), "class weight", classWeight, "0 to 100");
        require(in(centerWeight, 0, 100), "center weight", centerWeight, "0 to 100");
        require(in(center.rate(), 1e-6, 1), "centre rate", center.rate(), "0.000001 to 1");
      }
      case VARIATIONAL -> {
        require(in(spec.klWeight(), 0, 1000), "KL weight", spec.klWeight(), "0 to 1,000");
        if (spec.codeActivation() != Activation.LINEAR) {
          faults.add(
              "The code of a variational network is the mean of a normal distribution and must be"
                  + " linear, found "
                  + spec.codeActivation()
                  + ".");
        }
      }
      case CONVOLUTIONAL -> {
        if (spec.batchNormalisation()) {
          faults.add("A convolutional network cannot have batch normalisation here; turn it off.");
        }
      }
    }
  }

  private static boolean in(double value, double least, double most) {
    return value >= least && value <= most; // false for NaN
  }

  private void require(boolean fine, String what, Number found, String range) {
    if (!fine) {
      faults.add("The %s is %s; %s is possible.".formatted(what, found, range));
    }
  }
}
