package io.bottleneck.ui.shell;

import io.bottleneck.ui.runs.RunsFeature;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.StackPane;

/**
 * The slider over the epochs, across the window below everything it moves. There while a run is on
 * show, and where one is trained or looked for.
 */
final class ScrubberStrip extends StackPane {
  ScrubberStrip(RunsFeature runs, ObjectProperty<Perspective> perspective) {
    getChildren().add(runs.scrubberView());
    visibleProperty()
        .bind(
            runs.scrubber()
                .runNameProperty()
                .isNotEmpty()
                .or(perspective.isEqualTo(Perspective.TRAIN))
                .or(perspective.isEqualTo(Perspective.RUNS)));
    managedProperty().bind(visibleProperty());
  }
}
