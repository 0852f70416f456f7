package io.bottleneck.ui.shell;

import io.bottleneck.ui.view.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** The help over the window: a guide to what one can do, and all keys. F1 opens and closes it. */
final class HelpSheet extends StackPane {
  private static final double SHEET_WIDTH = 860;
  private static final double SHEET_HEIGHT = 640;

  private final Texts texts = Texts.of(HelpSheet.class);
  private final Button close = new Button();
  private final ScrollPane page = new ScrollPane();
  private final Node guide = new GuideView();
  private final Node keys = new ShortcutsView();

  HelpSheet() {
    ToggleButton guideTab = tab("guide");
    ToggleButton keysTab = tab("keys");
    SegmentedButton tabs = new SegmentedButton(guideTab, keysTab);
    guideTab.setOnAction(event -> open(guideTab, guide));
    keysTab.setOnAction(event -> open(keysTab, keys));
    open(guideTab, guide);
    close.setText(texts.get("notice.close"));
    close.setOnAction(event -> setVisible(false));
    Label title = new Label(texts.get("help.title"));
    title.getStyleClass().add("app-name");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(16, title, tabs, gap, close);
    head.setAlignment(Pos.CENTER_LEFT);
    page.setFitToWidth(true);
    page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(page, Priority.ALWAYS);
    VBox sheet = new VBox(16, head, page);
    sheet.getStyleClass().addAll("notice", "help-sheet");
    sheet.setAlignment(Pos.TOP_LEFT);
    sheet.setMaxSize(SHEET_WIDTH, SHEET_HEIGHT);
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

  private void open(ToggleButton tab, Node content) {
    tab.setSelected(true); // a second click must not leave nothing chosen
    page.setContent(content);
    page.setVvalue(0);
  }

  void toggle() {
    setVisible(!isVisible());
    if (isVisible()) {
      close.requestFocus();
    }
  }

  private ToggleButton tab(String name) {
    ToggleButton tab = new ToggleButton(texts.get("help." + name));
    tab.setId("help-" + name);
    return tab;
  }
}
