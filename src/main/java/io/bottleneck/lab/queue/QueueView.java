package io.bottleneck.lab.queue;

import java.util.List;
import java.util.Optional;

/**
 * The queue at one moment.
 *
 * @param waiting in the order in which they will be trained
 * @param running the entry being trained; empty while somebody's own run has the thread, or none
 * @param epoch finished epochs of the running entry
 * @param validationLoss after that epoch, NaN before the first
 * @param standing why nothing is trained although something waits
 */
public record QueueView(
    List<QueueEntry> waiting,
    Optional<QueueEntry> running,
    int epoch,
    double validationLoss,
    Standing standing) {
  /** An empty queue. */
  public static final QueueView EMPTY =
      new QueueView(List.of(), Optional.empty(), 0, Double.NaN, Standing.GOING);

  /** Whether and why a queue stands still. */
  public enum Standing {
    /** It does not. */
    GOING,
    /** Somebody holds it. */
    HELD,
    /** A run that was started by hand goes first. */
    HAND_FIRST,
    /** What waits learns from other digits than those that are open. */
    OTHER_DIGITS
  }

  /** Copies the list. */
  public QueueView {
    waiting = List.copyOf(waiting);
  }
}
