package io.bottleneck.ui.download;

import io.bottleneck.ui.download.DownloadViewModel.State;
import io.bottleneck.ui.fx.FxThread;
import io.bottleneck.ui.view.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is fetched, from where and how far it is; 640 wide is enough. */
public final class DownloadView extends VBox {
  private final Texts texts = Texts.of(DownloadView.class);
  private final DownloadViewModel model;
  private final Button start = new Button();

  /** The download of {@code model}. */
  public DownloadView(DownloadViewModel model) {
    super(16);
    this.model = model;
    setId("download-view");
    getStylesheets().add(DownloadView.class.getResource("download.css").toExternalForm());
    Label about = wrapped(texts.get("about", model.megabytes()));
    Label place = wrapped(texts.get("place", model.folder()));
    place.getStyleClass().add("caption");
    getChildren().addAll(about, new FilesPane(model), mirror(), sentence(), place, buttons());
  }

  /** What a key should reach first. */
  public Region first() {
    return start;
  }

  private VBox mirror() {
    TextField address = new TextField();
    address.setId("download-mirror");
    address.setPromptText(texts.get("mirror.prompt"));
    address.textProperty().bindBidirectional(model.mirrorProperty());
    address.disableProperty().bind(running());
    address.setOnAction(event -> model.start());
    Label label = new Label(texts.get("mirror"));
    label.setLabelFor(address);
    return new VBox(4, label, address);
  }

  private Label sentence() {
    Label sentence = wrapped("");
    sentence.setId("download-sentence");
    sentence.textProperty().bind(model.sentenceProperty());
    sentence.managedProperty().bind(model.sentenceProperty().isNotEmpty());
    model
        .stateProperty()
        .addListener(
            (p, old, now) -> {
              sentence.getStyleClass().remove("download-bad");
              if (now == State.FAILED || now == State.IN_THE_WAY) {
                sentence.getStyleClass().add("download-bad");
              }
            });
    return sentence;
  }

  private HBox buttons() {
    start.setId("download-start");
    start.getStyleClass().add("download-start");
    start
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get("start." + model.stateProperty().get()), model.stateProperty()));
    start.disableProperty().bind(running());
    start.setOnAction(event -> model.start());
    Button cancel = new Button(texts.get("cancel"));
    cancel.setId("download-cancel");
    cancel.disableProperty().bind(model.stateProperty().isNotEqualTo(State.RUNNING));
    cancel.setOnAction(event -> model.cancel());
    // A button that is disabled hands the focus to somebody outside, and Esc would not be heard.
    start.disabledProperty().addListener((p, old, now) -> focus(now ? cancel : start));
    HBox row = new HBox(8, start, cancel);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static void focus(Button button) {
    FxThread.later(button::requestFocus); // once both buttons know whether they can be pressed
  }

  private BooleanBinding running() {
    return model
        .stateProperty()
        .isEqualTo(State.RUNNING)
        .or(model.stateProperty().isEqualTo(State.STOPPING));
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
