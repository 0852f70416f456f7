package io.bottleneck.ui.shell;

import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window stood. */
final class WindowPlace {
  private WindowPlace() {}

  static double[] of(Stage stage) {
    return new double[] {stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()};
  }

  /** Puts {@code stage} where it stood, unless no screen is there any more. */
  static void apply(Settings settings, Stage stage) {
    double[] place = settings.window();
    if (place != null
        && !Screen.getScreensForRectangle(place[0], place[1], place[2], place[3]).isEmpty()) {
      stage.setX(place[0]);
      stage.setY(place[1]);
      stage.setWidth(place[2]);
      stage.setHeight(place[3]);
    }
    stage.setMaximized(settings.maximised());
  }
}
