package io.bottleneck.training;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * The state machine of the service: IDLE, RUNNING, PAUSED, STOPPING, moved by compare-and-set from
 * any thread. Nobody ever waits for a lock; only the training thread waits, in {@link #await}.
 */
final class RunGate {
  private final AtomicReference<TrainingState> state = new AtomicReference<>(TrainingState.IDLE);
  private final AtomicReference<Double> wantedRate = new AtomicReference<>();
  private volatile Pace pace = Pace.ON;
  private volatile Thread trainer;

  TrainingState state() {
    return state.get();
  }

  boolean tryStart(Pace first) {
    if (!state.compareAndSet(TrainingState.IDLE, TrainingState.RUNNING)) {
      return false;
    }
    pace = first;
    wantedRate.set(null);
    return true;
  }

  boolean pause() {
    return state.compareAndSet(TrainingState.RUNNING, TrainingState.PAUSED);
  }

  /** Goes on from a pause; a run that is going on gets the new pace. */
  void go(Pace next) {
    pace = next;
    state.compareAndSet(TrainingState.PAUSED, TrainingState.RUNNING);
    LockSupport.unpark(trainer);
  }

  /** A minibatch is over; pauses if that was all that was asked for. Training thread. */
  void fitted(boolean epochOver) {
    if (pace == Pace.ONE_BATCH || pace == Pace.ONE_EPOCH && epochOver) {
      pace = Pace.ON;
      pause();
    }
  }

  void wantRate(double rate) {
    wantedRate.set(rate);
  }

  /** The learning rate somebody has asked for since the last call, or null. Training thread. */
  Double takeWantedRateOrNull() {
    return wantedRate.getAndSet(null);
  }

  boolean stop() {
    // One step: of two attempts, one for each state, a pause or resume in between could miss both.
    TrainingState before =
        state.getAndUpdate(now -> now == TrainingState.IDLE ? now : TrainingState.STOPPING);
    LockSupport.unpark(trainer);
    return before == TrainingState.RUNNING || before == TrainingState.PAUSED;
  }

  /** The run is over. */
  void finish() {
    state.set(TrainingState.IDLE);
  }

  /**
   * Waits on the calling thread while paused. An interrupt, which is how its executor closes, asks
   * to stop.
   *
   * @return RUNNING or STOPPING
   */
  TrainingState await() {
    trainer = Thread.currentThread();
    if (Thread.interrupted()) {
      stop();
    }
    while (state.get() == TrainingState.PAUSED) {
      LockSupport.park(this);
      if (Thread.interrupted()) {
        stop();
      }
    }
    return state.get();
  }
}
