package io.bottleneck.ui.runs;

import io.bottleneck.ui.fx.Delay;
import io.bottleneck.ui.view.ShownAs;
import io.bottleneck.ui.view.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * One slider over the epochs of a run, with the film's buttons and a sentence on what one sees.
 * Space plays, Left and Right go an epoch, with Shift to the next kept one, L goes live.
 */
public final class EpochScrubber extends VBox {
  private static final Texts TEXTS = Texts.of(EpochScrubber.class);

  private final EpochScrubberViewModel model;
  private final Slider slider = new Slider(0, 1, 0);
  private final EpochMarks marks = new EpochMarks();
  private final Delay film = new Delay(1000);
  private boolean following;

  /** A scrubber over {@code model}. */
  public EpochScrubber(EpochScrubberViewModel model) {
    super(2);
    this.model = model;
    setId("epoch-scrubber");
    getStyleClass().add("epoch-scrubber");
    slider.setId("scrub-slider");
    slider.setBlockIncrement(1);
    slider.setMinWidth(120);
    slider.setAccessibleText(TEXTS.get("scrub.slider"));
    VBox track = new VBox(slider, marks);
    HBox.setHgrow(track, Priority.ALWAYS);
    Label says = new Label();
    says.setId("scrub-says");
    says.getStyleClass().add("caption");
    says.textProperty().bind(model.saysProperty());
    says.setMinWidth(0);
    Label run = new Label();
    run.setId("scrub-run");
    run.getStyleClass().add("scrub-run");
    run.textProperty().bind(model.runNameProperty());
    run.setMinWidth(0);
    HBox row = new HBox(8, transport(), track, number(), speed(), loop(), live());
    row.setAlignment(Pos.CENTER_LEFT);
    HBox words = new HBox(8, run, says);
    words.setAlignment(Pos.BASELINE_LEFT);
    getChildren().addAll(row, words);
    bindSlider();
    model.playingProperty().addListener((p, before, now) -> next(now));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private HBox transport() {
    Button play = button("play", Material2MZ.PLAY_ARROW, model::playOrPause);
    model
        .playingProperty()
        .addListener(
            (p, before, now) -> {
              play.setGraphic(new FontIcon(now ? Material2MZ.PAUSE : Material2MZ.PLAY_ARROW));
              name(play, now ? "pause" : "play");
            });
    HBox box =
        new HBox(
            2,
            button("kept-before", Material2MZ.SKIP_PREVIOUS, () -> model.stepKept(-1)),
            button("back", Material2AL.CHEVRON_LEFT, () -> model.step(-1)),
            play,
            button("forward", Material2AL.CHEVRON_RIGHT, () -> model.step(1)),
            button("kept-after", Material2MZ.SKIP_NEXT, () -> model.stepKept(1)));
    box.setAlignment(Pos.CENTER_LEFT);
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  private Button button(String what, Ikon icon, Runnable action) {
    Button button = new Button("", new FontIcon(icon));
    button.setId("scrub-" + what);
    button.getStyleClass().add("scrub-button");
    name(button, what);
    button.setOnAction(event -> action.run());
    button.disableProperty().bind(model.historyProperty().map(RunHistory::empty));
    return button;
  }

  private static void name(Button button, String what) {
    button.setAccessibleText(TEXTS.get("scrub." + what));
    button.setTooltip(new Tooltip(TEXTS.get("scrub." + what)));
  }

  private Label number() {
    Label number = new Label();
    number.setId("scrub-epoch");
    number.getStyleClass().add("number");
    number.setMinWidth(72);
    number.setAlignment(Pos.CENTER_RIGHT);
    Runnable show =
        () ->
            number.setText(
                model.runNameProperty().get().isEmpty()
                    ? ""
                    : "%d / %d".formatted(model.epochProperty().get(), lastEpoch()));
    model.epochProperty().addListener((p, before, now) -> show.run());
    model.historyProperty().addListener((p, before, now) -> show.run());
    show.run();
    return number;
  }

  private int lastEpoch() {
    return Math.max(model.historyProperty().get().last(), model.epochProperty().get());
  }

  private ComboBox<Integer> speed() {
    ComboBox<Integer> speed = new ComboBox<>();
    speed.setId("scrub-speed");
    speed.getItems().setAll(EpochScrubberViewModel.SPEEDS);
    speed.setValue(model.speedProperty().get());
    speed.setConverter(new ShownAs<>(value -> TEXTS.get("scrub.speed", value)));
    speed.setTooltip(new Tooltip(TEXTS.get("scrub.speed.help")));
    speed.setAccessibleText(TEXTS.get("scrub.speed.help"));
    speed.setMinWidth(Region.USE_PREF_SIZE);
    speed.valueProperty().addListener((p, before, now) -> model.speedProperty().set(now));
    return speed;
  }

  private ToggleButton loop() {
    ToggleButton loop = new ToggleButton("", new FontIcon(Material2MZ.REPEAT));
    loop.setId("scrub-loop");
    loop.getStyleClass().add("scrub-button");
    loop.setTooltip(new Tooltip(TEXTS.get("scrub.loop")));
    loop.setAccessibleText(TEXTS.get("scrub.loop"));
    loop.selectedProperty().bindBidirectional(model.loopProperty());
    return loop;
  }

  private ToggleButton live() {
    ToggleButton live = new ToggleButton(TEXTS.get("scrub.go-live"));
    live.setId("scrub-live");
    live.getStyleClass().add("chip");
    live.setMinWidth(Region.USE_PREF_SIZE);
    live.setTooltip(new Tooltip(TEXTS.get("scrub.go-live.help")));
    live.disableProperty().bind(model.trainingProperty().not());
    live.setOnAction(
        event -> {
          model.goLive();
          live.setSelected(model.liveProperty().get());
        });
    model.liveProperty().addListener((p, before, now) -> live.setSelected(now));
    live.setSelected(model.liveProperty().get());
    return live;
  }

  private void bindSlider() {
    model.historyProperty().addListener((p, before, now) -> follow());
    model.epochProperty().addListener((p, before, now) -> follow());
    slider.disableProperty().bind(model.historyProperty().map(RunHistory::empty));
    slider.valueProperty().addListener((p, before, now) -> moved(now.doubleValue()));
    slider
        .valueChangingProperty()
        .addListener(
            (p, before, now) -> {
              if (!now) {
                model.settle();
                follow();
              }
            });
    follow();
  }

  private void follow() {
    RunHistory history = model.historyProperty().get();
    following = true;
    slider.setMax(Math.max(lastEpoch(), history.first() + 1));
    slider.setMin(history.first());
    if (!slider.isValueChanging()) {
      slider.setValue(model.epochProperty().get());
    }
    following = false;
    marks.show(history.kept(), slider.getMin(), slider.getMax());
  }

  private void moved(double value) {
    if (following) {
      return;
    }
    int wanted = (int) Math.round(value);
    if (slider.isValueChanging()) {
      if (wanted != model.epochProperty().get() || model.liveProperty().get()) {
        model.drag(wanted);
      }
    } else {
      model.jump(wanted);
      follow();
    }
  }

  private void next(boolean playing) {
    if (playing) {
      film.restart(this::tick, 1000.0 / model.speedProperty().get());
    } else {
      film.cancel();
    }
  }

  private void tick() {
    model.tick();
    next(model.playingProperty().get());
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown()
        || event.isAltDown()
        || event.getTarget() instanceof ComboBoxBase<?>) {
      return;
    }
    boolean shift = event.isShiftDown();
    KeyCode code = event.getCode();
    if (code == KeyCode.SPACE && !(event.getTarget() instanceof ButtonBase)) {
      model.playOrPause();
    } else if (code == KeyCode.LEFT) {
      go(shift, -1);
    } else if (code == KeyCode.RIGHT) {
      go(shift, 1);
    } else if (code == KeyCode.L && !shift) {
      model.goLive();
    } else {
      return;
    }
    event.consume();
  }

  private void go(boolean kept, int direction) {
    if (kept) {
      model.stepKept(direction);
    } else {
      model.step(direction);
    }
  }
}
