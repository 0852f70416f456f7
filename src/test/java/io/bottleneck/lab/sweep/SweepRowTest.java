package io.bottleneck.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.model.Presets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SweepRowTest {
  @Test
  void whatIsFinishedComesFirstEvenWithoutANumberForItsLoss() {
    List<SweepRow> rows =
        List.of(
            row(5, SweepRow.State.FAILED),
            row(1, SweepRow.State.UNFINISHED),
            finished(2, Double.NaN),
            finished(3, Double.POSITIVE_INFINITY),
            finished(4, 0.5));
    assertThat(SweepRow.sorted(rows))
        .extracting(row -> row.entry().number())
        .containsExactly(4, 3, 2, 1, 5);
  }

  private static SweepRow finished(int number, double loss) {
    SweepResult result = new SweepResult("run", "Done.", 2, loss, loss, 1, Map.of());
    return row(number, SweepRow.State.FINISHED, Optional.of(result));
  }

  private static SweepRow row(int number, SweepRow.State state) {
    return row(number, state, Optional.empty());
  }

  private static SweepRow row(int number, SweepRow.State state, Optional<SweepResult> result) {
    SweepPlan.Entry entry = new SweepPlan.Entry(number, Map.of(), Presets.QUICK);
    return new SweepRow(entry, state, result, "", "folder");
  }
}
