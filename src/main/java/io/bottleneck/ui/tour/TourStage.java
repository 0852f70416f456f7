package io.bottleneck.ui.tour;

import io.bottleneck.ui.shell.Features;
import io.bottleneck.ui.shell.Shell;
import io.bottleneck.ui.workbench.Workbench;
import java.nio.file.Path;
import javafx.scene.control.ButtonBase;

/**
 * What every step of a tour works with.
 *
 * @param driver hands and eyes
 * @param shell the window
 * @param out where pictures go
 * @param report where figures go
 */
record TourStage(TourDriver driver, Shell shell, Path out, TourReport report) {
  /** Longest time a step waits for something that takes its time. */
  static final long PATIENCE_SECONDS = 120;

  Workbench workbench() {
    return shell.workbench();
  }

  Features features() {
    return shell.features();
  }

  /** Waits until the map shows the codes of the digits to learn from. */
  void awaitMap() throws Exception {
    driver.await(
        "a map of the open digits",
        PATIENCE_SECONDS,
        () ->
            workbench().codeMapProperty().get() != null
                && workbench().codeMapProperty().get().digits()
                    == workbench().corpusProperty().get().training()
                && features().latentView().scatter().pointsInView() > 0);
    driver.settle(700);
  }

  /** Shows a page beside or below the map. */
  void tab(String key) throws Exception {
    driver.fxRun(() -> ((ButtonBase) shell.stage().getScene().lookup("#tab-" + key)).fire());
  }

  /** A picture in the theme of now and one in the other. */
  void inBothThemes(String name) throws Exception {
    driver.settle(200);
    driver.picture(name);
    driver.fxRun(shell::toggleTheme);
    driver.settle(400);
    driver.picture(name + "-dark");
    driver.fxRun(shell::toggleTheme);
    driver.settle(200);
  }
}
