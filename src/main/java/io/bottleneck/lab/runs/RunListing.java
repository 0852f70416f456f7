package io.bottleneck.lab.runs;

import java.util.List;
import java.util.Map;

/**
 * All runs of a folder.
 *
 * @param runs newest first
 * @param unreadable names of folders that hold no run anybody could read, and why; they are left as
 *     they are
 */
public record RunListing(List<RunSummary> runs, Map<String, String> unreadable) {
  /** Copies the collections. */
  public RunListing {
    runs = List.copyOf(runs);
    unreadable = Map.copyOf(unreadable);
  }
}
