package io.bottleneck.lab;

import io.bottleneck.model.ModelStore;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Rewrites one model file after every epoch, so that a run that is cut off at any moment leaves its
 * last epoch behind. The file is replaced atomically, off the training thread; when writing is
 * slower than training, epochs in between are left out, never the last one.
 *
 * <p>Serves one run. What a run trained beyond its last finished epoch is not written.
 */
public final class ModelRecorder implements TrainingObserver {
  private final ModelStore store;
  private final Path file;
  private final boolean weightsOnly;
  private final Executor writer;
  private final Consumer<IOException> failed;
  private final AtomicReference<SavedModel> waiting = new AtomicReference<>();
  private final AtomicReference<SavedModel> written = new AtomicReference<>();
  private final CountDownLatch finished = new CountDownLatch(1);

  /**
   * A recorder that has written nothing yet.
   *
   * @param store knows the format
   * @param file what to rewrite; its folder exists
   * @param weightsOnly whether the optimiser's state stays out of the file
   * @param writer where files are written; {@code Runnable::run} makes training wait for the disk
   * @param failed hears, on the writer's thread, of every epoch that could not be written; the file
   *     of the epoch before stays
   */
  public ModelRecorder(
      ModelStore store,
      Path file,
      boolean weightsOnly,
      Executor writer,
      Consumer<IOException> failed) {
    this.store = Objects.requireNonNull(store, "store");
    this.file = Objects.requireNonNull(file, "file");
    this.weightsOnly = weightsOnly;
    this.writer = Objects.requireNonNull(writer, "writer");
    this.failed = Objects.requireNonNull(failed, "failed");
  }

  @Override
  public void checkpoint(SavedModel model) {
    waiting.set(model);
    writer.execute(this::writeWaiting);
  }

  @Override
  public void on(TrainingEvent event) {
    if (event instanceof TrainingEvent.Ended) {
      writer.execute(
          () -> {
            try {
              writeWaiting();
            } finally {
              finished.countDown(); // whoever waits must not wait for what will never come
            }
          });
    }
  }

  /** The newest model that is safely in the file, or null while there is none. Any thread. */
  public SavedModel lastWrittenOrNull() {
    return written.get();
  }

  /**
   * Waits until the run has ended and its last epoch is written.
   *
   * @return false when that took longer
   */
  public boolean awaitEnd(long time, TimeUnit unit) throws InterruptedException {
    return finished.await(time, unit);
  }

  /** One at a time, although the writer may have several threads. */
  private synchronized void writeWaiting() {
    SavedModel model = waiting.getAndSet(null);
    if (model == null) {
      return;
    }
    try {
      store.save(weightsOnly ? model.withoutOptimiser() : model, file);
      written.set(model);
    } catch (IOException e) {
      failed.accept(e);
    }
  }
}
