package io.bottleneck.ui.selection;

import io.bottleneck.analysis.SelectionSummary;
import io.bottleneck.ui.view.DigitGrid;
import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.FigureText;
import io.bottleneck.ui.view.SaveQuestion;
import io.bottleneck.ui.view.StackText;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.CodeMap;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What the digits selected on the map have in common: counts by class, means, errors, the worst of
 * them. Scrolls where it is not high enough; 260 wide is enough.
 */
public final class SelectionView extends ScrollPane {
  private static final Texts TEXTS = Texts.of(SelectionView.class);

  /** Two pictures side by side fit the pane. */
  private static final int MULTIPLE = 3;

  private final SelectionViewModel model;
  private final Label count = new Label();
  private final Label among = new Label();
  private final Button clear = button("clear");
  private final ClassCountsView counts = new ClassCountsView();
  private final DigitPicture image = new DigitPicture(MULTIPLE);
  private final DigitPicture reconstruction = new DigitPicture(MULTIPLE);
  private final Label error = new Label();
  private final ErrorHistogramView histogram = new ErrorHistogramView();
  private final DigitGrid worst =
      new DigitGrid(StackText::description, StackText::caption, this::pin);
  private final Label epoch = new Label();
  private final VBox known;
  private final Label hint = new Label();

  /**
   * The selection {@code model} looks at.
   *
   * @param question asks where an export goes
   */
  public SelectionView(SelectionViewModel model, SaveQuestion question) {
    this.model = model;
    setId("selection");
    getStyleClass().addAll("edge-to-edge", "selection-pane");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStylesheets().add(SelectionView.class.getResource("selection.css").toExternalForm());
    count.setId("selection-size");
    count.getStyleClass().add("heading");
    clear.setOnAction(event -> model.clear());
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    among.setId("selection-among");
    among.getStyleClass().add("secondary");
    HBox top = new HBox(8, new VBox(count, among), between, clear);
    error.setId("selection-error");
    error.setWrapText(true);
    epoch.setId("selection-epoch");
    epoch.getStyleClass().add("secondary");
    hint.setId("selection-hint");
    hint.getStyleClass().add("secondary");
    hint.setWrapText(true);
    known =
        new VBox(
            16,
            new VBox(8, counts, exports(question)),
            means(),
            section("errors", error, histogram, key()),
            section("worst", new WorstRows(worst)),
            epoch);
    for (Node node : new Node[] {known, hint, clear, among}) {
      node.managedProperty().bind(node.visibleProperty());
    }
    VBox all = new VBox(top, hint, known);
    all.getStyleClass().add("selection-view");
    setContent(all);
    model.shownProperty().addListener((property, before, now) -> show());
    model.selectionProperty().addListener((property, before, now) -> showSize());
    model.codeMapProperty().addListener((property, before, now) -> showSize());
    model.themeProperty().addListener((property, before, now) -> show());
    model.pinnedProperty().addListener((property, before, now) -> worst.pin(now.intValue()));
    worst.pin(model.pinnedProperty().get());
    show();
  }

  private Node exports(SaveQuestion question) {
    FlowPane buttons =
        new FlowPane(
            8,
            8,
            export("csv", "selection.csv", question, model::exportCsv),
            export("pictures", "selection.png", question, model::exportPictures));
    buttons.setMinWidth(0);
    return buttons;
  }

  private static Button export(
      String key, String suggestion, SaveQuestion question, Consumer<Path> write) {
    Button button = button(key);
    button.setOnAction(event -> question.ask(suggestion).ifPresent(write));
    return button;
  }

  private static Button button(String key) {
    Button button = new Button(TEXTS.get(key));
    button.setId("selection-" + key);
    button.getStyleClass().add("selection-button");
    button.setTooltip(new Tooltip(TEXTS.get(key + ".tip")));
    button.setAccessibleHelp(TEXTS.get(key + ".tip"));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private Node means() {
    image.setId("selection-mean-image");
    reconstruction.setId("selection-mean-reconstruction");
    image.setAccessibleText(TEXTS.get("mean.image"));
    reconstruction.setAccessibleText(TEXTS.get("mean.reconstruction"));
    return new HBox(
        16, captioned(image, "mean.image"), captioned(reconstruction, "mean.reconstruction"));
  }

  private static Node captioned(DigitPicture picture, String key) {
    Label caption = new Label(TEXTS.get(key));
    caption.getStyleClass().addAll("secondary", "caption");
    caption.setMinWidth(USE_PREF_SIZE);
    return new VBox(4, picture, caption);
  }

  private static Node section(String key, Node... parts) {
    Label title = new Label(TEXTS.get(key));
    title.getStyleClass().add("section-title");
    VBox section = new VBox(4, title);
    section.getChildren().addAll(parts);
    return section;
  }

  private static Node key() {
    return new HBox(16, keyEntry("chosen"), keyEntry("all"));
  }

  private static Node keyEntry(String what) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("key-swatch", what);
    Label name = new Label(TEXTS.get("key." + what));
    name.getStyleClass().addAll("secondary", "caption");
    HBox entry = new HBox(6, swatch, name);
    entry.setAlignment(Pos.CENTER_LEFT);
    return entry;
  }

  private void show() {
    SelectedDigits digits = model.shownProperty().get();
    showSize();
    if (digits == null) {
      return;
    }
    SelectionSummary summary = digits.summary();
    counts.show(summary.counts(), model.themeProperty().getValue().dark());
    image.show(summary.meanImage());
    reconstruction.show(summary.meanReconstruction());
    error.setText(
        TEXTS.get(
            "error",
            FigureText.error(summary.meanError()),
            FigureText.error(summary.meanErrorOfAll())));
    histogram.show(summary, model.themeProperty().getValue());
    worst.show(digits.worst(), 2);
    epoch.setText(TEXTS.get("epoch", FigureText.epoch(digits.map().source().epoch())));
  }

  /** The number is there at once, whatever is still being computed. */
  private void showSize() {
    CodeMap map = model.codeMapProperty().get();
    int size = model.selectionProperty().get().size();
    boolean some = map != null && size > 0;
    boolean shown = model.shownProperty().get() != null;
    count.setText(some ? TEXTS.get("size", size) : TEXTS.get("title"));
    among.setText(some ? among(size, map.digits().size()) : "");
    among.setVisible(some);
    clear.setVisible(some);
    known.setVisible(some && shown);
    hint.setVisible(!known.isVisible());
    if (map == null) {
      hint.setText(TEXTS.get("hint.no-map"));
    } else {
      hint.setText(TEXTS.get(some ? "hint.waiting" : "hint.select"));
    }
  }

  private static String among(int size, int all) {
    return TEXTS.get("among", all, 100.0 * size / all);
  }

  private void pin(int index) {
    model.pin(index);
  }
}
