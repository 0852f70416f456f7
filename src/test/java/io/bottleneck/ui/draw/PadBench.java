package io.bottleneck.ui.draw;

import io.bottleneck.ink.Mark;
import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.HeldOutReference;
import io.bottleneck.ui.workbench.RandomNetworks;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;

/** The pane one draws in over a random network, all work done at once, and hands for it. */
final class PadBench {
  final Workbench workbench = new Workbench();

  /** What nobody expected to go wrong. */
  final List<Throwable> failures = new ArrayList<>();

  final DrawViewModel model;
  private final Workers direct = new Workers(Runnable::run, Runnable::run, Runnable::run);

  PadBench(BiFunction<List<Mark>, Boolean, float[]> ink) {
    workbench.modelProperty().set(RandomNetworks.of(1, 3));
    model = new DrawViewModel(workbench, direct, Runnable::run, ink);
  }

  /** A pane of 280 by 560; FX thread. */
  DrawView view() {
    HeldOutReference reference =
        new HeldOutReference(
            workbench, direct, new BackgroundTasks(direct), (what, millis) -> {}, failures::add);
    GaugeViewModel gauge =
        new GaugeViewModel(workbench, reference, direct, Runnable::run, failures::add);
    DrawView view = new DrawView(model, gauge, workbench, Optional::empty);
    view.setPrefSize(280, 560);
    return view;
  }

  List<Mark> marks() {
    return model.pad().drawingProperty().get().marks();
  }

  /** Draws a level line in the pad's middle, from and to shares of its width. */
  void stroke(FxRobot robot, MouseButton button, double fromX, double toX) {
    Bounds pad = onScreen(robot);
    robot.moveTo(pad.getMinX() + fromX * pad.getWidth(), pad.getCenterY());
    robot.press(button);
    for (int i = 1; i <= 2; i++) { // the robot itself moves in steps
      double x = fromX + (toX - fromX) * i / 2;
      robot.moveTo(pad.getMinX() + x * pad.getWidth(), pad.getCenterY());
    }
    robot.release(button);
  }

  /** Where the pad is. */
  static Bounds onScreen(FxRobot robot) {
    Node pad = robot.lookup("#draw-pad").query();
    return pad.localToScreen(pad.getLayoutBounds());
  }

  /** The pixels on show in a picture. */
  static int[] picture(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(DigitPicture.class).pixels();
  }
}
