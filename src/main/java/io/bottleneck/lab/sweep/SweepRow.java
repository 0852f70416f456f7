package io.bottleneck.lab.sweep;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How one entry stands.
 *
 * @param entry what was to be trained
 * @param state how far it is
 * @param result what came of it; there when it is finished
 * @param failure why it failed, one sentence; empty text else
 * @param folder name of its folder in that of the sweep
 */
public record SweepRow(
    SweepPlan.Entry entry,
    State state,
    Optional<SweepResult> result,
    String failure,
    String folder) {
  /** How far an entry is. */
  public enum State {
    /** All epochs are trained, or a stop rule held. */
    FINISHED,
    /** It ended otherwise. */
    FAILED,
    /** It was interrupted, or not begun. */
    UNFINISHED
  }

  /**
   * The best first, a loss that is no number behind all others; what is not finished last, in the
   * order of the file.
   */
  static List<SweepRow> sorted(List<SweepRow> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparing((SweepRow row) -> row.state != State.FINISHED)
                .thenComparingDouble(
                    row -> row.result.map(SweepResult::validationLoss).orElse(Double.NaN))
                .thenComparing(row -> row.entry.number()))
        .toList();
  }
}
