package io.bottleneck.ui.runs;

import io.bottleneck.model.AutoencoderSpec;
import java.util.Objects;

/**
 * A run that waits or trains.
 *
 * @param id of the entry
 * @param name what a person calls it
 * @param spec what is or will be trained
 * @param running whether it trains now
 * @param progress 0..1 of its epochs, 0 while it waits
 * @param says a few words on how it stands, empty while it waits
 */
public record QueueEntry(
    String id, String name, AutoencoderSpec spec, boolean running, double progress, String says) {
  /** Checks that nothing is missing. */
  public QueueEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(says, "says");
  }
}
