package io.bottleneck.ui.tour;

import static io.bottleneck.ui.tour.TourDriver.check;

import io.bottleneck.ink.Similarity;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.Viewport;
import io.bottleneck.ui.draw.Pad;
import io.bottleneck.ui.shell.Features;
import io.bottleneck.ui.shell.Perspective;
import io.bottleneck.ui.view.ScatterView;
import io.bottleneck.ui.workbench.Workbench;
import java.util.Arrays;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;

/** What one does with a drawing beside drawing it. */
final class StudioSteps {
  private final TourStage stage;
  private final DrawSteps draw;
  private final TourDriver driver;
  private final Workbench workbench;
  private final Features features;

  StudioSteps(TourStage stage, DrawSteps draw) {
    this.stage = stage;
    this.draw = draw;
    driver = stage.driver();
    workbench = stage.workbench();
    features = stage.features();
  }

  void run() {
    driver.step("go back through a drawing", this::replay);
    driver.step("a soft tip, moved and scaled", this::soft);
    driver.step("draw on over a digit of the data", this::overDigit);
    driver.step("noise on a drawing", this::noise);
    driver.step("keep drawings", this::keep);
    driver.step("drag the drawing's marker", this::steer);
  }

  private void replay() throws Exception {
    draw.drawDigit(5);
    driver.await(
        "the drawing's trail",
        10,
        () -> {
          var steps = workbench.drawnStepsProperty().get();
          int all = features.draw().pad().drawingProperty().get().steps();
          return !steps.isEmpty() && steps.get(steps.size() - 1).steps() == all;
        });
    stage.tab("replay");
    stage.inBothThemes("studio-replay");
    float[] whole = driver.fx(() -> workbench.drawnCodeProperty().get());
    driver.fxRun(
        () -> {
          var replay = features.draw().replay();
          replay.positionProperty().set(replay.lengthProperty().get() / 2);
        });
    driver.settle(300);
    driver.picture("studio-replay-half");
    check(
        !Arrays.equals(whole, driver.fx(() -> workbench.drawnCodeProperty().get())),
        "going back changed nothing");
    driver.fxRun(features.draw().replay()::playOrStop);
    driver.await(
        "the end of the replay", 20, () -> !features.draw().replay().playingProperty().get());
    driver.settle(200);
    check(
        Arrays.equals(whole, driver.fx(() -> workbench.drawnCodeProperty().get())),
        "the drawing's end did not come back");
  }

  private void soft() throws Exception {
    Pad pad = features.draw().pad();
    driver.fxRun(() -> pad.softProperty().set(true));
    draw.drawDigit(8);
    driver.fxRun(
        () -> {
          pad.softProperty().set(false);
          pad.move(Similarity.about(14, 14, 0.7, Math.toRadians(20)));
          pad.settle();
        });
    driver.settle(400);
    driver.picture("studio-soft");
  }

  private void overDigit() throws Exception {
    float[] digit = workbench.corpusProperty().get().training().image(1);
    driver.fxRun(() -> workbench.forPadProperty().set(digit));
    driver.fxRun(
        () -> {
          features.draw().pad().beginStroke(6, 20, false);
          features.draw().pad().extendStroke(22, 22);
          features.draw().pad().endStroke();
        });
    driver.settle(500);
    stage.inBothThemes("studio-over-digit");
  }

  private void noise() throws Exception {
    draw.drawDigit(2);
    stage.tab("noise");
    driver.settle(1500);
    stage.inBothThemes("studio-noise");
  }

  /** Two networks on the noise bench: the one that a run has reached and the one that ships. */
  void compareOnNoise() {
    driver.step("two networks on noise", this::twoNetworks);
  }

  private void twoNetworks() throws Exception {
    driver.fxRun(() -> stage.shell().perspectiveProperty().set(Perspective.DRAW));
    draw.drawDigit(3);
    stage.tab("noise");
    MenuButton compare =
        driver.fx(() -> (MenuButton) stage.shell().stage().getScene().lookup("#noise-compare"));
    driver.fxRun(
        () -> {
          compare.show();
          compare.getItems().stream()
              .filter(item -> "seed".equals(item.getText()))
              .findFirst()
              .orElseThrow()
              .fire();
          compare.hide();
        });
    driver.await("the second network's name", 30, () -> compare.getText().contains("Seed"));
    driver.settle(1500);
    stage.inBothThemes("studio-noise-two");
    driver.fxRun(
        () -> ((ButtonBase) stage.shell().stage().getScene().lookup("#noise-let-go")).fire());
    stage.tab("replay");
  }

  private void keep() throws Exception {
    stage.tab("own");
    for (int label = 0; label < 10; label++) {
      draw.drawDigit(label);
      int kept = label;
      driver.settle(150);
      driver.fxRun(() -> features.own().keep(kept));
    }
    driver.await("ten kept", 10, () -> workbench.ownDigitsProperty().get().digits().size() == 10);
    driver.settle(700);
    stage.inBothThemes("studio-own");
    driver.fxRun(features.own()::clear);
    stage.tab("replay");
  }

  private void steer() throws Exception {
    draw.drawDigit(3);
    driver.settle(400);
    ScatterView scatter = features.latentView().scatter();
    Place from = driver.fx(() -> features.latent().markersProperty().get().drawn().orElseThrow());
    Viewport view = driver.fx(() -> scatter.viewportProperty().get());
    double x = view.screenX(from.x());
    double y = view.screenY(from.y());
    driver.fxRun(() -> Mouse.press(scatter, x, y));
    for (int i = 1; i <= 20; i++) {
      int step = i;
      driver.fxRun(() -> Mouse.drag(scatter, x - 6 * step, y - 3 * step));
      driver.settle(20);
    }
    driver.fxRun(() -> Mouse.release(scatter, x - 120, y - 60));
    driver.await(
        "a digit there", 10, () -> features.latent().steering().steeredProperty().get() != null);
    stage.inBothThemes("studio-more-like");
    driver.fxRun(features.latent().steering()::draw);
    driver.settle(500);
    driver.picture("studio-decoded-on-pad");
    check(
        driver.fx(() -> features.latent().steering().steeredProperty().get() == null),
        "the marker was not let go");
  }
}
