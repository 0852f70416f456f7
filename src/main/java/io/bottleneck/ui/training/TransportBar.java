package io.bottleneck.ui.training;

import io.bottleneck.training.TrainingState;
import io.bottleneck.ui.view.Texts;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The verbs of a run as buttons, how far it is, how fast, and the last thing said of it. */
final class TransportBar extends VBox {
  private static final Texts TEXTS = Texts.of(TransportBar.class);

  private final TrainingViewModel viewModel;
  private final Label badge = new Label();
  private final Button play = button("play");
  private final Button stepBatch = button("step-batch");
  private final Button stepEpoch = button("step-epoch");
  private final Button rewind = button("rewind");
  private final Button seed = button("seed");
  private final Button stop = button("stop");
  private final Button queue = button("queue");
  private final Button branch = button("branch");
  private final Button goOn = button("continue");
  private final Label epoch = figure("run-epoch");
  private final Label left = figure("run-left");
  private final Label speed = figure("run-speed");

  TransportBar(TrainingViewModel viewModel) {
    this.viewModel = viewModel;
    getStyleClass().add("training-transport");
    badge.getStyleClass().add("training-badge");
    badge.setId("training-badge");
    badge.setMinWidth(USE_PREF_SIZE);
    connect(stepBatch, "step-batch", Material2MZ.NAVIGATE_NEXT, viewModel::stepBatch);
    connect(stepEpoch, "step-epoch", Material2AL.LAST_PAGE, viewModel::stepEpoch);
    connect(rewind, "rewind", Material2MZ.REPLAY, viewModel::rewind);
    connect(seed, "seed", Material2AL.CASINO, viewModel::newSeed);
    connect(stop, "stop", Material2MZ.STOP, viewModel::stop);
    connect(queue, "queue", Material2MZ.PLAYLIST_ADD, viewModel::queue);
    connect(branch, "branch", Material2AL.CALL_SPLIT, viewModel::branchFromHere);
    connect(goOn, "continue", Material2AL.FAST_FORWARD, viewModel::continueShown);
    play.setOnAction(event -> viewModel.playOrPause());
    goOn.setText(TEXTS.get("transport.continue"));
    goOn.setMinWidth(USE_PREF_SIZE);
    HBox verbs = new HBox(4, play, stepBatch, stepEpoch, rewind, seed, stop);
    verbs.getChildren().forEach(verb -> HBox.setHgrow(verb, Priority.ALWAYS));
    HBox head = new HBox(4, badge, gap(), queue, branch, goOn);
    head.setAlignment(Pos.CENTER_LEFT);

    getChildren()
        .addAll(head, verbs, progressBar(), figures(), new RateControl(viewModel), message());
    viewModel.stateProperty().addListener((observed, before, now) -> showState());
    viewModel.progressProperty().addListener((observed, before, now) -> showProgress(now));
    viewModel.editor().faulty().addListener((observed, before, now) -> showState());
    viewModel.workbench().corpusProperty().addListener((observed, before, now) -> showState());
    viewModel.workbench().modelProperty().addListener((observed, before, now) -> showState());
    viewModel.continuable().addListener((observed, before, now) -> showState());
    viewModel.branchable().addListener((observed, before, now) -> showState());
    showState();
    showProgress(viewModel.progressProperty().get());
  }

  private ProgressBar progressBar() {
    ProgressBar bar = new ProgressBar(0);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(TEXTS.get("transport.progress"));
    bar.progressProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> viewModel.progressProperty().get().fraction(), viewModel.progressProperty()));
    return bar;
  }

  private Node message() {
    Label message = new Label();
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
    return message;
  }

  private Node figures() {
    HBox first = new HBox(8, name(epoch), epoch);
    HBox second = new HBox(8, name(left), left, gap(), speed, name(speed));
    return new VBox(2, first, second);
  }

  private static Label name(Label value) {
    Label name = new Label(TEXTS.get(value.getId().replace('-', '.')));
    name.getStyleClass().add("muted");
    name.setMinWidth(USE_PREF_SIZE);
    name.setLabelFor(value);
    return name;
  }

  private void showState() {
    TrainingState state = viewModel.stateProperty().get();
    String name = state.name().toLowerCase(Locale.ROOT);
    badge.setText(TEXTS.get("state." + name));
    badge.getStyleClass().removeIf(style -> style.startsWith("state-"));
    badge.getStyleClass().add("state-" + name);
    switch (state) {
      case IDLE -> describe(play, "start", Material2MZ.PLAY_ARROW);
      case PAUSED -> describe(play, "resume", Material2MZ.PLAY_ARROW);
      case RUNNING, STOPPING -> describe(play, "pause", Material2MZ.PAUSE);
    }
    boolean idle = state == TrainingState.IDLE;
    boolean stopping = state == TrainingState.STOPPING;
    boolean data = viewModel.workbench().corpusProperty().get() != null;
    boolean canStart = data && !viewModel.editor().faulty().get();
    for (Button starts : new Button[] {play, stepBatch, stepEpoch}) {
      starts.setDisable(stopping || idle && !canStart);
    }
    queue.setDisable(!canStart);
    rewind.setDisable(!data);
    seed.setDisable(!data);
    stop.setDisable(idle || stopping);
    branch.setDisable(!data || !viewModel.branchable().get());
    goOn.setDisable(!data || viewModel.continuable().get() == null);
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
    label.setMinWidth(USE_PREF_SIZE);
    label.getStyleClass().add("number");
    return label;
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private static Button button(String id) {
    Button button = new Button();
    button.setId("training-" + id);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setTooltip(new Tooltip());
    return button;
  }

  private static void connect(Button button, String verb, Ikon icon, Runnable action) {
    describe(button, verb, icon);
    button.setOnAction(event -> action.run());
  }

  private static void describe(Button button, String verb, Ikon icon) {
    button.setGraphic(new FontIcon(icon));
    button.setAccessibleText(TEXTS.get("transport." + verb));
    button.setAccessibleHelp(TEXTS.get("transport." + verb + ".help"));
    button
        .getTooltip()
        .setText(TEXTS.get("transport." + verb) + "\n" + TEXTS.get("transport." + verb + ".help"));
  }
}
