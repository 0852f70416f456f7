package io.bottleneck.ui.training;

import io.bottleneck.model.ModelCard;
import java.util.List;
import java.util.Objects;

/**
 * The losses of another run, drawn faintly behind those of the run on show.
 *
 * @param name what the legend calls it
 * @param training mean training loss of each epoch, the first epoch's first
 * @param validation reconstruction MSE of the held-out digits after each epoch
 * @param light opaque ARGB on a light background
 * @param dark opaque ARGB on a dark background
 */
public record GhostCurve(
    String name, List<Double> training, List<Double> validation, int light, int dark) {
  private static final int GREY_ON_LIGHT = 0xFF6B7280;
  private static final int GREY_ON_DARK = 0xFFA3ABB8;

  /** Copies the losses. */
  public GhostCurve {
    Objects.requireNonNull(name, "name");
    training = List.copyOf(training);
    validation = List.copyOf(validation);
  }

  /** What {@code card} remembers, in grey. */
  public static GhostCurve of(String name, ModelCard card) {
    return new GhostCurve(
        name, card.trainingLosses(), card.validationLosses(), GREY_ON_LIGHT, GREY_ON_DARK);
  }
}
