package io.bottleneck.ui.workbench;

import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.LatentMap;
import io.bottleneck.analysis.LatentMaps;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.ui.fx.LatestTask;
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
  private final LatestTask<Request, Optional<CodeMap>> task;
  private volatile Request newest;
  private long lastRequestNanos = System.nanoTime() - PATIENCE_NANOS;
  private boolean behind;

  private record Request(
      Autoencoder autoencoder,
      Optional<RecordedCodes> recorded,
      DigitDataset digits,
      LatentMap previous) {}

  /**
   * Starts following {@code workbench}; FX thread only.
   *
   * @param failed told on the FX thread when encoding failed
   */
  public CodeMapper(Workbench workbench, Workers workers, Consumer<Throwable> failed) {
    this.workbench = workbench;
    task = new LatestTask<>(workers.background(), workers.fx(), this::map, this::publish, failed);
    workbench.modelProperty().addListener((p, old, now) -> follow(false));
    workbench.corpusProperty().addListener((p, old, now) -> follow(true));
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
    CodeMap shown = workbench.codeMapProperty().get();
    newest =
        new Request(
            autoencoder,
            recorded,
            recorded.map(RecordedCodes::digits).orElse(corpus.training()),
            shown == null ? null : shown.projection());
    task.request(newest);
  }

  private Optional<CodeMap> map(Request request) {
    try {
      int size = request.autoencoder.codeSize();
      float[] codes =
          request.recorded.isPresent()
              ? request.recorded.get().codes()
              : Codes.of(
                  request.autoencoder, request.digits, () -> newest.digits != request.digits);
      LatentMap projection = LatentMaps.of(codes, size, request.previous);
      return Optional.of(
          new CodeMap(
              request.autoencoder,
              request.digits,
              codes,
              projection,
              projection.positions(codes),
              request.recorded));
    } catch (CancellationException e) {
      return Optional.empty(); // other digits were opened meanwhile; theirs are next
    }
  }

  private void publish(Optional<CodeMap> map) {
    map.filter(m -> m.digits() == newest.digits).ifPresent(workbench.codeMapProperty()::set);
  }
}
