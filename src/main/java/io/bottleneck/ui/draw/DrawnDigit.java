package io.bottleneck.ui.draw;

import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.ink.Mark;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.workbench.ModelInUse;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What the network sees of a drawing and what it makes of it, coloured and ready to be shown.
 * Immutable: nobody changes the arrays.
 *
 * @param marks what was on the pad
 * @param seen 784 floats in [0,1], 1 = ink
 * @param seenPixels the same as ARGB
 * @param blank whether there is no ink at all
 * @param answer what the network made of it; empty for a blank pad or before the first network
 * @param finishedNanos when these pixels were finished, by {@link System#nanoTime()}
 */
public record DrawnDigit(
    List<Mark> marks,
    float[] seen,
    int[] seenPixels,
    boolean blank,
    Optional<Answer> answer,
    long finishedNanos) {

  /**
   * A network's answer to a drawing.
   *
   * @param model the network
   * @param code its code of the drawing
   * @param reconstruction 784 floats, not clamped
   * @param reconstructionPixels the same as ARGB, clamped
   * @param differencePixels what was lost and invented, ARGB
   * @param error mean squared error over the pixels
   */
  public record Answer(
      ModelInUse model,
      float[] code,
      float[] reconstruction,
      int[] reconstructionPixels,
      int[] differencePixels,
      double error) {}

  /**
   * A drawing to be seen.
   *
   * @param marks on the pad
   * @param centre whether to centre them as MNIST is
   * @param model who shall see it
   * @param move number of the newest mouse move it holds
   */
  record Request(List<Mark> marks, boolean centre, Optional<ModelInUse> model, long move) {}

  /** Renders, reconstructs and colours: everything that need not be done on the FX thread. */
  static DrawnDigit of(Request request, BiFunction<List<Mark>, Boolean, float[]> ink) {
    float[] seen = ink.apply(request.marks, request.centre);
    int[] seenPixels = DigitColours.grey(seen);
    boolean blank = blank(seen);
    Optional<Answer> answer =
        blank ? Optional.empty() : request.model.map(model -> answer(model, seen));
    return new DrawnDigit(request.marks, seen, seenPixels, blank, answer, System.nanoTime());
  }

  private static Answer answer(ModelInUse model, float[] seen) {
    float[] code = model.autoencoder().encode(seen);
    float[] reconstruction = model.autoencoder().decode(code);
    return new Answer(
        model,
        code,
        reconstruction,
        DigitColours.grey(reconstruction),
        DigitColours.difference(seen, reconstruction),
        ReconstructionErrors.between(seen, reconstruction));
  }

  static boolean blank(float[] seen) {
    for (float value : seen) {
      if (value > 0) {
        return false;
      }
    }
    return true;
  }
}
