package io.bottleneck.ui.training;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import io.bottleneck.ui.view.Texts;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What to train and on what: kind of network, digits in use, preset, picture of the network, every
 * number of the spec. Faults stand together at the bottom, always in view. Made for a pane of 280
 * pixels.
 */
public final class TrainingFormView extends BorderPane {
  private static final Texts TEXTS = Texts.of(TrainingFormView.class);

  private final SpecEditor editor;
  private final Label dataName = new Label();
  private final Label dataChosen = new Label();
  private final ComboBox<String> preset = new ComboBox<>();
  private final Label presetExplained = new Label();
  private final Label faults = new Label();
  private final NetworkPicture picture = new NetworkPicture();

  /**
   * A form over {@code viewModel}.
   *
   * @param openData what the button beside the digits' name does
   */
  public TrainingFormView(TrainingViewModel viewModel, Runnable openData) {
    Objects.requireNonNull(openData, "openData");
    editor = viewModel.editor();
    getStyleClass().add("training-form");
    setPrefWidth(280);
    setMinWidth(252);

    picture.specProperty().bind(editor.soundSpecProperty());
    picture.themeProperty().bind(viewModel.workbench().themeProperty());
    SpecSheet sheet =
        new SpecSheet(editor, viewModel.nativeThreadsProperty(), viewModel.tensorBoardProperty());

    VBox content =
        new VBox(
            section("form.kind", new KindBlock(editor)),
            section("form.data", dataBlock(openData)),
            section("form.preset", new VBox(4, preset, presetExplained)),
            section("form.network", picture),
            sheet.node());
    content.getStyleClass().add("training-form-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    // Faults lie over the form: were it made shorter, its rows would move under the mouse.
    StackPane.setAlignment(faults, Pos.BOTTOM_LEFT);
    faults.setMinHeight(USE_PREF_SIZE);
    faults.setMaxHeight(USE_PREF_SIZE);
    Region below = new Region();
    below
        .minHeightProperty()
        .bind(Bindings.when(faults.visibleProperty()).then(faults.heightProperty()).otherwise(0));
    content.getChildren().add(below);
    setCenter(new StackPane(scroll, faults));
    content
        .heightProperty()
        .addListener((observed, before, now) -> keepPlace(scroll, before.doubleValue()));

    faults.getStyleClass().add("training-faults");
    faults.setId("training-faults");
    faults.setWrapText(true);
    faults.setMaxWidth(Double.MAX_VALUE);
    faults.managedProperty().bind(faults.visibleProperty());

    fillPresets();
    viewModel.workbench().corpusProperty().addListener((observed, before, now) -> showData(now));
    showData(viewModel.workbench().corpusProperty().get());
    editor.checkProperty().addListener((observed, before, now) -> showCheck());
    showCheck();
  }

  /** The picture of the network, for whoever saves it. */
  public Node network() {
    return picture;
  }

  /** A scroll position is a share of the content; when that grows below, what one reads stays. */
  private static void keepPlace(ScrollPane scroll, double heightBefore) {
    double view = scroll.getViewportBounds().getHeight();
    double hiddenBefore = heightBefore - view;
    double hidden = scroll.getContent().getLayoutBounds().getHeight() - view;
    if (hiddenBefore > 0 && hidden > 0) {
      scroll.setVvalue(Math.min(1, scroll.getVvalue() * hiddenBefore / hidden));
    }
  }

  private Node dataBlock(Runnable openData) {
    Button open = new Button(TEXTS.get("form.open"));
    open.setId("open-data");
    open.setAccessibleHelp(TEXTS.get("form.open.help"));
    open.setOnAction(event -> openData.run());
    open.setMinWidth(USE_PREF_SIZE);
    dataName.getStyleClass().add("training-data-name");
    dataName.setId("data-name");
    dataName.setMaxWidth(Double.MAX_VALUE);
    dataName.setWrapText(true);
    dataChosen.getStyleClass().add("muted");
    dataChosen.setWrapText(true);
    HBox row = new HBox(8, dataName, open);
    HBox.setHgrow(dataName, Priority.ALWAYS);
    return new VBox(4, row, dataChosen);
  }

  private static VBox section(String key, Node content) {
    Label title = new Label(TEXTS.get(key));
    title.getStyleClass().add("section-title");
    VBox section = new VBox(4, title, content);
    section.setPadding(new Insets(0, 8, 0, 8));
    return section;
  }

  private void fillPresets() {
    preset.setId("preset");
    preset.setMaxWidth(Double.MAX_VALUE);
    preset.setAccessibleText(TEXTS.get("form.preset"));
    presetExplained.getStyleClass().add("muted");
    presetExplained.setWrapText(true);
    presetExplained.setMinHeight(USE_PREF_SIZE);
    Presets.all().stream().map(AutoencoderSpec::name).forEach(preset.getItems()::add);
    preset.setCellFactory(list -> new PresetCell());
    preset.setButtonCell(new PresetCell());
    preset
        .valueProperty()
        .addListener(
            (observed, before, now) -> {
              boolean chosen =
                  now != null && !now.equals(editor.draftProperty().get().presetName());
              if (chosen) {
                Presets.named(now).ifPresent(editor::load);
              }
            });
  }

  private void showCheck() {
    String name = editor.draftProperty().get().presetName();
    preset.setValue(name.equals(SpecDraft.CUSTOM) ? null : name);
    presetExplained.setText(TEXTS.get("preset." + name + ".explained"));
    faults.setText(String.join("\n", editor.faults()));
    faults.setVisible(!editor.faults().isEmpty());
  }

  private void showData(DigitCorpus corpus) {
    if (corpus == null) {
      dataName.setText(TEXTS.get("form.no-data"));
      dataChosen.setText(TEXTS.get("form.no-data.hint"));
      return;
    }
    dataName.setText(
        String.format(
            Locale.ROOT,
            TEXTS.get("form.counts"),
            corpus.name(),
            corpus.training().size(),
            corpus.heldOut().size()));
    dataChosen.setText(corpus.chosen());
  }

  /** A preset by its title; nothing chosen means that the numbers are one's own. */
  private static final class PresetCell extends ListCell<String> {
    @Override
    protected void updateItem(String name, boolean empty) {
      super.updateItem(name, empty);
      setText(TEXTS.get("preset." + (empty || name == null ? SpecDraft.CUSTOM : name)));
    }
  }
}
