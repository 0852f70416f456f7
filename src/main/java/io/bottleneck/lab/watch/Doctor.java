package io.bottleneck.lab.watch;

import io.bottleneck.lab.watch.Examination.DeadUnits;
import io.bottleneck.lab.watch.Finding.Severity;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.training.LayerChange;
import io.bottleneck.training.TrainingEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks after one run and says in plain words what ails it and what to try. It is told what happens
 * and judges when asked; called by one thread at a time.
 *
 * <p>The bounds are rules of thumb. Those of the updates are a factor of ten around the 1e-3 of
 * Karpathy's notes for Stanford's CS231n; every preset stays within them, a hundredth of its
 * learning rate does not.
 */
final class Doctor {
  /** Reconstructions that differ by less of what digits differ are one picture. */
  private static final double ONE_PICTURE = 0.02;

  private static final double MANY_DEAD = 0.25;

  /** Dead pixels cost little each, but never come back. */
  private static final double MANY_DEAD_PIXELS = 0.02;

  private static final double SMALLEST_UPDATE = 1e-4;
  private static final double LARGEST_UPDATE = 1e-2;

  /** One minibatch may be odd: the median of so many measured ones counts. */
  private static final int PROBES = 5;

  /** In its first epochs a network may still give back the mean image. */
  private static final int FIRST_EPOCHS = 3;

  /** A code number that varies by less than this part of the liveliest one's variance is still. */
  private static final double STILL = 1e-4;

  /** A latent dimension of a variational network below this is unused (Burda et al. 2016). */
  private static final double UNUSED = 0.01;

  private static final double RISEN = 1.01;
  private static final int EPOCHS_RISING = 5;
  private static final double CLIMBED = 1.5;

  private final AutoencoderSpec spec;
  private final Set<String> layers;

  /** Of this run's own epochs; those before may have had another loss, in other units. */
  private final List<Double> training = new ArrayList<>();

  private final List<Double> validation = new ArrayList<>();
  private final Deque<Double> updates = new ArrayDeque<>();
  private Examination examination;
  private double rate;
  private boolean diverged;

  /** A doctor who has seen nothing of the run yet. */
  Doctor(AutoencoderSpec spec) {
    this.spec = spec;
    layers =
        LayerShape.chain(spec).stream()
            .map(LayerShape::name)
            .collect(Collectors.toUnmodifiableSet());
    rate = spec.optimiser().learningRate();
  }

  /** What the weights reached before this beginning, with whatever loss they were trained. */
  void remembers(List<Double> validationLosses) {
    validation.addAll(validationLosses);
  }

  void epochDone(TrainingEvent.EpochDone epoch) {
    training.add(epoch.trainingLoss());
    validation.add(epoch.validationLoss());
    rate = epoch.learningRate();
  }

  void probed(TrainingEvent.Probe probe) {
    List<Double> ratios =
        probe.layers().stream()
            .filter(change -> layers.contains(change.layer()))
            .map(LayerChange::ratio)
            .sorted()
            .toList();
    updates.addLast(median(ratios));
    if (updates.size() > PROBES) {
      updates.removeFirst();
    }
  }

  /** The network after an epoch, 1 or later: fresh weights are no illness. */
  void examined(Examination newest) {
    examination = newest;
  }

  void ended(TrainingEvent.Ended end) {
    diverged = end.reason() == TrainingEvent.Reason.DIVERGED;
  }

