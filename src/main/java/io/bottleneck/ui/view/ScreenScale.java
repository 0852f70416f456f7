package io.bottleneck.ui.view;

import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** How many pixels of the screen a unit of the scene is, for nodes that paint their own pixels. */
public final class ScreenScale {
  private ScreenScale() {}

  /** Tells {@code told} the scale of the window {@code node} is in: now and when it changes. */
  public static void follow(Node node, DoubleConsumer told) {
    ObservableValue<Number> scale =
        node.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::renderScaleXProperty)
            .orElse(1.0);
    scale.addListener((property, before, now) -> told.accept(now.doubleValue()));
    told.accept(scale.getValue().doubleValue());
  }
}
