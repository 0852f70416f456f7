package io.bottleneck.ui.path;

import io.bottleneck.ui.fx.Delay;
import io.bottleneck.ui.path.PathViewModel.Status;
import io.bottleneck.ui.view.SaveQuestion;
import io.bottleneck.ui.view.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The film along the path on the map, with its controls, or how to draw a path. Space plays, Left
 * and Right go a frame, Home and End to the first and the last. 700 x 140 is enough.
 */
public final class PathView extends StackPane {
  private final Texts texts = Texts.of(PathView.class);
  private final PathViewModel model;
  private final Delay clock = new Delay(1000);
  private final Label title = new Label();
  private final Label next = new Label();
  private final VBox film;
  private final VBox empty;
  private final HBox beginning;

  /**
   * The film of {@code model}.
   *
   * @param files asks for the file to save to
   */
  public PathView(PathViewModel model, SaveQuestion files) {
    this.model = model;
    setId("path-view");
    getStyleClass().add("path-view");
    getStylesheets().add(PathView.class.getResource("path.css").toExternalForm());
    setMinSize(0, 0);
    FilmPane pane = new FilmPane(model);
    VBox.setVgrow(pane, Priority.ALWAYS);
    film = new VBox(4, new PathControls(model, files), pane);
    title.getStyleClass().add("path-title");
    next.getStyleClass().add("path-hint");
    next.setWrapText(true);
    Button draw = new Button(texts.get("draw"), new FontIcon(Material2MZ.TIMELINE));
    draw.setId("path-draw-first");
    PathControls.explain(draw, texts.get("draw.help"));
    draw.setOnAction(event -> model.drawPath());
    beginning = new HBox(8, draw, PathControls.shortcuts(model, texts, "path-between-first"));
    beginning.setAlignment(Pos.CENTER);
    empty = new VBox(8, title, next, beginning);
    empty.setAlignment(Pos.CENTER);
    getChildren().addAll(film, empty);
    model.statusProperty().addListener((property, before, now) -> show(now));
    model.playhead().playingProperty().addListener((property, before, now) -> run(now));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (film.isVisible()) {
            FilmKeys.handle(event, model.playhead());
          }
        });
    show(model.statusProperty().get());
  }

  private void show(Status status) {
    film.setVisible(status == Status.READY);
    empty.setVisible(status != Status.READY);
    beginning.setVisible(status == Status.NO_PATH);
    beginning.setManaged(status == Status.NO_PATH);
    if (status != Status.READY) {
      String key = "status." + status.name().toLowerCase(Locale.ROOT);
      title.setText(texts.get(key));
      next.setText(texts.get(key + ".next"));
    }
  }

  private void run(boolean playing) {
    if (playing) {
      clock.restart(this::tick, 1000.0 / model.playhead().speedProperty().get());
    } else {
      clock.cancel();
    }
  }

  private void tick() {
    model.playhead().tick();
    run(model.playhead().playingProperty().get());
  }
}
