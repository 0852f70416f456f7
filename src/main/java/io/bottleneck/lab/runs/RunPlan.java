package io.bottleneck.lab.runs;

import java.util.List;

/**
 * What one says of a run before it begins, beside what to train.
 *
 * @param name what a person calls it
 * @param note anything a person wants to remember
 * @param tags short words to find it by
 * @param origin who starts it
 * @param group what runs of one ladder or sweep share; empty for none
 * @param parent id of the run it branches from; empty for none
 */
public record RunPlan(
    String name, String note, List<String> tags, RunOrigin origin, String group, String parent) {
  /** Copies the tags. */
  public RunPlan {
    tags = List.copyOf(tags);
  }

  /** A run with a name and no more. */
  public static RunPlan of(String name, RunOrigin origin) {
    return new RunPlan(name, "", List.of(), origin, "", "");
  }

  /** The same run as a child of {@code run}. */
  public RunPlan childOf(String run) {
    return new RunPlan(name, note, tags, origin, group, run);
  }
}