  /** What there is to say now, worst first; empty when all is well. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    divergence().ifPresent(findings::add);
    if (examination != null) {
      onePicture().ifPresent(findings::add);
      deadUnits().ifPresent(findings::add);
      deadPixels().ifPresent(findings::add);
      stillCode().ifPresent(findings::add);
    }
    update().ifPresent(findings::add);
    overfitting().ifPresent(findings::add);
    findings.sort(Comparator.comparing(Finding::severity).reversed());
    return findings;
  }

  private Optional<Finding> divergence() {
    if (diverged) {
      return finding(
          Severity.SERIOUS,
          "The loss was no longer a finite number.",
          "Go on from a kept epoch with a lower learning rate, or clip gradients.");
    }
    if (training.size() < 2) {
      return Optional.empty();
    }
    double best = smallest(training);
    double newest = last(training);
    return newest <= CLIMBED * best
        ? Optional.empty()
        : finding(
            Severity.WARNING,
            text("The training loss climbs: it was %.4f and is now %.4f.", best, newest),
            "Lower the learning rate, or clip gradients, before it is no number any more.");
  }

  private Optional<Finding> onePicture() {
    double share = examination.pictureShare();
    if (!(share < ONE_PICTURE)) {
      return Optional.empty();
    }
    boolean early = !training.isEmpty() && training.size() < FIRST_EPOCHS;
    boolean hopeless = worstLayer().filter(layer -> layer.dead() == layer.count()).isPresent();
    if (early && !hopeless) {
      return finding(
          Severity.NOTE,
          "So far every digit gets nearly the same picture.",
          "That is how training begins; if it stays so, the learning rate is wrong or units died.");
    }
    boolean dead = worstLayer().filter(layer -> layer.share() >= MANY_DEAD).isPresent();
    String remedy =
        dead
            ? "Its units died: start anew with a lower learning rate, or with tanh instead of ReLU."
            : tooSmall()
                ? "Its steps are tiny: raise the learning rate."
                : "If the next epoch does not change that: another learning rate, batch"
                    + " normalisation, or another seed.";
    return finding(
        Severity.SERIOUS,
        text(
            "Collapsed to the mean image: every digit gets nearly the same picture (they differ by"
                + " %.1f %% of what digits differ).",
            100 * share),
        remedy);
  }

  private Optional<DeadUnits> worstLayer() {
    return examination.deadUnits().stream()
        .filter(layer -> !layer.layer().equals(LayerShape.CODE))
        .filter(layer -> !layer.layer().equals(LayerShape.OUTPUT))
        .max(Comparator.comparingDouble(DeadUnits::share));
  }

  private Optional<Finding> deadUnits() {
    return worstLayer()
        .filter(layer -> layer.share() >= MANY_DEAD)
        .flatMap(
            layer ->
                finding(
                    layer.dead() == layer.count() ? Severity.SERIOUS : Severity.WARNING,
                    text(
                        "%d of %d ReLU units of %s are dead: they give 0 for every digit.",
                        layer.dead(), layer.count(), layer.layer()),
                    "They rarely come back: start anew with a lower learning rate, He weights,"
                        + " batch normalisation or tanh."));
  }

  private Optional<Finding> deadPixels() {
    if (spec.kind() == NetworkKind.CONVOLUTIONAL) {
      return Optional.empty(); // one filter draws all pixels: without it they are one picture
    }
    return examination.deadUnits().stream()
        .filter(layer -> layer.layer().equals(LayerShape.OUTPUT))
        .filter(layer -> layer.dead() > 0 && layer.share() >= MANY_DEAD_PIXELS)
        .findFirst()
        .flatMap(
            layer ->
                finding(
                    Severity.NOTE,
                    text(
                        "%d of %d pixels that carry ink stay black in every reconstruction: their"
                            + " ReLU died.",
                        layer.dead(), layer.count()),
                    "A sigmoid output cannot die; another seed or a lower learning rate may help"
                        + " ReLU."));
  }

  private Optional<Finding> stillCode() {
    double[] variances = examination.codeVariances();
    boolean variational = spec.kind() == NetworkKind.VARIATIONAL;
    double liveliest = 0;
    for (double variance : variances) {
      liveliest = Math.max(liveliest, variance);
    }
    double bound = variational ? UNUSED : STILL * liveliest;
    int still = 0;
    for (double variance : variances) {
      still += variance <= bound ? 1 : 0;
    }
    if (still == 0) {
      return Optional.empty();
    }
    return finding(
        still == variances.length ? Severity.SERIOUS : Severity.WARNING,
        text(
            "%d of %d code numbers hardly vary from digit to digit: they say nothing.",
            still, variances.length),
        variational
            ? "Lower the weight of the divergence, or use a smaller code."
            : spec.penalties().codeL1() > 0
                ? "Lower the L1 on the code, use a smaller code, or a sigmoid one instead of ReLU."
                : "Use a smaller code, another seed, or a linear code instead of ReLU.");
  }

  /** Steps that a schedule or somebody made small are as they should be. */
  private boolean tooSmall() {
    boolean lowered = rate < spec.optimiser().learningRate() / 3;
    return !lowered && updates.size() == PROBES && median(List.copyOf(updates)) < SMALLEST_UPDATE;
  }

  private Optional<Finding> update() {
    if (updates.size() < PROBES) {
      return Optional.empty();
    }
    double ratio = median(List.copyOf(updates));
    String measured =
        text("a step changes weights by %.0e of their size, about 1e-3 is usual.", ratio);
    if (ratio > LARGEST_UPDATE) {
      return finding(
          Severity.WARNING,
          "Updates are large: " + measured,
          "Lower the learning rate, or clip gradients.");
    }
    if (tooSmall()) {
      return finding(
          Severity.NOTE,
          "Updates are small: " + measured,
          "Raise the learning rate, unless the loss is still falling well.");
    }
    return Optional.empty();
  }

  private Optional<Finding> overfitting() {
    int best = 0;
    for (int i = 1; i < validation.size(); i++) {
      best = validation.get(i) < validation.get(best) ? i : best;
    }
    int newest = validation.size() - 1;
    boolean risen =
        newest - best >= EPOCHS_RISING && last(validation) > RISEN * validation.get(best);
    int since = Math.max(0, best - (validation.size() - training.size()));
    if (!risen || training.isEmpty() || last(training) >= training.get(since)) {
      return Optional.empty();
    }
    return finding(
        Severity.WARNING,
        text(
            "Over-fitting: the validation loss was %.4f after epoch %d and is %.4f now, while the"
                + " training loss still falls.",
            validation.get(best), best + 1, last(validation)),
        "Use the best epoch, which is kept; weight decay, noise or a smaller network over-fit"
            + " less.");
  }

  private static Optional<Finding> finding(Severity severity, String text, String remedy) {
    return Optional.of(new Finding(severity, text, remedy));
  }

  private static double last(List<Double> values) {
    return values.get(values.size() - 1);
  }

  private static double smallest(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
