package io.bottleneck.ui.projection;

import io.bottleneck.ui.view.ShownAs;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.MapPlane;
import io.bottleneck.ui.workbench.MapPlane.Kind;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * A small box over the map that chooses what it shows of long codes; there only while such codes
 * are on the map. As large as it needs, at most {@value #WIDEST} wide.
 */
public final class ProjectionView extends VBox {
  private static final int WIDEST = 336;

  private final Texts texts = Texts.of(ProjectionView.class);
  private final ProjectionViewModel model;
  private final ChoiceBox<Kind> kind = new ChoiceBox<>();
  private final AxisChooser across;
  private final AxisChooser up;
  private final ToggleButton others = new ToggleButton();
  private boolean showing;

  /** The choice of {@code model}. */
  public ProjectionView(ProjectionViewModel model) {
    super(4);
    this.model = model;
    setId("projection");
    getStyleClass().add("projection-view");
    getStylesheets().add(ProjectionView.class.getResource("projection.css").toExternalForm());
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    across = new AxisChooser("across", model::chooseAcross);
    up = new AxisChooser("up", model::chooseUp);
    setUpKind();
    setUpOthers();
    Label description = new Label();
    description.setId("projection-description");
    description.getStyleClass().add("secondary");
    description.setWrapText(true);
    description.setMaxWidth(WIDEST);
    description.textProperty().bind(model.descriptionProperty());
    LayoutStrip strip = new LayoutStrip(model);
    strip.setMaxWidth(WIDEST);
    SlicePanel slice = new SlicePanel(model);
    slice.setPrefWidth(WIDEST);
    slice.visibleProperty().bind(others.selectedProperty().and(others.visibleProperty()));
    HBox row = new HBox(4, kind, across, up, others);
    row.setAlignment(Pos.CENTER_LEFT);
    for (Region part : new Region[] {across, up, others, slice}) {
      part.managedProperty().bind(part.visibleProperty());
    }
    getChildren().addAll(row, description, strip, slice);
    visibleProperty().bind(model.visibleProperty());
    managedProperty().bind(visibleProperty());
    InvalidationListener changed = property -> show();
    model.planeProperty().addListener(changed);
    model.dimensionsProperty().addListener(changed);
    model.codeSizeProperty().addListener(changed);
    show();
  }

  private void setUpKind() {
    kind.setId("projection-kind");
    kind.getItems().setAll(Kind.values());
    kind.setAccessibleText(texts.get("kind"));
    kind.setTooltip(new Tooltip(texts.get("kind.help")));
    kind.setConverter(
        new ShownAs<>(one -> texts.get("kind." + one.name().toLowerCase(Locale.ROOT))));
    kind.valueProperty()
        .addListener(
            (property, before, now) -> {
              if (!showing && now != null) {
                model.choose(now);
              }
            });
  }

  private void setUpOthers() {
    others.setId("projection-others");
    others.setGraphic(new FontIcon(Material2MZ.TUNE));
    others.selectedProperty().bindBidirectional(model.expandedProperty());
    others.setTooltip(new Tooltip());
    others.setMinWidth(Region.USE_PREF_SIZE);
  }

  private void show() {
    MapPlane plane = model.planeProperty().get();
    int size = model.codeSizeProperty().get();
    showing = true;
    kind.setValue(plane.kind());
    showing = false;
    across.show(size, plane.across(), model.dimensionsProperty().get());
    up.show(size, plane.up(), model.dimensionsProperty().get());
    across.setVisible(plane.kind() == Kind.AXES);
    up.setVisible(plane.kind() == Kind.AXES);
    others.setVisible(plane.kind() != Kind.LAYOUT);
    int set = plane.through().size();
    others.setText(set == 0 ? "" : texts.get("others.set", set));
    String help = texts.get(set == 0 ? "others.help" : "others.help.set", set);
    others.getTooltip().setText(help);
    others.setAccessibleText(help);
  }
}
