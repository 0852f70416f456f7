package io.bottleneck.lab.repeat;

import java.util.List;

/**
 * The losses of a run beside those it was to repeat, over the epochs that both have.
 *
 * @param epochs how many
 * @param equal whether every loss is the same number, bit for bit
 * @param training largest difference of two training losses, 0 or more, in the loss's unit
 * @param validation the same of the validation losses, mean squared errors
 */
public record LossComparison(int epochs, boolean equal, double training, double validation) {
  /** Compares epoch by epoch; whatever one of the two has beyond the other is left out. */
  public static LossComparison of(
      Recipe.Past past, List<Double> training, List<Double> validation) {
    int epochs = Math.min(past.validationLosses().size(), validation.size());
    List<Double> ofTraining = training.subList(0, epochs);
    List<Double> ofValidation = validation.subList(0, epochs);
    return new LossComparison(
        epochs,
        ofTraining.equals(past.trainingLosses().subList(0, epochs))
            && ofValidation.equals(past.validationLosses().subList(0, epochs)),
        largest(ofTraining, past.trainingLosses()),
        largest(ofValidation, past.validationLosses()));
  }

  private static double largest(List<Double> these, List<Double> those) {
    double largest = 0;
    for (int i = 0; i < these.size(); i++) {
      largest = Math.max(largest, Math.abs(these.get(i) - those.get(i)));
    }
    return largest;
  }
}
