package io.bottleneck.planted.ui.draw;

import io.bottleneck.architecture.Violates;
import org.controlsfx.control.RangeSlider;

@Violates("view-models-without-nodes")
final class ControlViewModel {
  private RangeSlider slider;
}
