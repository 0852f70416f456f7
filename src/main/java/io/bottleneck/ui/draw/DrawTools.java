package io.bottleneck.ui.draw;

import io.bottleneck.ink.Drawing;
import io.bottleneck.ui.view.Texts;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The column of buttons beside the pad: pen, eraser, undo, redo, clear, and what else to draw on.
 */
final class DrawTools extends VBox {
  /** A block eraser lying on its corner, its rubbing half hollow, on a 24x24 grid. */
  private static final String ERASER =
      "M14.2 3.6 L20.4 9.8 L12.2 18 H20.5 V20 H7.6 L3.6 16 C3 15.4 3 14.6 3.6 14 Z "
          + "M8.9 11.5 L5.4 15 L8.4 18 H9.4 L12.5 15.1 Z";

  private static final double GAP = 4;

  private final Texts texts;

  DrawTools(Pad model, MenuButton others, Texts texts) {
    super(GAP);
    this.texts = texts;
    getStyleClass().add("draw-tools");

    ToggleButton pen = named(new ToggleButton(), "pen", icon(Material2AL.EDIT));
    ToggleButton eraser = named(new ToggleButton(), "eraser", eraser());
    eraser.selectedProperty().bindBidirectional(model.erasingProperty());
    pen.setSelected(!model.erasingProperty().get());
    model.erasingProperty().addListener((property, before, now) -> pen.setSelected(!now));
    // Like a radio button: pressing the pen that is already in hand leaves it there.
    pen.setOnAction(
        event -> {
          model.erasingProperty().set(false);
          pen.setSelected(true);
        });

    Button undo = named(new Button(), "undo", icon(Material2MZ.UNDO));
    undo.setOnAction(event -> model.undo());
    undo.disableProperty().bind(model.canUndoProperty().not());
    Button redo = named(new Button(), "redo", icon(Material2MZ.REDO));
    redo.setOnAction(event -> model.redo());
    redo.disableProperty().bind(model.canRedoProperty().not());
    Button clear = named(new Button(), "clear", icon(Material2AL.DELETE_OUTLINE));
    clear.setOnAction(event -> model.clear());
    clear.disableProperty().bind(model.drawingProperty().map(Drawing::isBlank));
    named(others, "others", icon(Material2AL.ADD_PHOTO_ALTERNATE));

    getChildren().addAll(pen, eraser, new Separator(), undo, redo, new Separator(), clear, others);
  }

  private <B extends ButtonBase> B named(B button, String key, Node graphic) {
    button.setId("draw-" + key);
    button.setGraphic(graphic);
    button.getStyleClass().add("draw-tool");
    button.setAccessibleText(texts.get(key));
    button.setTooltip(new Tooltip(texts.get(key + ".tip")));
    return button;
  }

  private static Node icon(Ikon code) {
    FontIcon icon = new FontIcon(code);
    icon.getStyleClass().add("draw-icon");
    return icon;
  }

  private static Node eraser() {
    SVGPath path = new SVGPath();
    path.setContent(ERASER);
    path.setFillRule(FillRule.EVEN_ODD);
    path.getStyleClass().add("draw-eraser");
    path.setScaleX(0.8);
    path.setScaleY(0.8);
    return new Group(path);
  }
}
