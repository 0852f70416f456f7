package io.bottleneck.ui.path;

import io.bottleneck.ui.view.SaveQuestion;
import io.bottleneck.ui.view.ShownAs;
import io.bottleneck.ui.view.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What one does with a film: play it, make it longer, lay another path, save it. */
final class PathControls extends HBox {
  private final Texts texts = Texts.of(PathControls.class);
  private final PathViewModel model;

  PathControls(PathViewModel model, SaveQuestion files) {
    super(8);
    this.model = model;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("path-controls");
    Label epoch = new Label();
    epoch.setId("path-epoch");
    epoch.getStyleClass().add("path-number");
    epoch.setMinWidth(0);
    explain(epoch, texts.get("epoch.help"));
    model
        .filmProperty()
        .addListener(
            (property, before, now) ->
                epoch.setText(now == null ? "" : texts.get("epoch", now.epoch())));
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    getChildren()
        .addAll(
            play(),
            backAndForth(),
            speed(),
            new Label(texts.get("frames")),
            frames(),
            count(),
            between,
            epoch,
            icon("draw", Material2MZ.TIMELINE, model::drawPath),
            shortcuts(model, texts, "path-between"),
            icon("clear", Material2AL.CLEAR, model::clear),
            save(files));
  }

  /** Gives {@code control} a tooltip that is also its accessible text. */
  static void explain(Control control, String text) {
    Tooltip tooltip = new Tooltip(text);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(360);
    control.setTooltip(tooltip);
    control.setAccessibleText(text);
  }

  private Button icon(String key, Ikon picture, Runnable action) {
    Button button = new Button("", new FontIcon(picture));
    button.setId("path-" + key);
    explain(button, texts.get(key + ".help"));
    button.setOnAction(event -> action.run());
    return button;
  }

  private ButtonBase play() {
    Button play = icon("play", Material2MZ.PLAY_ARROW, model.playhead()::playOrPause);
    model
        .playhead()
        .playingProperty()
        .addListener(
            (property, before, now) -> {
              play.setGraphic(new FontIcon(now ? Material2MZ.PAUSE : Material2MZ.PLAY_ARROW));
              explain(play, texts.get(now ? "pause.help" : "play.help"));
            });
    return play;
  }

  private ToggleButton backAndForth() {
    ToggleButton toggle = new ToggleButton("", new FontIcon(Material2MZ.SYNC_ALT));
    toggle.setId("path-back-and-forth");
    explain(toggle, texts.get("back-and-forth.help"));
    toggle.selectedProperty().bindBidirectional(model.playhead().backAndForthProperty());
    return toggle;
  }

  private ComboBox<Integer> speed() {
    ComboBox<Integer> speed = new ComboBox<>();
    speed.setId("path-speed");
    speed.getItems().setAll(Playhead.SPEEDS);
    speed.setValue(model.playhead().speedProperty().get());
    speed.setConverter(new ShownAs<>(value -> texts.get("speed", value)));
    explain(speed, texts.get("speed.help"));
    speed.setMinWidth(USE_PREF_SIZE);
    speed
        .valueProperty()
        .addListener((p, before, now) -> model.playhead().speedProperty().set(now));
    return speed;
  }

  private Slider frames() {
    Slider slider =
        new Slider(
            PathViewModel.LEAST_FRAMES,
            PathViewModel.MOST_FRAMES,
            model.frameCountProperty().get());
    slider.setId("path-frames");
    slider.setBlockIncrement(1);
    slider.setMinWidth(64);
    slider.setPrefWidth(104);
    explain(slider, texts.get("frames.help"));
    slider
        .valueProperty()
        .addListener(
            (p, before, now) ->
                model.frameCountProperty().set((int) Math.round(now.doubleValue())));
    model.frameCountProperty().addListener((p, before, now) -> follow(slider, now.intValue()));
    return slider;
  }

  /** Between two whole numbers the slider stays where the mouse has it. */
  private static void follow(Slider slider, int count) {
    if (Math.round(slider.getValue()) != count) {
      slider.setValue(count);
    }
  }

  private Label count() {
    Label count = new Label();
    count.getStyleClass().add("number");
    count.setMinWidth(20);
    count.textProperty().bind(model.frameCountProperty().asString());
    return count;
  }

  /** Paths that need no drawing. */
  static MenuButton shortcuts(PathViewModel model, Texts texts, String id) {
    MenuItem selected = new MenuItem(texts.get("between.selected"));
    selected.setId(id + "-selected");
    selected.disableProperty().bind(model.selectedPairProperty().not());
    selected.setOnAction(event -> model.betweenSelected());
    MenuItem pinned = new MenuItem(texts.get("between.pinned"));
    pinned.setId(id + "-pinned");
    pinned.disableProperty().bind(model.pinnedAndDrawnProperty().not());
    pinned.setOnAction(event -> model.fromPinnedToDrawn());
    MenuButton menu = new MenuButton(texts.get("between"), null, selected, pinned);
    menu.setId(id);
    explain(menu, texts.get("between.help"));
    menu.setMinWidth(USE_PREF_SIZE);
    return menu;
  }

  private MenuButton save(SaveQuestion files) {
    MenuItem film = new MenuItem(texts.get("save.as-film"));
    film.setId("path-save-film");
    film.setOnAction(event -> files.ask("path.gif").ifPresent(model::saveFilm));
    MenuItem strip = new MenuItem(texts.get("save.as-strip"));
    strip.setId("path-save-strip");
    strip.setOnAction(event -> files.ask("path.png").ifPresent(model::saveStrip));
    MenuButton menu = new MenuButton(texts.get("save"), null, film, strip);
    menu.setId("path-save");
    explain(menu, texts.get("save.help"));
    menu.setMinWidth(USE_PREF_SIZE);
    return menu;
  }
}
