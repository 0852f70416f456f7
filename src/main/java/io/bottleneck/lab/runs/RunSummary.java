package io.bottleneck.lab.runs;

import java.nio.file.Path;
import java.util.List;

/**
 * One run as a table shows it.
 *
 * @param info what it is
 * @param history what it has written down
 * @param keptEpochs whole epochs whose weights are there, ascending
 * @param part whether it was stopped inside an epoch and those weights are there
 * @param running whether a living process is writing it
 * @param folder where it lies
 */
public record RunSummary(
    RunInfo info,
    RunHistory history,
    List<Integer> keptEpochs,
    boolean part,
    boolean running,
    Path folder) {
  /** Whether it was cut off: nobody writes it and it has not ended. */
  public boolean cutOff() {
    return !running && history.ended().isEmpty();
  }

  /** What has become of it. */
  public RunState state() {
    if (running) {
      return RunState.RUNNING;
    }
    return history
        .ended()
        .map(
            end ->
                switch (end.reason()) {
                  case COMPLETED, RULE -> RunState.COMPLETED;
                  case STOPPED -> RunState.STOPPED;
                  case DIVERGED, FAILED -> RunState.FAILED;
                })
        .orElse(RunState.INTERRUPTED);
  }

  /** Whether there are weights to go on from and epochs left to train. */
  public boolean canContinue() {
    int epochs = info.spec().epochs();
    boolean whole = !keptEpochs.isEmpty() && keptEpochs.get(keptEpochs.size() - 1) < epochs;
    return !running && (part || whole);
  }
}
