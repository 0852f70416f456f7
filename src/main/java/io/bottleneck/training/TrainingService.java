package io.bottleneck.training;

import io.bottleneck.model.LayerShape;
import io.bottleneck.model.SavedModel;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * Trains one network at a time on one thread and tells an observer about it.
 *
 * <p>All methods may be called from any thread and return at once: none waits for training. Pause
 * and stop take effect between two minibatches; the observer's {@code StateChanged} says when.
 */
public final class TrainingService {
  private final TrainingEngine engine;
  private final Executor trainingThread;
  private final Map<String, String> versions;
  private final LongSupplier nanoTime;
  private final RunGate gate = new RunGate();

  /**
   * Nothing is loaded or started.
   *
   * @param engine does the arithmetic
   * @param trainingThread runs one task at a time
   */
  public TrainingService(TrainingEngine engine, Executor trainingThread) {
    this(engine, trainingThread, Map.of());
  }

  /**
   * Nothing is loaded or started.
   *
   * @param engine does the arithmetic
   * @param trainingThread runs one task at a time
   * @param versions names and versions for model cards, beside the engine's own
   */
  public TrainingService(
      TrainingEngine engine, Executor trainingThread, Map<String, String> versions) {
    this(engine, trainingThread, versions, System::nanoTime);
  }

  /** With a clock of the test's own. */
  TrainingService(
      TrainingEngine engine,
      Executor trainingThread,
      Map<String, String> versions,
      LongSupplier nanoTime) {
    this.engine = Objects.requireNonNull(engine, "engine");
    this.trainingThread = Objects.requireNonNull(trainingThread, "trainingThread");
    this.versions = Map.copyOf(versions);
    this.nanoTime = nanoTime;
  }

  /** What the service is doing now; the observer may hear of it a moment later. */
  public TrainingState state() {
    return gate.state();
  }

  /**
   * Starts a run; returns before its first minibatch.
   *
   * @param observer hears every event on the training thread, {@code Ended} last
   * @throws IllegalStateException if a run is not over yet
   * @throws IllegalArgumentException if the model to continue from has other layers than the spec,
   *     or the digits lack labels that the kind needs, with {@link TrainingRequest#refusal}'s
   *     sentence
   */
  public void start(TrainingRequest request, TrainingObserver observer) {
    start(request, observer, Pace.ON);
  }

  /**
   * As {@link #start(TrainingRequest, TrainingObserver)}, for a run that pauses by itself.
   *
   * @param pace how far it goes before it waits
   */
  public void start(TrainingRequest request, TrainingObserver observer, Pace pace) {
    Objects.requireNonNull(observer, "observer");
    Objects.requireNonNull(pace, "pace");
    TrainingRequest.refusal(request.spec(), request.corpus())
        .ifPresent(
            sentence -> {
              throw new IllegalArgumentException(sentence);
            });
    request.start().ifPresent(model -> requireSameLayers(request, model));
    if (!gate.tryStart(pace)) {
      throw new IllegalStateException(
          "A run is still on; stop it, or wait for its end, before starting another.");
    }
    try {
      trainingThread.execute(new TrainingRun(engine, request, observer, gate, versions, nanoTime));
    } catch (RuntimeException | Error e) {
      gate.finish();
      throw e;
    }
  }

  /** Pauses a running run; does nothing in any other state. */
  public void pause() {
    gate.pause();
  }

  /** Lets a paused run go on; does nothing in any other state. */
  public void resume() {
    gate.go(Pace.ON);
  }

  /**
   * Lets a paused run go on for a while and wait again; a run that is going on will wait there too.
   */
  public void resume(Pace pace) {
    gate.go(Objects.requireNonNull(pace, "pace"));
  }

  /**
   * Changes the learning rate from the next minibatch on; a schedule goes on from it. Does nothing
   * while no run is on.
   *
   * @param rate in (0, 1]
   * @throws IllegalArgumentException if it is not
   */
  public void setLearningRate(double rate) {
    if (!(rate > 0 && rate <= 1)) { // also true for NaN
      throw new IllegalArgumentException(
          "The learning rate is %s; 0 to 1 is possible.".formatted(rate));
    }
    gate.wantRate(rate);
  }

  /** Ends a running or paused run after its current minibatch; does nothing in any other state. */
  public void stop() {
    gate.stop();
  }

  private static void requireSameLayers(TrainingRequest request, SavedModel model) {
    if (!LayerShape.of(request.spec()).equals(LayerShape.of(model.card().spec()))) {
      throw new IllegalArgumentException(
          "The model \"%s\" has other layers than the network to train; continue it with its own."
              .formatted(model.card().name()));
    }
  }
}
