package io.bottleneck.ui.workbench;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.plot.Selection;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.workbench.CodePlacer.Request;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Keeps the workbench's code map up to date with its network and digits.
 *
 * <p>Snapshots inside an epoch are followed only when the map is older than {@link
 * #PATIENCE_NANOS}, the last of them by {@link #catchUp}: encoding 42,000 digits costs a third of a
 * second of a core that a training run needs. Codes recorded with a network are shown instead of
 * making new ones.
 */
public final class CodeMapper {
  private static final long PATIENCE_NANOS = 5_000_000_000L;

  private final Workbench workbench;
  private final CodePlacer placer = new CodePlacer();
  private final LatestTask<Request, Optional<CodeMap>> task;
  private final LatestTask<DigitCorpus, Joined> joining;
  private Joined joined = new Joined(null, null);
  private volatile Request newest;
  private long lastRequestNanos = System.nanoTime() - PATIENCE_NANOS;
  private boolean behind;

  /** All digits of a corpus in one set. */
  private record Joined(DigitCorpus corpus, DigitDataset digits) {}

  /**
   * Starts following {@code workbench}; FX thread only.
   *
   * @param failed told on the FX thread when encoding failed
   */
  public CodeMapper(Workbench workbench, Workers workers, Consumer<Throwable> failed) {
    this.workbench = workbench;
    task = new LatestTask<>(workers.background(), workers.fx(), this::map, this::publish, failed);
    joining =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            corpus ->
                new Joined(corpus, corpus.training().followedBy(corpus.heldOut(), corpus.name())),
            this::joined,
            failed);
    workbench.heldOutOnMapProperty().addListener((p, old, now) -> follow(true));
    workbench.modelProperty().addListener((p, old, now) -> follow(false));
    workbench.corpusProperty().addListener((p, old, now) -> follow(true));
    workbench.mapPlaneProperty().addListener((p, old, now) -> replace());
    workbench.mapLayoutProperty().addListener((p, old, now) -> replace());
  }

  /** Follows what was passed over once the map is old enough; called some 20 times a second. */
  public void catchUp() {
    if (behind && !young()) {
      follow(false);
    }
  }

  private boolean young() {
    return System.nanoTime() - lastRequestNanos < PATIENCE_NANOS;
  }

  private void follow(boolean otherDigits) {
    ModelInUse model = workbench.modelProperty().get();
    DigitCorpus corpus = workbench.corpusProperty().get();
    if (model == null || corpus == null) {
      workbench.codeMapProperty().set(null);
      return;
    }
    Autoencoder autoencoder = model.autoencoder();
    Optional<RecordedCodes> recorded = model.recorded();
    boolean passing =
        autoencoder.epoch() != Math.rint(autoencoder.epoch())
            && recorded.isEmpty()
            && model.card().isEmpty(); // of a run that goes on
    behind = !otherDigits && passing && young();
    if (behind) {
      return;
    }
    lastRequestNanos = System.nanoTime();
    request(autoencoder, recorded, recorded.map(RecordedCodes::digits).orElse(digits(corpus)));
  }

  /** The digits to show; those to learn from until all are in one set. */
  private DigitDataset digits(DigitCorpus corpus) {
    if (!workbench.heldOutOnMapProperty().get()) {
      joined = new Joined(null, null); // some 50 MB
      return corpus.training();
    }
    if (joined.corpus != corpus) {
      joining.request(corpus);
    }
    return joined.corpus == corpus ? joined.digits : corpus.training();
  }

  private void joined(Joined made) {
    if (workbench.heldOutOnMapProperty().get() && made.corpus == workbench.corpusProperty().get()) {
      joined = made;
      follow(true);
    }
  }

  /** The same codes on another plane; of the newest snapshot where its codes are on their way. */
  private void replace() {
    if (newest != null && workbench.codeMapProperty().get() != null) {
      request(newest.network(), newest.recorded(), newest.digits());
    }
  }

  private void request(Autoencoder network, Optional<RecordedCodes> recorded, DigitDataset digits) {
    newest =
        new Request(
            network,
            recorded,
            digits,
            workbench.mapPlaneProperty().get(),
            workbench.mapLayoutProperty().get(),
            workbench.keepSelectionProperty().get()
                ? workbench.selectionProperty().get()
                : Selection.NONE);
    task.request(newest);
  }

  private Optional<CodeMap> map(Request request) {
    try {
      return Optional.of(placer.place(request, () -> newest.digits() != request.digits()));
    } catch (CancellationException e) {
      return Optional.empty(); // other digits were opened meanwhile; theirs are next
    }
  }

  private void publish(Optional<CodeMap> map) {
    map.filter(m -> m.digits() == newest.digits()).ifPresent(workbench.codeMapProperty()::set);
  }
}
