package io.bottleneck.ui.training;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.OptimiserSpec;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.ui.view.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes runs of what form, digits and saved models say, or says why there can be none. */
final class RunPlanner {
  private static final Texts TEXTS = Texts.of(RunPlanner.class);

  private final SpecEditor editor;

  RunPlanner(SpecEditor editor) {
    this.editor = editor;
  }

  /** A run of the form's settings with fresh weights. */
  PlannedRun fresh(DigitCorpus corpus, int threads) throws RefusedRun {
    requireDigits(corpus);
    return fresh(formSpec(), corpus, threads);
  }

  /** The same network from its first weights on. */
  PlannedRun again(TrainingRequest last) throws RefusedRun {
    return fresh(last.spec(), last.corpus(), last.nativeThreads());
  }

  /** The same network with other fresh weights. */
  PlannedRun reseeded(AutoencoderSpec spec, DigitCorpus corpus, int threads) throws RefusedRun {
    requireDigits(corpus);
    long next = spec.seed() == Long.MAX_VALUE ? 0 : spec.seed() + 1;
    return fresh(spec.withSeed(next), corpus, threads);
  }

  /** {@code start} trained on, for as many epochs as its own spec or the form says. */
  PlannedRun continued(SavedModel start, String name, DigitCorpus corpus) throws RefusedRun {
    requireDigits(corpus);
    if (!resumable(start)) {
      throw new RefusedRun(TEXTS.get("refused.no-state", name));
    }
    AutoencoderSpec spec = start.card().spec().withEpochs(epochsAsked(start));
    requireEpochsLeft(start.card().epoch(), spec.epochs());
    // another number of threads would change the last bits of what never stopping gives
    int threads =
        Math.min(start.card().nativeThreads(), Runtime.getRuntime().availableProcessors());
    return plan(spec, corpus, threads, Optional.of(start), name, Optional.empty());
  }

  /** The weights {@code start} had at {@code epoch}, trained on with the form's settings. */
  PlannedRun branched(SavedModel start, double epoch, DigitCorpus corpus, int threads)
      throws RefusedRun {
    requireDigits(corpus);
    AutoencoderSpec spec = formSpec();
    ModelCard card = start.card();
    if (!LayerShape.of(spec).equals(LayerShape.of(card.spec()))
        || spec.kind() != card.spec().kind()) {
      throw new RefusedRun(
          TEXTS.get("refused.layers", card.name(), layers(spec), layers(card.spec())));
    }
    requireEpochsLeft(epoch, spec.epochs());
    boolean sameOptimiser = spec.optimiser().kind() == card.spec().optimiser().kind();
    SavedModel from =
        new SavedModel(
            at(card, epoch),
            start.parameters(),
            start.optimiserState().filter(state -> sameOptimiser));
    GhostCurve parent = GhostCurve.of(TEXTS.get("curve.parent", card.name()), card);
    String name = TEXTS.get("run.branched", card.name(), epochText(epoch));
    return plan(spec, corpus, threads, Optional.of(from), name, Optional.of(parent));
  }

  /** How many epochs {@code model} would have after going on: its own, or the form's if more. */
  int epochsAsked(SavedModel model) {
    int own = model.card().spec().epochs();
    return editor
        .checkProperty()
        .get()
        .spec()
        .map(form -> Math.max(own, form.epochs()))
        .orElse(own);
  }

  /** Whether {@code model} can go on as if it had never stopped. */
  static boolean resumable(SavedModel model) {
    return model.optimiserState().isPresent()
        || model.card().spec().optimiser().kind() == OptimiserSpec.Kind.SGD;
  }

  /** Whether the run goes on with a model that learned from other digits. */
  static boolean onOtherDigits(PlannedRun plan) {
    return plan.request()
        .start()
        .filter(
            model -> !model.card().dataSha256().equals(plan.request().corpus().training().sha256()))
        .isPresent();
  }

  /** What the window calls a run of {@code spec} with fresh weights. */
  static String name(AutoencoderSpec spec) {
    return TEXTS.get("run.name", TEXTS.get("preset." + spec.name()), Long.toString(spec.seed()));
  }

  private PlannedRun fresh(AutoencoderSpec spec, DigitCorpus corpus, int threads)
      throws RefusedRun {
    return plan(spec, corpus, threads, Optional.empty(), name(spec), Optional.empty());
  }

  private PlannedRun plan(
      AutoencoderSpec spec,
      DigitCorpus corpus,
      int threads,
      Optional<SavedModel> start,
      String name,
      Optional<GhostCurve> parent)
      throws RefusedRun {
    if (spec.kind() == NetworkKind.CENTER_LOSS && !corpus.training().labelled()) {
      throw new RefusedRun(TEXTS.get("refused.no-labels", corpus.name()));
    }
    TrainingRequest request = new TrainingRequest(spec, corpus, threads, start);
    return new PlannedRun(request, name, parent, start.isPresent() && parent.isEmpty());
  }

  private AutoencoderSpec formSpec() throws RefusedRun {
    return editor
        .checkProperty()
        .get()
        .spec()
        .orElseThrow(
            () -> new RefusedRun(TEXTS.get("refused.faults", String.join(" ", editor.faults()))));
  }

  private static void requireDigits(DigitCorpus corpus) throws RefusedRun {
    if (corpus == null) {
      throw new RefusedRun(TEXTS.get("refused.no-data"));
    }
  }

  private static void requireEpochsLeft(double done, int asked) throws RefusedRun {
    if (asked <= done) {
      throw new RefusedRun(TEXTS.get("refused.no-epochs", (long) done, asked));
    }
  }

  /** What {@code card} said when {@code epoch} epochs were over. */
  private static ModelCard at(ModelCard card, double epoch) {
    return new ModelCard(
        card.name(),
        card.spec(),
        epoch,
        card.dataName(),
        card.dataSha256(),
        card.heldOutSha256(),
        card.trainingDigits(),
        first(card.trainingLosses(), (int) epoch),
        first(card.validationLosses(), (int) epoch),
        card.nativeThreads(),
        card.rateFactor(),
        card.created(),
        card.versions());
  }

  private static String epochText(double epoch) {
    return String.format(Locale.ROOT, epoch == Math.rint(epoch) ? "%.0f" : "%.1f", epoch);
  }

  private static List<Double> first(List<Double> losses, int count) {
    return losses.subList(0, Math.min(count, losses.size()));
  }

  private static String layers(AutoencoderSpec spec) {
    return spec.kind().label() + " " + FieldKind.SIZES.text(spec.encoderSizes());
  }
}
