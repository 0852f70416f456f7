package io.bottleneck.ui.draw;

import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.DrawnStep;
import io.bottleneck.ui.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * How the drawing came about: a slider through its points, and pictures of what the network saw and
 * made of it on the way. About 200 units high.
 */
public final class ReplayView extends VBox {
  private static final double GAP = 8;

  private final Texts texts = Texts.of(ReplayView.class);
  private final Replay replay;
  private final HBox film = new HBox(GAP / 2);
  private final Label empty = new Label(texts.get("replay.empty"));
  private final VBox content;
  private final List<StepTile> tiles = new ArrayList<>();
  private List<DrawnStep> steps = List.of();

  /** The replay of {@code model}; the steps come from {@code workbench}. */
  public ReplayView(DrawViewModel model, Workbench workbench) {
    super(GAP);
    replay = model.replay();
    getStyleClass().add("replay-view");
    Label names = new Label(texts.get("replay.rows"));
    names.getStyleClass().addAll("secondary", "caption");
    names.setMinHeight(Region.USE_PREF_SIZE);
    content = new VBox(GAP, controls(), film, names);
    empty.getStyleClass().add("secondary");
    empty.setWrapText(true);
    StackPane both = new StackPane(content, empty);
    both.setAlignment(Pos.TOP_LEFT);
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren().add(both);
    workbench.drawnStepsProperty().addListener((property, before, now) -> show(now));
    widthProperty().addListener((property, before, now) -> show(steps));
    replay.positionProperty().addListener((property, before, now) -> mark());
    sceneProperty()
        .addListener((property, before, now) -> show(workbench.drawnStepsProperty().get()));
    show(workbench.drawnStepsProperty().get());
  }

  private HBox controls() {
    Button play = new Button();
    play.setId("replay-play");
    play.setOnAction(event -> replay.playOrStop());
    FontIcon icon = new FontIcon();
    play.setGraphic(icon);
    Runnable look =
        () -> {
          boolean playing = replay.playingProperty().get();
          icon.setIconCode(playing ? Material2MZ.PAUSE : Material2MZ.PLAY_ARROW);
          String what = texts.get(playing ? "replay.stop" : "replay.play");
          play.setAccessibleText(what);
          play.setTooltip(new Tooltip(what));
        };
    look.run();
    replay.playingProperty().addListener((property, before, now) -> look.run());
    Slider slider = new Slider(0, 1, 0);
    slider.setId("replay-slider");
    slider.setAccessibleText(texts.get("replay.slider"));
    slider.setTooltip(new Tooltip(texts.get("replay.slider")));
    slider.maxProperty().bind(replay.lengthProperty());
    slider.setBlockIncrement(1);
    slider.valueProperty().bindBidirectional(replay.positionProperty());
    HBox.setHgrow(slider, Priority.ALWAYS);
    Label place = new Label();
    place.setId("replay-place");
    place.getStyleClass().add("figures");
    place.setMinWidth(150);
    place.setAlignment(Pos.CENTER_RIGHT);
    Runnable tell =
        () ->
            place.setText(
                texts.get(
                    "replay.place",
                    replay.positionProperty().get(),
                    replay.lengthProperty().get()));
    replay.positionProperty().addListener((property, before, now) -> tell.run());
    replay.lengthProperty().addListener((property, before, now) -> tell.run());
    tell.run();
    Button end = new Button("", new FontIcon(Material2AL.LAST_PAGE));
    end.setId("replay-end");
    end.setAccessibleText(texts.get("replay.end"));
    end.setTooltip(new Tooltip(texts.get("replay.end")));
    end.setOnAction(event -> replay.positionProperty().set(replay.lengthProperty().get()));
    HBox row = new HBox(GAP, play, slider, end, place);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** While nobody sees this page, nothing is painted. */
  private void show(List<DrawnStep> now) {
    steps = now;
    content.setVisible(!now.isEmpty());
    empty.setVisible(now.isEmpty());
    if (getScene() == null) {
      return;
    }
    List<DrawnStep> chosen = chosen(now, room());
    while (tiles.size() < chosen.size()) {
      tiles.add(new StepTile(texts, count -> replay.positionProperty().set(count)));
    }
    for (int i = 0; i < chosen.size(); i++) {
      tiles.get(i).show(chosen.get(i));
    }
    List<StepTile> shown = tiles.subList(0, chosen.size());
    if (!film.getChildren().equals(shown)) {
      film.getChildren().setAll(shown);
    }
    mark();
  }

  private int room() {
    return Math.max(2, (int) ((getWidth() - 2 * GAP) / (StepTile.WIDTH + GAP / 2)));
  }

  /**
   * Every one, every second, every fourth and so on, whatever has room, and always the last: so
   * that the pictures stand still while the drawing grows.
   */
  static List<DrawnStep> chosen(List<DrawnStep> all, int room) {
    int every = 1;
    while ((all.size() - 1 + every - 1) / every + 1 > room) {
      every *= 2;
    }
    List<DrawnStep> chosen = new ArrayList<>();
    for (int i = 0; i < all.size() - 1; i += every) {
      chosen.add(all.get(i));
    }
    if (!all.isEmpty()) {
      chosen.add(all.get(all.size() - 1));
    }
    return chosen;
  }

  private void mark() {
    int position = replay.positionProperty().get();
    StepTile last = null;
    for (StepTile tile : tiles) {
      tile.mark(false);
      if (film.getChildren().contains(tile) && tile.steps() <= position) {
        last = tile;
      }
    }
    if (last != null) {
      last.mark(true);
    }
  }
}
