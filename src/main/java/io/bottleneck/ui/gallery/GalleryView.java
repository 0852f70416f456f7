package io.bottleneck.ui.gallery;

import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.ModelInUse;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * Training and held-out digits over their reconstructions: side by side where there is room, one
 * below the other in a narrow pane.
 */
public final class GalleryView extends BorderPane {
  private static final Texts TEXTS = Texts.of(GalleryView.class);

  /** Two groups of five digits at twice 28. */
  private static final double WIDE = 620;

  /** Both headings hold all there is to say, in one row. */
  private static final double ROOMY = 960;

  /** What one more button takes. */
  private static final double BUTTON = 120;

  private final GalleryViewModel model;
  private final Label maker = new Label();
  private final GroupPane training;
  private final GroupPane heldOut;
  private final GroupPane drawn;
  private final ToggleButton draw = new ToggleButton(TEXTS.get("draw"));
  private final HBox ends = new HBox(8, draw);
  private final Label hint = new Label(TEXTS.get("hint"));
  private final GroupPair groups;
  private final Button anew;
  private final HBox head = new HBox(8);
  private boolean arranged;

  /** A view of {@code model}. */
  public GalleryView(GalleryViewModel model) {
    this.model = model;
    training = new GroupPane("training", TEXTS, model::pin);
    heldOut = new GroupPane("held-out", TEXTS, model::pinHeldOut);
    drawn = new GroupPane("drawn", TEXTS, null);
    drawn.getStyleClass().add("gallery-groups");
    groups = new GroupPair(training, heldOut);
    hint.getStyleClass().add("gallery-hint");
    hint.setWrapText(true);
    getStyleClass().add("gallery-view");
    maker.getStyleClass().add("gallery-maker");
    maker.setId("gallery-maker");
    maker.setMaxWidth(Double.MAX_VALUE);
    anew = anew();
    setUpDraw();
    ends.getChildren().add(anew);
    ends.setAlignment(Pos.CENTER_RIGHT);
    head.getStyleClass().add("gallery-head");
    head.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(maker, Priority.ALWAYS);
    arrange();
    widthProperty().addListener((property, before, now) -> arrange());
    anew.contentDisplayProperty()
        .bind(
            widthProperty()
                .map(
                    now ->
                        now.doubleValue() >= WIDE
                            ? ContentDisplay.LEFT
                            : ContentDisplay.GRAPHIC_ONLY));
    model.picturesProperty().addListener((property, before, now) -> show(now));
    model.problemProperty().addListener((property, before, now) -> showMaker());
    model.pinnedProperty().addListener((property, before, now) -> showPinned());
    showPinned();
    show(model.picturesProperty().get());
  }

  /** The part worth a picture: both groups. */
  public Node exportNode() {
    return groups;
  }

  /** Only a network that can draw digits offers it. */
  private void setUpDraw() {
    draw.setId("gallery-draw");
    draw.getStyleClass().add("gallery-anew");
    draw.setTooltip(new Tooltip(TEXTS.get("draw.tip")));
    draw.setAccessibleHelp(TEXTS.get("draw.tip"));
    draw.setMinWidth(Region.USE_PREF_SIZE);
    draw.managedProperty().bind(draw.visibleProperty());
    draw.setVisible(false);
    draw.selectedProperty()
        .addListener((property, before, now) -> show(model.picturesProperty().get()));
  }

  private Button anew() {
    Button button = new Button(TEXTS.get("anew"), new FontIcon(Material2MZ.SHUFFLE));
    button.setId("gallery-anew");
    button.getStyleClass().add("gallery-anew");
    button.setTooltip(new Tooltip(TEXTS.get("anew.tip")));
    button.setAccessibleText(TEXTS.get("anew.tip"));
    button.setOnAction(event -> model.chooseAnew());
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /** Where the groups' own headings have room, a row is saved for larger pictures. */
  private void arrange() {
    groups.setSideBySide(getWidth() >= WIDE);
    double enough = ROOMY + (draw.isVisible() ? BUTTON : 0);
    boolean roomy = getWidth() >= enough && !drawing();
    if (arranged && roomy == (getTop() == null)) {
      return;
    }
    arranged = true;
    head.getChildren().clear();
    training.setTail(roomy ? maker : null);
    heldOut.setTail(roomy ? ends : null);
    if (!roomy) {
      head.getChildren().addAll(maker, ends);
    }
    setTop(roomy ? null : head);
  }

  private void showPinned() {
    training.pin(model.pinnedProperty().get());
    heldOut.pin(model.pinnedHeldOut());
  }

  private void show(GalleryPictures pictures) {
    training.show(pictures.training());
    heldOut.show(pictures.heldOut());
    drawn.show(pictures.drawn());
    draw.setVisible(!pictures.drawn().stacks().isEmpty());
    arrange();
    Node groupsOrDrawn = drawing() ? drawn : groups;
    setCenter(pictures.training().stacks().isEmpty() ? hint : groupsOrDrawn);
    showMaker();
  }

  /** Whether the network's own drawings take the place of both groups, headings and all. */
  private boolean drawing() {
    return draw.isVisible() && draw.isSelected();
  }

  private void showMaker() {
    String problem = model.problemProperty().get();
    maker.setText(
        problem.isEmpty()
            ? model.picturesProperty().get().network().map(GalleryView::maker).orElse(nobody())
            : problem);
    maker.setTooltip(new Tooltip(maker.getText()));
  }

  private static String nobody() {
    return TEXTS.get("nobody");
  }

  private static String maker(ModelInUse network) {
    double epoch = network.autoencoder().epoch();
    String pattern = epoch == Math.rint(epoch) ? "%.0f" : "%.1f";
    return TEXTS.get("maker", network.name(), String.format(Locale.ROOT, pattern, epoch));
  }
}
