package io.bottleneck.ui.shell;

import io.bottleneck.ui.view.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Something over the window; Esc, its button Close and a click beside it take it away. */
class Sheet extends StackPane {
  private final Button close = new Button();
  private final VBox sheet = new VBox(16);

  /**
   * An empty sheet that is not on show.
   *
   * @param beside what stands between title and Close
   */
  Sheet(String title, double width, double height, Node... beside) {
    close.setText(Texts.of(Sheet.class).get("notice.close"));
    close.setOnAction(event -> setVisible(false));
    Label name = new Label(title);
    name.getStyleClass().add("app-name");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(16, name);
    head.getChildren().addAll(beside);
    head.getChildren().addAll(gap, close);
    head.setAlignment(Pos.CENTER_LEFT);
    sheet.getChildren().add(head);
    sheet.getStyleClass().addAll("notice", "help-sheet");
    sheet.setAlignment(Pos.TOP_LEFT);
    sheet.setMaxSize(width, height);
    getChildren().add(sheet);
    getStyleClass().add("veil");
    setVisible(false);
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            setVisible(false);
          }
        });
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            setVisible(false);
            event.consume();
          }
        });
  }

  /** Puts {@code content} below the title; once. */
  final void fill(Node content) {
    VBox.setVgrow(content, Priority.ALWAYS);
    sheet.getChildren().add(content);
  }

  /** Shows or hides it. */
  void toggle() {
    setVisible(!isVisible());
    if (isVisible()) {
      close.requestFocus();
    }
  }
}
