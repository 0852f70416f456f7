package io.bottleneck.ui.draw;

import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.Workbench;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;

/**
 * The pane one draws in: pad and tools, below it what the model sees and makes of it, and numbers.
 * Made for a pane of 280 units and more; pad and pictures grow with it in whole multiples of 28.
 */
public final class DrawView extends ScrollPane {
  private static final double GAP = 8;
  private static final double PADDING = 6;
  private static final double BORDERS = 4;

  /** The smallest pad with the tools beside it, and a scroll bar. */
  private static final double NARROWEST = 272;

  private final Texts texts = Texts.of(DrawView.class);
  private final StrokePad pad;
  private final DrawTools tools;
  private final DrawPreviews previews;
  private final DrawFigures figures = new DrawFigures(texts);
  private final VBox content = new VBox(GAP);
  private final DrawViewModel model;
  private final GaugeViewModel gauge;

  /**
   * A view of {@code model}.
   *
   * @param gauge says whether the drawing is like the data
   * @param workbench tells the theme and lends digits to draw on
   * @param choosePicture asks for a picture file
   */
  public DrawView(
      DrawViewModel model,
      GaugeViewModel gauge,
      Workbench workbench,
      Supplier<Optional<Path>> choosePicture) {
    this.model = model;
    this.gauge = gauge;
    DrawSizes smallest = DrawSizes.fit(0, 0, 0, 0);
    pad = new StrokePad(smallest.pad(), texts.get("hint"));
    pad.setId("draw-pad");
    pad.setAccessibleText(texts.get("pad"));
    pad.setAccessibleHelp(texts.get("pad.help"));
    PadPictures pictures = new PadPictures(model);
    PadGestures.install(pad, model);
    PadKeys.install(pad, model.pad(), pictures);
    pictures.acceptDropsOn(this);
    MenuButton others = new OtherDigits(workbench, model.pad(), pictures, choosePicture, texts);
    tools = new DrawTools(model.pad(), others, texts);
    previews = new DrawPreviews(smallest.preview(), texts);

    Label problem = new Label();
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.textProperty().bind(model.problemProperty());
    problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());

    HBox padAndTools = new HBox(GAP, pad, tools);
    padAndTools.setAlignment(Pos.TOP_CENTER);
    content
        .getChildren()
        .addAll(
            padAndTools,
            new VBox(GAP / 2, penWidth(), centring()),
            previews,
            figures,
            problem,
            new GaugeView(gauge));
    content.getStyleClass().add("draw-content");
    getStyleClass().add("draw-view");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinWidth(NARROWEST);
    setFocusTraversable(false);

    model.replay().shownProperty().addListener((property, before, now) -> pad.show(now));
    model.drawnProperty().addListener((property, before, now) -> showDrawn(now));
    model.likenessProperty().addListener((property, before, now) -> showLikeness(workbench));
    gauge.referenceProperty().addListener((property, before, now) -> showErrorRank());
    workbench.themeProperty().addListener((property, before, now) -> showLikeness(workbench));
    pad.show(model.replay().shownProperty().get());
    showDrawn(model.drawnProperty().get());
    showLikeness(workbench);
    widthProperty().addListener((property, before, now) -> fit());
    heightProperty().addListener((property, before, now) -> fit());
  }

  /** The part worth a picture: pad, previews and numbers. */
  public Node exportNode() {
    return content;
  }

  private void showDrawn(DrawnDigit digit) {
    previews.show(digit);
    figures.show(digit);
    showErrorRank();
  }

  private void showErrorRank() {
    figures.showErrorRank(gauge.errorRank(model.drawnProperty().get()));
  }

  private void showLikeness(Workbench workbench) {
    figures.showLikeness(model.likenessProperty().get(), workbench.themeProperty().get().dark());
  }

  private HBox penWidth() {
    Slider slider = new Slider(Pad.MIN_PEN, Pad.MAX_PEN, 0);
    slider.setId("draw-width");
    slider.setBlockIncrement(Pad.PEN_STEP);
    slider.valueProperty().bindBidirectional(model.pad().penWidthProperty());
    slider.setAccessibleText(texts.get("width"));
    slider.setTooltip(new Tooltip(texts.get("width.tip")));
    HBox.setHgrow(slider, Priority.ALWAYS);
    Label value = new Label();
    value.getStyleClass().add("figures");
    value
        .textProperty()
        .bind(
            model
                .pad()
                .penWidthProperty()
                .map(width -> texts.get("width.value", "%.2f".formatted(width.doubleValue()))));
    value.setMinWidth(Region.USE_PREF_SIZE);
    Label name = new Label(texts.get("width"));
    name.getStyleClass().add("figure-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(slider);
    ToggleButton soft = new ToggleButton(texts.get("soft"));
    soft.setId("draw-soft");
    soft.getStyleClass().add("soft-tip");
    soft.setMinWidth(Region.USE_PREF_SIZE);
    soft.setTooltip(new Tooltip(texts.get("soft.tip")));
    soft.selectedProperty().bindBidirectional(model.pad().softProperty());
    HBox row = new HBox(GAP, name, slider, value, soft);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private HBox centring() {
    ToggleSwitch toggle = new ToggleSwitch();
    toggle.setId("draw-centring");
    toggle.selectedProperty().bindBidirectional(model.centringProperty());
    toggle.setAccessibleText(texts.get("centring"));
    toggle.setTooltip(new Tooltip(texts.get("centring.tip")));
    Label name = new Label(texts.get("centring"));
    name.setLabelFor(toggle);
    name.setOnMouseClicked(event -> toggle.setSelected(!toggle.isSelected()));
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox row = new HBox(GAP, name, between, toggle);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** Sizes follow from this node's own size only, so that a scroll bar cannot make them swing. */
  private void fit() {
    content.applyCss();
    double pictures = (pad.multiple() + previews.multiple()) * (double) DigitColours.SIDE;
    double rest = content.prefHeight(getWidth()) - pictures;
    double beside = BORDERS + GAP + tools.prefWidth(-1);
    DrawSizes sizes =
        DrawSizes.fit(getWidth() - 2 * PADDING, beside, DrawPreviews.GAP, getHeight() - rest);
    pad.setMultiple(sizes.pad());
    previews.setMultiple(sizes.preview());
  }
}
