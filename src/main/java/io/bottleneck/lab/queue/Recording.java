package io.bottleneck.lab.queue;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.lab.runs.RunPlan;
import io.bottleneck.lab.runs.RunRecorder;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingObserver;
import io.bottleneck.training.TrainingRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Writes a run down from its first weights on. The run's folder is made on the training thread, so
 * that nobody who starts a run waits for a disk; a run whose folder cannot be made is trained all
 * the same and says so.
 */
public final class Recording implements TrainingObserver {
  private final Supplier<RunRecorder> opening;
  private final RunRecorder taken;
  private volatile RunRecorder recorder;
  private boolean suspended;

  private Recording(Supplier<RunRecorder> opening, RunRecorder taken) {
    this.opening = opening;
    this.taken = taken;
  }

  /** A new run's. */
  public static Recording ofNew(
      RunStore store,
      TrainingRequest request,
      RunPlan plan,
      Supplier<Map<String, String>> versions,
      Consumer<String> failed) {
    return new Recording(
        () -> {
          try {
            return store.begin(request, plan, versions.get(), failed);
          } catch (IOException e) {
            failed.accept(notKept(plan.name(), store, e));
            return null;
          }
        },
        null);
  }

  private static String notKept(String name, RunStore store, IOException why) {
    String reason =
        why.getCause() instanceof IOException e ? AtomicFile.reason(e) : why.getMessage();
    return "The run \"%s\" is trained, but it cannot be kept in %s: %s; make room there for the next, and save its model yourself."
        .formatted(name, store.folder(), reason);
  }

  /** One that goes on in a run's folder, which is taken already. */
  static Recording of(RunRecorder recorder) {
    return new Recording(() -> recorder, recorder);
  }

  /**
   * One that goes on in the folder of the run {@code id}. Where that run cannot be gone on with
   * from these weights (they are not its newest, or the digits are others) a new run begins as its
   * child.
   */
  public static Recording ofContinued(
      RunStore store,
      String id,
      TrainingRequest request,
      RunPlan otherwise,
      Supplier<Map<String, String>> versions,
      Consumer<String> failed) {
    return new Recording(
        () -> {
          try {
            return taken(store, id, request, failed);
          } catch (IOException e) {
            return ofNew(store, request, otherwise.childOf(id), versions, failed).opening.get();
          }
        },
        null);
  }

  private static RunRecorder taken(
      RunStore store, String id, TrainingRequest request, Consumer<String> failed)
      throws IOException {
    double wanted = request.start().orElseThrow().card().epoch();
    if (store.newest(id).card().epoch() != wanted) {
      throw new IOException("these are not the newest weights of run " + id);
    }
    return store.resume(id, request.corpus(), request.spec(), failed).recorder();
  }

  /** The recorder, once the run has begun and its folder is there. Any thread. */
  public Optional<RunRecorder> recorder() {
    return Optional.ofNullable(recorder);
  }

  /** As {@link RunRecorder#suspend}, also for a run that has not begun yet. */
  public synchronized void suspend() {
    suspended = true;
    recorder().ifPresent(RunRecorder::suspend);
  }

  /** Lets go of a run that will not be started after all. */
  void close() throws IOException {
    if (taken != null) {
      taken.close();
    }
  }

  @Override
  public void begins(SavedModel first) {
    opened(opening.get());
    recorder().ifPresent(to -> to.begins(first));
  }

  private synchronized void opened(RunRecorder opened) {
    recorder = opened;
    if (suspended) {
      suspend();
    }
  }

  @Override
  public void checkpoint(SavedModel model) {
    recorder().ifPresent(to -> to.checkpoint(model));
  }

  @Override
  public void on(TrainingEvent event) {
    recorder().ifPresent(to -> to.on(event));
  }
}
