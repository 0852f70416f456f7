package io.bottleneck.ui.errors;

import io.bottleneck.analysis.ClassErrors;
import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.ui.view.DigitStack;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.MapErrors;
import io.bottleneck.ui.workbench.MapStacks;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The errors of the digits on the map, ready to be shown. Immutable.
 *
 * @param map the digits and their network
 * @param meanError over all digits
 * @param classes mean errors by class; empty when the digits carry no labels
 * @param worst the digits with the largest errors, largest first
 * @param best the digits with the smallest errors, smallest first
 */
public record ErrorBoard(
    CodeMap map,
    double meanError,
    Optional<ClassErrors> classes,
    List<DigitStack> worst,
    List<DigitStack> best) {
  /** More than a row has room for. */
  static final int EXTREMES = 24;

  /** Copies the lists. */
  public ErrorBoard {
    worst = List.copyOf(worst);
    best = List.copyOf(best);
  }

  /** Some milliseconds for 42,000 digits whose errors are known; any thread. */
  static ErrorBoard of(MapErrors.Known known) {
    CodeMap map = known.map();
    ReconstructionErrors errors = known.errors();
    int[] all = IntStream.range(0, errors.size()).toArray();
    return new ErrorBoard(
        map,
        errors.mean(),
        map.digits().labelled()
            ? Optional.of(ClassErrors.of(errors, map.digits()))
            : Optional.empty(),
        MapStacks.of(known, errors.worst(all, EXTREMES)),
        MapStacks.of(known, errors.best(all, EXTREMES)));
  }
}
