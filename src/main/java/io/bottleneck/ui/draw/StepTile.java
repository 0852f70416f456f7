package io.bottleneck.ui.draw;

import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.DrawnStep;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** The drawing at one step above its reconstruction; a click goes there. */
final class StepTile extends Button {
  private static final int MULTIPLE = 2;
  private static final double FRAME = 2;

  /** Units from side to side. */
  static final double WIDTH = MULTIPLE * 28 + 2 * FRAME;

  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private final Texts texts;
  private final DigitPicture seen = new DigitPicture(MULTIPLE);
  private final DigitPicture reconstruction = new DigitPicture(MULTIPLE);
  private DrawnStep step;

  StepTile(Texts texts, IntConsumer chosen) {
    this.texts = texts;
    getStyleClass().setAll("step-tile");
    setGraphic(new VBox(2, seen, reconstruction));
    setOnAction(event -> chosen.accept(step.steps()));
  }

  void show(DrawnStep newStep) {
    if (newStep != step) {
      step = newStep;
      seen.show(step.seen());
      reconstruction.show(step.reconstruction());
      setAccessibleText(texts.get("replay.step", step.steps()));
    }
  }

  int steps() {
    return step.steps();
  }

  void mark(boolean here) {
    pseudoClassStateChanged(HERE, here);
  }
}
