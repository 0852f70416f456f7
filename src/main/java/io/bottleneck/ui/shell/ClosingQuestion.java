package io.bottleneck.ui.shell;

import io.bottleneck.ui.view.Texts;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;

/** The one dialog: whether to close in the middle of a training. */
final class ClosingQuestion {
  private static final Texts TEXTS = Texts.of(ClosingQuestion.class);

  private ClosingQuestion() {}

  /** Asks over {@code owner}, in its colours, and waits; true means stop and close. */
  static boolean confirmed(Stage owner) {
    ButtonType stop = new ButtonType(TEXTS.get("close.stop"), ButtonData.OK_DONE);
    ButtonType stay = new ButtonType(TEXTS.get("close.stay"), ButtonData.CANCEL_CLOSE);
    Alert question = new Alert(Alert.AlertType.CONFIRMATION, TEXTS.get("close.text"), stop, stay);
    question.initOwner(owner);
    question.setTitle(TEXTS.get("app.name"));
    question.setHeaderText(TEXTS.get("close.title"));
    DialogPane pane = question.getDialogPane();
    pane.getStylesheets().setAll(owner.getScene().getStylesheets());
    if (owner.getScene().getRoot().getStyleClass().contains("dark")) {
      pane.getStyleClass().add("dark");
    }
    return question.showAndWait().filter(stop::equals).isPresent();
  }
}
