package io.bottleneck.ui.selection;

import io.bottleneck.analysis.SelectionSummary;
import io.bottleneck.ui.view.DigitStack;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.MapErrors;
import io.bottleneck.ui.workbench.MapStacks;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Everything the pane shows of a selection: all from the same weights. Immutable.
 *
 * @param map whose digits are selected
 * @param summary what they have in common
 * @param worst those with the largest errors, largest first, ready to be shown
 */
public record SelectedDigits(CodeMap map, SelectionSummary summary, List<DigitStack> worst) {
  /** How many of the worst are shown. */
  static final int WORST = 12;

  /** Copies the list. */
  public SelectedDigits {
    worst = List.copyOf(worst);
  }

  /**
   * Looks at {@code indices} of digits of the map, at least one; some tenths of a second for all of
   * 42,000.
   */
  static SelectedDigits of(MapErrors.Known known, int[] indices, BooleanSupplier cancelled) {
    CodeMap map = known.map();
    SelectionSummary summary =
        SelectionSummary.of(
            map.source(), known.codes(), map.digits(), known.errors(), indices, WORST, cancelled);
    return new SelectedDigits(map, summary, MapStacks.of(known, summary.worst()));
  }
}
