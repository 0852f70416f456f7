package io.bottleneck.ui.tour;

import io.bottleneck.ui.shell.Perspective;
import io.bottleneck.ui.shell.Shell;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.ButtonBase;

/** Shows every panel, tries everything once, checks each outcome and takes a picture of it. */
final class PictureTour {
  /** Epochs of a run that is still going on when the tour stops it. */
  static final int LONG_RUN = 1000;

  private final TourStage stage;
  private final TourDriver driver;
  private final Shell shell;

  PictureTour(TourStage stage) {
    this.stage = stage;
    driver = stage.driver();
    shell = stage.shell();
  }

  /**
   * Takes the whole tour.
   *
   * @param data digits to open; null for those that are open
   */
  void run(Path data) {
    new MapSteps(stage).run(data);
    new LibrarySteps(stage).run();
    new ExploreSteps(stage).run();
    DrawSteps draw = new DrawSteps(stage);
    draw.run();
    StudioSteps studio = new StudioSteps(stage, draw);
    studio.run();
    new TrainSteps(stage).run(draw);
    studio.compareOnNoise();
    new RunSteps(stage).run();
    driver.step("dark theme", this::dark);
    driver.step("guide and keys", this::help);
    driver.step("the offer of MNIST", this::offerDigits);
  }

  private void dark() throws Exception {
    driver.fxRun(shell::toggleTheme);
    for (Perspective perspective : Perspective.values()) {
      driver.fxRun(() -> shell.perspectiveProperty().set(perspective));
      driver.settle(700);
      driver.picture("dark-" + perspective.name().toLowerCase(Locale.ROOT));
    }
    driver.fxRun(shell::toggleTheme);
    driver.fxRun(() -> shell.perspectiveProperty().set(Perspective.EXPLORE));
    driver.settle(500);
  }

  private void help() throws Exception {
    driver.fxRun(shell::toggleHelp);
    driver.settle(300);
    driver.picture("guide");
    driver.fxRun(() -> press("#help-keys"));
    driver.settle(300);
    driver.picture("keys");
    driver.fxRun(shell::toggleHelp);
  }

  /** What somebody without digits finds in the guide; nothing is fetched. */
  private void offerDigits() throws Exception {
    driver.fxRun(shell::toggleHelp);
    driver.fxRun(() -> press("#help-guide"));
    driver.fxRun(() -> press("#guide-download"));
    driver.await("the offer", 20, () -> shell.stage().getScene().lookup("#download-start") != null);
    stage.inBothThemes("download");
  }

  private void press(String button) {
    ((ButtonBase) shell.stage().getScene().lookup(button)).fire();
  }
}
