package io.bottleneck.training;

import io.bottleneck.model.SavedModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Gathers a run's events on the training thread until another thread drains them.
 *
 * <p>Order is kept. Consecutive minibatches are merged, and so are snapshots inside an epoch with
 * nothing but minibatches between them (the newest stays), so that a reader that sleeps for an
 * epoch finds a handful of events. The lock is held for a few operations at a time, never while
 * anything is computed.
 */
public final class EventBuffer implements TrainingObserver {
  private SavedModel checkpoint;
  private final Deque<TrainingEvent> events = new ArrayDeque<>();

  @Override
  public synchronized void checkpoint(SavedModel model) {
    checkpoint = model;
  }

  /** The newest checkpoint since the last call, if any. */
  public synchronized Optional<SavedModel> takeCheckpoint() {
    Optional<SavedModel> newest = Optional.ofNullable(checkpoint);
    checkpoint = null;
    return newest;
  }

  @Override
  public synchronized void on(TrainingEvent event) {
    if (event instanceof TrainingEvent.Batches next
        && events.peekLast() instanceof TrainingEvent.Batches last) {
      events.removeLast();
      events.addLast(last.merged(next));
    } else {
      events.addLast(event);
      if (event instanceof TrainingEvent.Snapshot) {
        dropOlderSnapshot();
      }
    }
  }

  /** Everything since the last drain, oldest first; empties the buffer. Any thread. */
  public synchronized List<TrainingEvent> drain() {
    List<TrainingEvent> drained = new ArrayList<>(events);
    events.clear();
    return drained;
  }

  /** Of snapshot, minibatches, snapshot at the end keeps minibatches and the newer snapshot. */
  private void dropOlderSnapshot() {
    TrainingEvent newest = events.removeLast();
    TrainingEvent between =
        events.peekLast() instanceof TrainingEvent.Batches ? events.removeLast() : null;
    if (events.peekLast() instanceof TrainingEvent.Snapshot) {
      events.removeLast();
    }
    if (between != null) {
      on(between);
    }
    events.addLast(newest);
  }
}
