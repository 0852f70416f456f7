package io.bottleneck.ui.noise;

import io.bottleneck.analysis.NoiseCurve;
import io.bottleneck.data.Noise;
import io.bottleneck.ui.workbench.ModelInUse;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The error of each model against the strength of the noise.
 *
 * @param question what was asked
 * @param curves one for each model of the question
 */
record NoiseCurves(Question question, List<NoiseCurve> curves) {
  /** Draws of the noise at each strength; the first ones that the pictures show, too. */
  static final int DRAWS = 8;

  private static final int STEPS = 10;
  private static final double[] STRENGTHS =
      IntStream.rangeClosed(0, STEPS).mapToDouble(i -> (double) i / STEPS).toArray();

  /**
   * Everything the curves depend on.
   *
   * @param models who shall answer: the one in use, and perhaps another
   */
  record Question(NoiseSubject subject, Noise.Kind kind, List<ModelInUse> models) {
    NoiseCurves answer(BooleanSupplier cancelled) {
      return new NoiseCurves(
          this,
          models.stream()
              .map(
                  model ->
                      NoiseCurve.of(
                          model.autoencoder(), subject.image(), kind, STRENGTHS, DRAWS, cancelled))
              .toList());
    }

    /**
     * Whether an answer would be of no use now that {@code newest} is asked. While one draws or a
     * training goes on, questions differ little and come faster than a slow network answers: those
     * are answered to the end, or the curve would stand still until the hand rests.
     */
    boolean outdatedBy(Question newest) {
      return newest == null
          || newest.kind != kind
          || newest.subject.origin() != subject.origin()
          || newest.subject.index() != subject.index()
          || !sameNetworks(newest.models);
    }

    private boolean sameNetworks(List<ModelInUse> others) {
      return others.size() == models.size()
          && IntStream.range(0, models.size())
              .allMatch(
                  i ->
                      others
                          .get(i)
                          .autoencoder()
                          .spec()
                          .equals(models.get(i).autoencoder().spec()));
    }
  }
}
