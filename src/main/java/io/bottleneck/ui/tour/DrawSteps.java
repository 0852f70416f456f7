package io.bottleneck.ui.tour;

import static io.bottleneck.ui.tour.TourDriver.check;

import io.bottleneck.data.Handwriting;
import io.bottleneck.ink.Stroke;
import io.bottleneck.ui.draw.DrawView;
import io.bottleneck.ui.draw.Pad;
import io.bottleneck.ui.shell.Features;
import io.bottleneck.ui.shell.Perspective;
import io.bottleneck.ui.shell.Shell;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.Workbench;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Draws digits with the mouse. */
final class DrawSteps {
  /** An M, which none of the digits is like. */
  private static final List<Stroke> LETTER =
      List.of(
          new Stroke(
              new double[] {5, 6, 14, 22, 23}, new double[] {24, 4, 18, 4, 24}, 2.25, false));

  private final TourStage stage;
  private final TourDriver driver;
  private final Shell shell;
  private final Workbench workbench;
  private final Features features;

  DrawSteps(TourStage stage) {
    this.stage = stage;
    driver = stage.driver();
    shell = stage.shell();
    workbench = stage.workbench();
    features = stage.features();
  }

  void run() {
    driver.step("draw a digit", this::draw);
    driver.step("undo and redo a stroke", this::undoRedo);
    driver.step("ten drawn digits find their class", this::tenDigits);
    driver.step("a letter is told from a digit", this::letter);
  }

  private Region pad() {
    return PadScript.pad(features.drawView());
  }

  /** Draws a copybook digit with the mouse and waits for its reconstruction. */
  void drawDigit(int label) throws Exception {
    driver.fxRun(() -> features.draw().pad().clear());
    new PadScript(pad()).draw(Handwriting.copybook(label)).get();
    driver.await(
        "the drawing's reconstruction",
        10,
        () ->
            features.draw().latency().waiting() == 0
                && features.draw().drawnProperty().get().answer().isPresent());
  }

  private void draw() throws Exception {
    driver.fxRun(() -> shell.perspectiveProperty().set(Perspective.DRAW));
    driver.settle(500);
    driver.picture("pad-blank");
    drawDigit(3);
    float[] code = driver.fx(() -> workbench.drawnCodeProperty().get().clone());
    driver.settle(500);
    driver.picture("drawn");
    check(
        !TourDriver.constant(
            driver.fx(
                () -> features.draw().drawnProperty().get().answer().get().reconstructionPixels())),
        "the reconstruction is one flat grey");
    drawDigit(0);
    float[] moved = driver.fx(() -> workbench.drawnCodeProperty().get().clone());
    check(!Arrays.equals(code, moved), "the drawing's marker did not move");
  }

  private void undoRedo() throws Exception {
    Pad draw = features.draw().pad();
    int strokes = driver.fx(() -> draw.drawingProperty().get().marks().size());
    driver.fxRun(draw::undo);
    check(
        driver.fx(() -> draw.drawingProperty().get().marks().size()) == strokes - 1,
        "undo did nothing");
    driver.fxRun(draw::redo);
    check(
        driver.fx(() -> draw.drawingProperty().get().marks().size()) == strokes,
        "redo did nothing");
  }

  private void tenDigits() throws Exception {
    StringBuilder found = new StringBuilder();
    int right = 0;
    for (int label = 0; label < 10; label++) {
      drawDigit(label);
      driver.await("votes", 10, () -> features.draw().likenessProperty().get() != null);
      driver.settle(150); // the vote of the whole digit follows that of its last movement
      int vote = driver.fx(() -> features.draw().likenessProperty().get().label());
      found.append(label).append("->").append(vote).append(' ');
      right += vote == label ? 1 : 0;
      if (label == 4) {
        driver.picture("drawn-four");
      }
    }
    stage.report().figure("tenDrawnDigits", right + " of 10: " + found.toString().strip());
    check(right >= 8, "only " + right + " of 10 drawn digits found their class: " + found);
  }

  /** What the gauge says of a digit and of a letter; the letter in both themes. */
  private void letter() throws Exception {
    drawDigit(3);
    awaitLevel(List.of("gauge.like"));
    driver.fxRun(() -> features.draw().pad().clear());
    new PadScript(pad()).draw(LETTER).get();
    awaitLevel(List.of("gauge.unusual", "gauge.unlike"));
    driver.settle(300);
    stage.inBothThemes("drawn-letter");
  }

  private void awaitLevel(List<String> keys) throws Exception {
    Texts texts = Texts.of(DrawView.class);
    List<String> words = keys.stream().map(texts::get).toList();
    Label level = (Label) features.drawView().lookup("#gauge-level");
    driver.await("the gauge to say " + words, 60, () -> words.contains(level.getText()));
  }
}
