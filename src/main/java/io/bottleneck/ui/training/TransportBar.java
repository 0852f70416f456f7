package io.bottleneck.ui.training;

import io.bottleneck.training.TrainingState;
import io.bottleneck.ui.view.Texts;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** Start, pause, resume, stop, and how far the run is. */
final class TransportBar extends VBox {
  private static final Texts TEXTS = Texts.of(TransportBar.class);

  private final TrainingViewModel viewModel;
  private final Label badge = new Label();
  private final Button play = new Button();
  private final Button stop = button("stop", Material2MZ.STOP);
  private final ProgressBar bar = new ProgressBar(0);
  private final Label epoch = figure("run-epoch");
  private final Label left = figure("run-left");
  private final Label speed = figure("run-speed");
  private final Label message = new Label();

  TransportBar(TrainingViewModel viewModel) {
    this.viewModel = viewModel;
    getStyleClass().add("training-transport");
    badge.getStyleClass().add("training-badge");
    badge.setId("training-badge");
    play.setId("training-play");
    play.setMaxWidth(Double.MAX_VALUE);
    play.setOnAction(event -> viewModel.playOrPause());
    stop.setOnAction(event -> viewModel.stop());
    HBox buttons = new HBox(8, play, stop);
    HBox.setHgrow(play, Priority.ALWAYS);

    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(TEXTS.get("transport.progress"));
    bar.progressProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> viewModel.progressProperty().get().fraction(), viewModel.progressProperty()));

    message.getStyleClass().addAll("muted", "training-message");
    message.setId("training-message");
    message.setWrapText(true);
    message.setAlignment(Pos.TOP_LEFT);
    message.setMaxHeight(Double.MAX_VALUE);
    message.setMinHeight(0);
    message.textProperty().bind(viewModel.messageProperty());
    Tooltip whole = new Tooltip();
    whole.setWrapText(true);
    whole.setMaxWidth(420);
    whole.textProperty().bind(viewModel.messageProperty());
    message.setTooltip(whole);
    VBox.setVgrow(message, Priority.ALWAYS);

    getChildren().addAll(new HBox(badge), buttons, bar, figures(), message);
    viewModel.stateProperty().addListener((observed, before, now) -> showState());
    viewModel.progressProperty().addListener((observed, before, now) -> showProgress(now));
    viewModel.editor().faulty().addListener((observed, before, now) -> showState());
    viewModel.workbench().corpusProperty().addListener((observed, before, now) -> showState());
    showState();
    showProgress(viewModel.progressProperty().get());
  }

  private GridPane figures() {
    GridPane figures = new GridPane();
    figures.setHgap(8);
    int row = 0;
    for (Label value : new Label[] {epoch, left, speed}) {
      Label name = new Label(TEXTS.get(value.getId().replace('-', '.')));
      name.getStyleClass().add("muted");
      Region gap = new Region();
      GridPane.setHgrow(gap, Priority.ALWAYS);
      name.setLabelFor(value);
      figures.addRow(row++, name, gap, value);
    }
    return figures;
  }

  private void showState() {
    TrainingState state = viewModel.stateProperty().get();
    String name = state.name().toLowerCase(Locale.ROOT);
    badge.setText(TEXTS.get("state." + name));
    badge.getStyleClass().removeIf(style -> style.startsWith("state-"));
    badge.getStyleClass().add("state-" + name);
    switch (state) {
      case IDLE -> show(play, "start", Material2MZ.PLAY_ARROW);
      case PAUSED -> show(play, "resume", Material2MZ.PLAY_ARROW);
      case RUNNING, STOPPING -> show(play, "pause", Material2MZ.PAUSE);
    }
    boolean canStart =
        !viewModel.editor().faulty().get() && viewModel.workbench().corpusProperty().get() != null;
    play.setDisable(state == TrainingState.STOPPING || state == TrainingState.IDLE && !canStart);
    stop.setDisable(state == TrainingState.IDLE || state == TrainingState.STOPPING);
  }

  private void showProgress(RunProgress progress) {
    boolean none = progress.lastEpoch() == 0;
    epoch.setText(
        none
            ? TEXTS.get("run.none")
            : String.format(
                Locale.ROOT,
                TEXTS.get("run.of"),
                RunTexts.epoch(progress.epoch(), progress.lastEpoch()),
                progress.lastEpoch()));
    left.setText(RunTexts.duration(progress.secondsLeft()));
    speed.setText(RunTexts.speed(progress.samplesPerSecond()));
  }

  private static Label figure(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add("number");
    return label;
  }

  private static Button button(String verb, Ikon icon) {
    Button button = new Button();
    button.setId("training-" + verb);
    button.setMinWidth(USE_PREF_SIZE);
    show(button, verb, icon);
    return button;
  }

  private static void show(Button button, String verb, Ikon icon) {
    button.setText(TEXTS.get("transport." + verb));
    button.setGraphic(new FontIcon(icon));
    button.setAccessibleText(TEXTS.get("transport." + verb));
    button.setAccessibleHelp(TEXTS.get("transport." + verb + ".help"));
    button.setTooltip(new Tooltip(TEXTS.get("transport." + verb + ".help")));
  }
}
