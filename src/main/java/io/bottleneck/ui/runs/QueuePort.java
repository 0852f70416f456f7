package io.bottleneck.ui.runs;

import io.bottleneck.model.AutoencoderSpec;
import java.util.List;

/** Runs that wait for their turn. No method blocks; all are called on the FX thread. */
public interface QueuePort {
  /** The run that trains from the queue, then those that wait, in their order. */
  List<QueueEntry> entries();

  /**
   * Queues runs of the open digits, one after the other.
   *
   * @throws IllegalStateException with one sentence for the user when they cannot be queued
   */
  void add(List<AutoencoderSpec> specs);

  /** Takes an entry out of the queue; the one that trains is stopped and kept. */
  void remove(String id);

  /** Holds the queue back after the run that is on, or lets it go on. */
  void hold(boolean held);

  /** Why nothing trains although something waits, one sentence; empty when it goes on. */
  String standing();

  /** Moves a waiting entry by {@code places}, up when negative. */
  void move(String id, int places);
}
